package cn.huizong.publish.indicator;

import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.publish.text.Fact;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.Masthead;
import cn.huizong.publish.text.StatusMark;
import cn.huizong.publish.workbook.Align;
import cn.huizong.publish.workbook.CellStyle;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.SheetLayout;
import cn.huizong.publish.workbook.SheetWriter;
import cn.huizong.publish.workbook.Typeface;
import java.io.IOException;
import java.util.List;

/** The first sheet: what this is, how far it can be relied on, where to find what, and what the signs mean. */
final class CoverSheet {

    static final SheetLayout LAYOUT = SheetLayout.page(List.of(22.0, 16.0, 16.0, 16.0, 20.0));
    private static final int COLUMNS = LAYOUT.widths().size();

    private static final CellStyle TITLE = CellStyle.of(new Typeface("黑体", 22, false, Typeface.BLACK))
            .align(Align.CENTER)
            .wrapped();
    private static final CellStyle STATE = HouseStyle.PLAIN
            .typeface(new Typeface("黑体", 14, false, Typeface.BLACK))
            .align(Align.CENTER);
    private static final CellStyle HEADING = CellStyle.of(new Typeface("黑体", 12, false, HouseStyle.BLUE));

    private final Figures figures;
    private final Masthead masthead;

    CoverSheet(Figures figures, Masthead masthead) {
        this.figures = figures;
        this.masthead = masthead;
    }

    /** @param sheets names of the chapters' sheets, in the order of {@code chapters} */
    void write(SheetWriter sheet, List<Fact> facts, List<Sections.Chapter> chapters, List<String> sheets)
            throws IOException {
        sheet.row(24);
        sheet.row(66).wide(masthead.headline(), COLUMNS, TITLE);
        sheet.row(28).wide(state(), COLUMNS, masthead.complete() ? STATE : STATE.colour(HouseStyle.RED));
        if (!masthead.disclaimer().isEmpty()) {
            sheet.row(28).wide(masthead.disclaimer(), COLUMNS, HouseStyle.SUBTITLE.align(Align.CENTER));
        }
        heading(sheet, "本版情况");
        table(sheet, facts);
        heading(sheet, "目录");
        contents(sheet, chapters, sheets);
        heading(sheet, "表中符号");
        table(sheet, Legend.entries());
    }

    private String state() {
        return masthead.release() + "　" + masthead.state() + "（" + masthead.stateMeaning() + "）";
    }

    private static void heading(SheetWriter sheet, String text) throws IOException {
        sheet.row(12);
        sheet.row(22).wide(text, COLUMNS, HEADING);
    }

    private static void table(SheetWriter sheet, List<Fact> facts) throws IOException {
        for (Fact fact : facts) {
            sheet.row()
                    .text(fact.name(), HouseStyle.CENTRED)
                    .wide(fact.value(), COLUMNS - 1, HouseStyle.last(HouseStyle.TEXT));
        }
    }

    private void contents(SheetWriter sheet, List<Sections.Chapter> chapters, List<String> sheets) throws IOException {
        sheet.row(20);
        for (String name : List.of("章节", "代码", "指标数", "有数的", "带标记的")) {
            sheet.text(name, name.equals("带标记的") ? HouseStyle.last(HouseStyle.HEADER) : HouseStyle.HEADER);
        }
        for (int i = 0; i < chapters.size(); i++) {
            List<IndicatorDefinition> indicators = chapters.get(i).indicators();
            sheet.row(18).link(chapters.get(i).name(), sheets.get(i), HouseStyle.CENTRED.colour(HouseStyle.BLUE));
            sheet.text(codes(indicators), HouseStyle.CENTRED);
            sheet.number(indicators.size(), HouseStyle.CENTRED);
            sheet.number(withFigure(indicators), HouseStyle.CENTRED);
            sheet.number(marked(indicators), HouseStyle.last(HouseStyle.CENTRED));
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
