/** Tables for units to explain in what was found in their returns (说明表). */
@NamedInterface("answer")
@NullMarked
package cn.huizong.publish.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
