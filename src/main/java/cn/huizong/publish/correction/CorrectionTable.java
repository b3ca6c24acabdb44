package cn.huizong.publish.correction;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.SafeCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code correction.csv}: every corrected figure with what moved it. */
public final class CorrectionTable {

    static final List<String> COLUMNS = List.of(
            "INDICATOR",
            "AREA",
            "TIME_PERIOD",
            "OLD_VALUE",
            "NEW_VALUE",
            "OLD_RELEASE",
            "NEW_RELEASE",
            "UNIT_MEASURE",
            "CHANGE",
            "CHANGE_KIND",
            "REASON",
            "APPROVED_BY",
            "APPROVED_AT",
            "RETURNS",
            "CELLS",
            "UNIT_MULT",
            "OLD_STATUS",
            "NEW_STATUS",
            "OLD_NOTE",
            "NEW_NOTE");

    private CorrectionTable() {}

    /** @param out closed when the table is written */
    public static void write(Correction correction, OutputStream out) throws IOException {
        try (SafeCsv csv = new SafeCsv(out, COLUMNS)) {
            for (CorrectedFigure figure : correction.figures()) {
                write(correction, figure, csv);
            }
        }
    }

    private static void write(Correction correction, CorrectedFigure figure, SafeCsv csv) throws IOException {
        BigDecimal change = figure.change();
        csv.field(figure.indicator())
                .field(figure.area())
                .field(correction.period().toString());
        csv.number(published(figure.before())).number(published(figure.after()));
        csv.field(correction.before()).field(correction.masthead().release());
        csv.field(figure.measure().dimension());
        csv.number(change).field(change == null ? "none" : figure.isShare() ? "points" : "absolute");
        csv.field(correction.reason() + "；" + String.join("；", figure.causes()));
        csv.field(correction.by()).field(correction.at().toString());
        csv.field(String.join("|", figure.returns())).field(String.join("|", figure.cells()));
        csv.number(figure.measure().powerOfTen());
        csv.field(status(figure.before())).field(status(figure.after()));
        csv.field(note(figure.before())).field(note(figure.after()));
        csv.endRow();
    }

    private static @Nullable BigDecimal published(@Nullable IndicatorValue value) {
        return value == null || FigureText.withheld(value) ? null : value.published();
    }

    private static String status(@Nullable IndicatorValue value) {
        return value == null ? "" : value.status().name();
    }

    private static String note(@Nullable IndicatorValue value) {
        return value == null ? "" : value.note();
    }
}
