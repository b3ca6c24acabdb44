/** Figures of approved releases as charts, each drawn from the table that stands beside it. */
@NullMarked
package cn.huizong.portal.chart;

import org.jspecify.annotations.NullMarked;
