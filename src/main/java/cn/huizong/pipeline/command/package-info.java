/** The command line. A command that needs no store starts neither database nor Spring. */
@NullMarked
package cn.huizong.pipeline.command;

import org.jspecify.annotations.NullMarked;
