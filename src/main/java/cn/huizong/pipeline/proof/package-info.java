/** How a published number came about, down to the cells: the same for the command line and for every other way to look. */
@NamedInterface("proof")
@NullMarked
package cn.huizong.pipeline.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
