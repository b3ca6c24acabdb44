/** The tables of a release that machines read: one type a CSV file, columns fixed, rows in one order. */
@NullMarked
package cn.huizong.publish.table;

import org.jspecify.annotations.NullMarked;
