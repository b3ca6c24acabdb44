/** Releases once they are published: whether they lie on the disk as they were booked, who approves them, and what that corrects. */
@NullMarked
package cn.huizong.pipeline.release;

import org.jspecify.annotations.NullMarked;
