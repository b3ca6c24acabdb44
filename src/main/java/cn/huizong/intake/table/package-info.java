/**
 * Reads tables in layouts of others: bound by two axes, each of units, items, periods or a breakdown, as the form definition
 * says under {@code tables}. One sheet may hold the returns of many units.
 */
@NullMarked
package cn.huizong.intake.table;

import org.jspecify.annotations.NullMarked;
