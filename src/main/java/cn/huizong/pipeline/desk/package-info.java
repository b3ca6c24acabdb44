/** Runs in a process that goes on: one at a time, watched while they last. */
@NamedInterface("desk")
@NullMarked
package cn.huizong.pipeline.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
