/** Intake from the outside: files as people send them, and what becomes of every cell. */
@NullMarked
package cn.huizong.intake;

import org.jspecify.annotations.NullMarked;
