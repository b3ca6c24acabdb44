package cn.huizong.portal.filing;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Severity;
import cn.huizong.store.SubmissionFinding;

/**
 * A finding as it is read.
 *
 * @param word of its severity, for the look; {@code severity} in Chinese
 * @param place sheet and cell
 * @param anchor of the marked cell on the page, "" when the finding is about no single cell
 * @param asks whether the unit may explain it here
 */
public record FindingView(
        int number,
        String word,
        String severity,
        String rule,
        String place,
        String anchor,
        String message,
        String found,
        String expected,
        String cause,
        String suggestion,
        boolean asks,
        String explanation,
        boolean blocks) {

    public static FindingView of(SubmissionFinding finding, String anchor) {
        Anomaly anomaly = finding.anomaly();
        return new FindingView(
                finding.number(),
                anomaly.severity().word(),
                chinese(anomaly.severity()),
                anomaly.rule(),
                place(anomaly),
                anchor,
                anomaly.message(),
                anomaly.value(),
                anomaly.expected(),
                anomaly.cause(),
                anomaly.suggestion(),
                finding.asksForExplanation(),
                finding.explanation(),
                finding.blocks());
    }

    private static String chinese(Severity severity) {
        return switch (severity) {
            case MANDATORY -> "错误";
            case QUERY -> "待核实";
            case HINT -> "提示";
        };
    }

    private static String place(Anomaly anomaly) {
        var at = anomaly.provenance();
        if (at == null) {
            return "";
        }
        String sheet = at.source().sheet();
        String cell = at.cell().contains(":") ? "第" + at.cell().replace(":", "行第") + "列" : at.cell();
        return sheet.isEmpty() || cell.isEmpty() ? sheet + cell : sheet + " " + cell;
    }
}
