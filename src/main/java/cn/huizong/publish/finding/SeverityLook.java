package cn.huizong.publish.finding;

import cn.huizong.catalogue.Severity;
import cn.huizong.publish.workbook.CellStyle;

/** The colours of severities; the word always stands beside them. */
final class SeverityLook {

    private SeverityLook() {}

    static CellStyle of(Severity severity, CellStyle style) {
        return switch (severity) {
            case MANDATORY -> style.fill("F8D7DA").colour("842029").bold();
            case QUERY -> style.fill("FFF0C2").colour("664D03");
            case HINT -> style.fill("DCE9F7").colour("1F3F66");
        };
    }
}
