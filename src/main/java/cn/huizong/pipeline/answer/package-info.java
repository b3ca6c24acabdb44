/** What units explained and statisticians decide on it: the same for the command line and for every other way in. */
@NamedInterface("answer")
@NullMarked
package cn.huizong.pipeline.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
