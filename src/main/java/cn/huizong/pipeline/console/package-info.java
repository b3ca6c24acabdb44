/** What people see in a terminal: sentences in their language, tables that line up, how far a run has come. */
@NamedInterface("console")
@NullMarked
package cn.huizong.pipeline.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
