package cn.huizong.publish.chart;

import java.util.List;

/**
 * Where in a workbook the data of a chart stand, as its formulas refer to them.
 *
 * @param names a cell a series
 * @param values a range a series
 */
public record ChartCells(String categories, List<String> names, List<String> values) {}
