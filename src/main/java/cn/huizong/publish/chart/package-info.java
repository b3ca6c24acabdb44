/**
 * What a chart shows, and how it is written as a native chart of Office (DrawingML, ECMA-376 part 1, 21.2): one that is edited where it
 * stands, not a picture. Page, workbook and documents draw the same {@link cn.huizong.publish.chart.Chart}.
 */
@NullMarked
package cn.huizong.publish.chart;

import org.jspecify.annotations.NullMarked;
