/** Correction notices (更正): what an approved release corrects of the one approved before it, for the public and for machines. */
@NamedInterface("correction")
@NullMarked
package cn.huizong.publish.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
