/** The command line. A command that needs no store starts neither database nor Spring. */
@NamedInterface("command")
@NullMarked
package cn.huizong.pipeline.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
