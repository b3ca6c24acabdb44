package cn.huizong.publish.indicator;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.Masthead;
import cn.huizong.publish.workbook.CellStyle;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.SheetLayout;
import cn.huizong.publish.workbook.SheetWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sheet of one chapter: a row an indicator, with last year, change, areas and remarks. */
final class SectionSheet {

    private static final List<Double> LEADING_WIDTHS = List.of(6.0, 29.0, 8.5, 10.0, 10.0, 16.5);
    private static final double AREA_WIDTH = 8.5;
    private static final List<Double> TRAILING_WIDTHS = List.of(9.0, 28.0);
    /** Title, subtitle, and two rows of header. */
    private static final int HEADER_ROWS = 4;

    /** With title and subtitle, so that no printed page is without chapter, release, as-of and disclaimer. */
    private static final int FIRST_REPEATED_ROW = 0;
    /** Code and name. */
    private static final int FROZEN_COLUMNS = 2;
    /** With more areas the print would be too small to read: it then goes over several pages side by side. */
    private static final int AREAS_A_PAGE = 12;

    private static final CellStyle CITY = HouseStyle.NUMBER.bold();

    private final Figures figures;
    private final Masthead masthead;
    private final List<String> areas;
    private final int columns;

    SectionSheet(Figures figures, Masthead masthead) {
        this.figures = figures;
        this.masthead = masthead;
        this.areas = figures.areas();
        this.columns = LEADING_WIDTHS.size() + areas.size() + TRAILING_WIDTHS.size();
    }

    SheetLayout layout() {
        List<Double> widths = new ArrayList<>(LEADING_WIDTHS);
        areas.forEach(area -> widths.add(AREA_WIDTH));
        widths.addAll(TRAILING_WIDTHS);
        return SheetLayout.table(widths, HEADER_ROWS, FIRST_REPEATED_ROW, FROZEN_COLUMNS)
                .pagesWide(1 + Math.max(0, areas.size() - 1) / AREAS_A_PAGE);
    }

    void write(SheetWriter sheet, Sections.Chapter chapter) throws IOException {
        sheet.row(30).wide(masthead.headline() + "　" + chapter.section().heading(), columns, HouseStyle.TITLE);
        sheet.row().wide(subtitle(masthead), columns, HouseStyle.SUBTITLE);
        header(sheet);
        Footnotes footnotes = new Footnotes(chapter, figures);
        for (Sections.Part part : chapter.parts()) {
            if (chapter.dividedBy(part)) {
                sheet.row().wide(part.section().heading(), columns, HouseStyle.SECTION);
            }
            for (IndicatorDefinition indicator : part.indicators()) {
                indicator(sheet, indicator, footnotes);
            }
        }
        sheet.row().wide(Legend.lines(masthead, signs(chapter), footnotes), columns, HouseStyle.NOTE);
    }

    static String subtitle(Masthead masthead) {
        String release = masthead.release() + "　" + masthead.state() + "　数据截至" + masthead.asOfText();
        return masthead.disclaimer().isEmpty() ? release : release + "　" + masthead.disclaimer();
    }

    private void header(SheetWriter sheet) throws IOException {
        List<String> leading = List.of("代码", "指标名称", "计量单位", masthead.period(), masthead.lastYear(), "同比");
        int first = sheet.row(22).currentRow();
        for (String name : leading) {
            sheet.text(name, HouseStyle.HEADER);
        }
        if (!areas.isEmpty()) {
            sheet.wide("分地区", areas.size(), HouseStyle.HEADER);
        }
        sheet.text("已报/应报", HouseStyle.HEADER).text("备注", HouseStyle.last(HouseStyle.HEADER));
        sheet.row(22);
        for (int i = 0; i < leading.size(); i++) {
            sheet.blank(HouseStyle.SUBHEADER).merge(first, i, first + 1, i);
        }
        for (String area : areas) {
            sheet.text(figures.nameOf(area), HouseStyle.SUBHEADER);
        }
        for (int i = columns - TRAILING_WIDTHS.size(); i < columns; i++) {
            sheet.blank(i == columns - 1 ? HouseStyle.last(HouseStyle.SUBHEADER) : HouseStyle.SUBHEADER)
                    .merge(first, i, first + 1, i);
        }
    }

    private void indicator(SheetWriter sheet, IndicatorDefinition indicator, Footnotes footnotes) throws IOException {
        IndicatorValue city = figures.city(indicator.code());
        sheet.row().text(indicator.code(), HouseStyle.CENTRED).text(indicator.name(), HouseStyle.TEXT);
        sheet.text(indicator.measure().name(), HouseStyle.CENTRED);
        FigureCell.write(sheet, city, CITY);
        FigureCell.write(sheet, figures.cityLastYear(indicator.code()), HouseStyle.NUMBER);
        FigureCell.writeChange(sheet, city, HouseStyle.NUMBER);
        for (String area : areas) {
            FigureCell.write(sheet, figures.in(area, indicator.code()), HouseStyle.NUMBER);
        }
        sheet.text(FigureText.coverage(city), HouseStyle.CENTRED);
        sheet.text(footnotes.of(indicator), HouseStyle.last(HouseStyle.TEXT));
    }

    private Set<String> signs(Sections.Chapter chapter) {
        Set<String> signs = new HashSet<>();
        for (IndicatorDefinition indicator : chapter.indicators()) {
            signs.add(Legend.sign(figures.city(indicator.code())));
            signs.add(Legend.sign(figures.cityLastYear(indicator.code())));
            areas.forEach(area -> signs.add(Legend.sign(figures.in(area, indicator.code()))));
        }
        return signs;
    }
}
