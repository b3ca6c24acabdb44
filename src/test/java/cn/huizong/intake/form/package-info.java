/** Periods and days as people write them. */
@NullMarked
package cn.huizong.intake.form;

import org.jspecify.annotations.NullMarked;
