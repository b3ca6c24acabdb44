/** Judges files before they are handed in, by the code a run uses: the same for the command line and for every other way in. */
@NamedInterface("check")
@NullMarked
package cn.huizong.pipeline.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
