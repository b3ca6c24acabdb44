/** What happens by itself while pages are served: runs at their times, reminders, and messages that are sent once. */
@NamedInterface("schedule")
@NullMarked
package cn.huizong.pipeline.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
