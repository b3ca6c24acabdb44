/** The workbook of indicators that an office prints and circulates. */
@NullMarked
package cn.huizong.publish.indicator;

import org.jspecify.annotations.NullMarked;
