package cn.huizong.publish.chart;

/**
 * How a native chart is set.
 *
 * @param titled whether title, measure and source stand in the chart itself
 * @param body name of the typeface of names and figures
 * @param heading name of the typeface of the title
 * @param points size of names and figures
 * @param shared whether it stands beside others that must have the same scale
 */
public record ChartLook(boolean titled, String body, String heading, int points, boolean shared) {}
