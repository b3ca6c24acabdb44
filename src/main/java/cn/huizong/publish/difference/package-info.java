/** What moved between two releases as a workbook to print. */
@NamedInterface("difference")
@NullMarked
package cn.huizong.publish.difference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
