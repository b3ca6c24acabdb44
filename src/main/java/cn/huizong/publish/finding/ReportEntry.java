package cn.huizong.publish.finding;

import cn.huizong.anomaly.Anomaly;

/**
 * An anomaly at its place in the report.
 *
 * @param depth 0 for one that stands for itself, 1 and more for one folded under the anomaly it follows from
 * @param actor code of the unit that must act: its own, or that of the anomaly it is folded under; "" when unknown
 */
public record ReportEntry(Anomaly anomaly, int depth, String actor) {}
