package cn.huizong.publish.indicator;

import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.publish.text.Fact;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.Masthead;
import cn.huizong.publish.text.StatusMark;
import cn.huizong.publish.workbook.Align;
import cn.huizong.publish.workbook.CellStyle;
import cn.huizong.publish.workbook.FactTable;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.SheetLayout;
import cn.huizong.publish.workbook.SheetWriter;
import cn.huizong.publish.workbook.Typeface;
import java.io.IOException;
import java.util.List;

/** The first sheet: what this is, how far it can be relied on, where to find what, and what the signs mean. */
final class CoverSheet {

    static final SheetLayout LAYOUT = SheetLayout.page(List.of(20.0, 18.0, 14.0, 12.0, 12.0, 14.0));
    private static final int COLUMNS = LAYOUT.widths().size();
    /** Titles of chapters are long. */
    private static final int TITLE_COLUMNS = 2;

    private static final CellStyle TITLE = CellStyle.of(new Typeface("黑体", 22, false, Typeface.BLACK))
            .align(Align.CENTER)
            .wrapped();
    private static final CellStyle STATE = HouseStyle.PLAIN
            .typeface(new Typeface("黑体", 14, false, Typeface.BLACK))
            .align(Align.CENTER);
    private static final CellStyle LINK = HouseStyle.PLAIN.indent(1).colour(HouseStyle.BLUE);
    private static final CellStyle HEADING = CellStyle.of(new Typeface("黑体", 12, false, HouseStyle.BLUE));

    private final Figures figures;
    private final Masthead masthead;

    CoverSheet(Figures figures, Masthead masthead) {
        this.figures = figures;
        this.masthead = masthead;
    }

    /**
     * @param sheets names of the chapters' sheets, in the order of {@code chapters}
     * @param charts name of the sheet of charts, "" for none
     */
    void write(SheetWriter sheet, List<Fact> facts, List<Sections.Chapter> chapters, List<String> sheets, String charts)
            throws IOException {
        sheet.row(24);
        sheet.row(66).wide(masthead.headline(), COLUMNS, TITLE);
        sheet.row(28).wide(state(), COLUMNS, masthead.complete() ? STATE : STATE.colour(HouseStyle.RED));
        if (!masthead.disclaimer().isEmpty()) {
            sheet.row(28).wide(masthead.disclaimer(), COLUMNS, HouseStyle.SUBTITLE.align(Align.CENTER));
        }
        heading(sheet, "本版情况");
        FactTable.write(sheet, facts, COLUMNS);
        heading(sheet, "目录");
        contents(sheet, chapters, sheets);
        if (!charts.isEmpty()) {
            sheet.row(18).link("图表：市（区）比较，与上年比较", charts, COLUMNS, LINK);
        }
        heading(sheet, "表中符号");
        FactTable.write(sheet, Legend.entries(), COLUMNS);
    }

    private String state() {
        return masthead.release() + "　" + masthead.state() + "（" + masthead.stateMeaning() + "）";
    }

    private static void heading(SheetWriter sheet, String text) throws IOException {
        sheet.row(12);
        sheet.row(22).wide(text, COLUMNS, HEADING);
    }

    private void contents(SheetWriter sheet, List<Sections.Chapter> chapters, List<String> sheets) throws IOException {
        sheet.row(20).wide("章节", TITLE_COLUMNS, HouseStyle.HEADER);
        sheet.text("代码", HouseStyle.HEADER).text("指标数", HouseStyle.HEADER).text("有数的", HouseStyle.HEADER);
        sheet.text("带标记的", HouseStyle.last(HouseStyle.HEADER));
        for (int i = 0; i < chapters.size(); i++) {
            List<IndicatorDefinition> indicators = chapters.get(i).indicators();
            boolean last = i == chapters.size() - 1;
            CellStyle centred = last ? HouseStyle.closing(HouseStyle.CENTRED) : HouseStyle.CENTRED;
            String title = chapters.get(i).section().heading();
            sheet.row(18)
                    .link(
                            title,
                            sheets.get(i),
                            TITLE_COLUMNS,
                            centred.align(Align.LEFT).indent(1).colour(HouseStyle.BLUE));
            sheet.text(codes(indicators), centred);
            sheet.number(indicators.size(), centred);
            sheet.number(withFigure(indicators), centred);
            sheet.number(marked(indicators), HouseStyle.last(centred));
        }
    }

    private static String codes(List<IndicatorDefinition> indicators) {
        String first = indicators.get(0).code();
        return indicators.size() == 1
                ? first
                : first + "～" + indicators.get(indicators.size() - 1).code();
    }

    private long withFigure(List<IndicatorDefinition> indicators) {
        return indicators.stream()
                .map(indicator -> figures.city(indicator.code()))
                .filter(value -> value != null && FigureText.hasFigure(value))
                .count();
    }

    private long marked(List<IndicatorDefinition> indicators) {
        return indicators.stream()
                .map(indicator -> figures.city(indicator.code()))
                .filter(value -> value != null && StatusMark.of(value.status()).isPresent())
                .count();
    }
}
