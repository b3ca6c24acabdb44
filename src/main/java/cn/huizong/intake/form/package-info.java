/** Finds out which return a sheet holds, of which unit and period, and which cell answers which item. */
@NullMarked
package cn.huizong.intake.form;

import org.jspecify.annotations.NullMarked;
