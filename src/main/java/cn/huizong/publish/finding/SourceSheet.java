package cn.huizong.publish.finding;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.SourceComparison;
import cn.huizong.anomaly.SourceSide;
import cn.huizong.catalogue.Side;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.Masthead;
import cn.huizong.publish.text.PlainNumber;
import cn.huizong.publish.workbook.Align;
import cn.huizong.publish.workbook.CellStyle;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.SheetLayout;
import cn.huizong.publish.workbook.SheetWriter;
import cn.huizong.rule.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts that two sources report, a row each: what differs first. */
final class SourceSheet {

    private record Column(String name, double width) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 5),
            new Column("核对的事", 18),
            new Column("结果", 8.5),
            new Column("来源甲", 20),
            new Column("甲的数", 11),
            new Column("来源乙", 20),
            new Column("乙的数", 11),
            new Column("甲－乙", 10),
            new Column("差额占比", 9),
            new Column("以谁为准", 13),
            new Column("口径", 30),
            new Column("甲的出处", 24),
            new Column("乙的出处", 30),
            new Column("说明", 18));

    private static final int HEADER_ROW = 2;
    private static final int FROZEN_COLUMNS = 3;

    private final Masthead masthead;
    private final Map<String, Anomaly> findings = new HashMap<>();

    /** @param entries of the report, among which the conflicts are */
    SourceSheet(Masthead masthead, List<ReportEntry> entries) {
        this.masthead = masthead;
        entries.forEach(entry -> findings.put(entry.anomaly().id(), entry.anomaly()));
    }

    static SheetLayout layout() {
        return SheetLayout.table(COLUMNS.stream().map(Column::width).toList(), HEADER_ROW + 1, 0, FROZEN_COLUMNS);
    }

    void write(SheetWriter sheet, List<SourceComparison> comparisons) throws IOException {
        sheet.row(28).wide(masthead.headline() + "来源对照　" + masthead.release(), COLUMNS.size(), HouseStyle.TITLE);
        sheet.row(22)
                .wide(
                        SourceText.summary(comparisons) + "。两个来源的数照原样并列，不作调整；指标仍取计算式所写的来源。加粗的是为准的一方，差额占比以它为分母。",
                        COLUMNS.size(),
                        HouseStyle.SUBTITLE);
        sheet.row(24);
        for (int i = 0; i < COLUMNS.size(); i++) {
            boolean last = i == COLUMNS.size() - 1;
            sheet.text(COLUMNS.get(i).name(), last ? HouseStyle.last(HouseStyle.HEADER) : HouseStyle.HEADER);
        }
        int number = 0;
        for (SourceComparison comparison : comparisons) {
            write(sheet, ++number, comparison);
        }
        sheet.filter(HEADER_ROW, COLUMNS.size());
    }

    private void write(SheetWriter sheet, int number, SourceComparison comparison) throws IOException {
        CellStyle text = HouseStyle.TEXT;
        sheet.row().number(number, HouseStyle.CENTRED);
        sheet.text(comparison.rule().id() + " " + comparison.rule().name(), text);
        sheet.text(SourceText.verdict(comparison.verdict()), look(comparison.verdict()));
        side(sheet, comparison, comparison.left(), Side.LEFT);
        side(sheet, comparison, comparison.right(), Side.RIGHT);
        amount(sheet, SourceText.difference(comparison), text);
        sheet.text(SourceText.percent(comparison), text.align(Align.RIGHT));
        sheet.text(SourceText.authoritative(comparison), text);
        sheet.text(SourceText.scope(comparison), text);
        sheet.text(SourceText.places(comparison.left()), text);
        sheet.text(SourceText.places(comparison.right()), text);
        sheet.text(remark(comparison), HouseStyle.last(text));
    }

    /** Why they cannot be compared; of a conflict where it is told, and what probably lies behind it. */
    private String remark(SourceComparison comparison) {
        if (comparison.verdict() != Verdict.FAIL) {
            return comparison.why();
        }
        Anomaly told = findings.get(comparison.finding());
        String cause = told == null ? "" : told.cause();
        return "见“异常清单”中的" + comparison.rule().id() + (cause.isEmpty() ? "" : "；" + cause);
    }

    private static CellStyle look(Verdict verdict) {
        return switch (verdict) {
            case PASS -> HouseStyle.CENTRED;
            case FAIL -> HouseStyle.CENTRED.bold().colour(HouseStyle.RED);
            case NOT_VERIFIABLE -> HouseStyle.CENTRED.colour(HouseStyle.GREY);
        };
    }

    /** The figure of the authoritative source is set in bold. */
    private static void side(SheetWriter sheet, SourceComparison comparison, SourceSide side, Side which)
            throws IOException {
        CellStyle style = SourceText.holds(comparison, which) ? HouseStyle.TEXT.bold() : HouseStyle.TEXT;
        sheet.text(SourceText.source(side), style);
        amount(sheet, SourceText.value(side), style);
    }

    private static void amount(SheetWriter sheet, String value, CellStyle text) {
        Optional<BigDecimal> number = PlainNumber.parse(value);
        if (number.isPresent()) {
            sheet.number(
                    number.get(),
                    text.align(Align.RIGHT).shrunk().decimals(number.get().scale()));
        } else {
            sheet.text(value, value.equals(FigureText.NONE) ? text.align(Align.CENTER) : text);
        }
    }
}
