/** Releases once they are published: whether they lie on the disk as they were booked, who approves them, and what that corrects. */
@NamedInterface("release")
@NullMarked
package cn.huizong.pipeline.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
