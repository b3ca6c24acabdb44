/** Periods and days as people write them. */
@NullMarked
package cn.huizong.intake.table;

import org.jspecify.annotations.NullMarked;
