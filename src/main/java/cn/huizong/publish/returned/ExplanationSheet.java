package cn.huizong.publish.returned;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnswerColumn;
import cn.huizong.catalogue.Severity;
import cn.huizong.publish.finding.ReportEntry;
import cn.huizong.publish.text.Masthead;
import cn.huizong.publish.text.PlainNumber;
import cn.huizong.publish.text.SafeText;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.TextFit;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The sheet a unit answers on, 说明: everything open in its file, a row each, and cells to explain in beside what can be explained. It is
 * a table of explanations like any other when it comes back, and its rows without an explanation say nothing.
 */
final class ExplanationSheet {

    private enum Column {
        ID(AnswerColumn.ID, 13.5),
        UNIT(AnswerColumn.UNIT, 11),
        ASKED("要求", 8),
        ITEM(AnswerColumn.ITEM, 14),
        CELL(AnswerColumn.CELL, 12),
        VALUE(AnswerColumn.VALUE, 9),
        EXPECTED("应为", 9),
        QUESTION(AnswerColumn.MESSAGE, 36),
        TEXT(AnswerColumn.TEXT, 31),
        BY(AnswerColumn.BY, 8),
        ON(AnswerColumn.ON, 10),
        CODE(AnswerColumn.CODE, 9);

        private final String heading;
        private final double width;

        Column(AnswerColumn column, double width) {
            this(column.heading(), width);
        }

        Column(String heading, double width) {
            this.heading = heading;
            this.width = width;
        }
    }

    private static final int LONGEST_NAME = 31;
    private static final int ROWS_AT_MOST = 2_000;
    private static final int HIGHEST = 409;
    private static final int CHARACTER = 256;
    private static final double LINE = 22;
    private static final double SIDE_IN_INCHES = 0.4;

    private final Sheet sheet;
    private final SheetLook look;
    private final FindingWords words;
    private final Places places;
    private final List<Column> columns;
    private int rows;

    private ExplanationSheet(Workbook workbook, ReturnedFile file, FindingWords words, Places places) {
        this.sheet = workbook.createSheet(freeName(workbook));
        this.look = new SheetLook(workbook);
        this.words = words;
        this.places = places;
        this.columns = new ArrayList<>(List.of(Column.values()));
        if (file.entries().stream().allMatch(entry -> entry.actor().equals(file.unit()))) {
            columns.remove(Column.UNIT);
        }
    }

    /** @param notice to the unit, how the sheet is meant */
    static void append(
            Workbook workbook, ReturnedFile file, FindingWords words, Places places, Masthead masthead, String notice) {
        ExplanationSheet page = new ExplanationSheet(workbook, file, words, places);
        page.head(file, masthead, notice);
        page.table(file.entries());
        page.setUp();
    }

    /** A workbook that came back before has one already, and keeps it. */
    private static String freeName(Workbook workbook) {
        String name = "说明";
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            name = "说明(" + i + ")";
        }
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private void head(ReturnedFile file, Masthead masthead, String notice) {
        wide("报表审核意见和说明", look.title, 30);
        String unit = file.unit().isEmpty() ? "" : "填报单位：" + words.unit(file.unit()) + "　　";
        wide(unit + "报告期：" + masthead.period(), look.plain, LINE);
        wide("原文件：" + shown(file.path()) + "　　（" + masthead.headline() + "，" + masthead.release() + "）", look.plain, 0);
        wide(notice, look.plain, 0);
    }

    /** Colons of a path must not be read as a form's identity. */
    private static String shown(String path) {
        return SafeText.visible(path).replace(':', '：');
    }

    private void table(List<ReportEntry> entries) {
        Row head = row(LINE);
        for (Column column : columns) {
            cell(head, column, column.heading, look.heading);
        }
        sheet.setRepeatingRows(new CellRangeAddress(head.getRowNum(), head.getRowNum(), -1, -1));
        sheet.createFreezePane(0, head.getRowNum() + 1);
        group("须更正：不能以说明代替。请在报表中改正后重新报送，“说明”栏不必填写。", Severity.MANDATORY, entries);
        group("须说明或更正：数据无误的，请在“说明”栏写明原因，并写上说明人和日期；数据有误的，请直接改正报表，不必说明。", Severity.QUERY, entries);
        group("供参考：请看一看是否有误，可以不答复。", Severity.HINT, entries);
    }

    private void group(String title, Severity severity, List<ReportEntry> entries) {
        List<ReportEntry> asked = entries.stream()
                .filter(entry -> entry.anomaly().severity() == severity)
                .toList();
        if (!asked.isEmpty()) {
            wide(title, look.group, LINE);
        }
        asked.stream().limit(ROWS_AT_MOST).forEach(this::row);
        if (asked.size() > ROWS_AT_MOST) {
            wide("另有" + (asked.size() - ROWS_AT_MOST) + "条没有列出，见异常清单。", look.plain, LINE);
        }
    }

    private void row(ReportEntry entry) {
        Anomaly finding = entry.anomaly();
        Row row = row(2 * LINE);
        CellStyle answer = finding.severity() == Severity.MANDATORY ? look.notToFillIn : look.toFillIn;
        cell(row, Column.ID, finding.id(), look.centred);
        if (columns.contains(Column.UNIT)) {
            cell(row, Column.UNIT, entry.actor().isEmpty() ? "" : words.unit(entry.actor()), look.centred);
        }
        cell(row, Column.ASKED, FindingWords.asked(finding.severity()), look.centred);
        cell(row, Column.ITEM, words.subject(finding), look.text);
        place(row, finding);
        cell(row, Column.VALUE, SafeText.visible(finding.value()), number(finding.value()));
        cell(row, Column.EXPECTED, SafeText.visible(finding.expected()), number(finding.expected()));
        cell(row, Column.QUESTION, words.question(entry), look.text);
        cell(row, Column.TEXT, "", answer);
        cell(row, Column.BY, "", answer);
        cell(row, Column.ON, "", answer);
        cell(row, Column.CODE, finding.grounds().code(), look.small);
    }

    private void place(Row row, Anomaly finding) {
        Places.At at = places.of(finding).orElse(null);
        if (at == null) {
            cell(row, Column.CELL, words.place(finding), look.centred);
            return;
        }
        Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(at.link());
        cell(row, Column.CELL, at.shown(), look.link).setHyperlink(link);
    }

    /** @param height 0 for as many lines as the text takes */
    private void wide(String text, CellStyle style, double height) {
        double width = columns.stream().mapToDouble(column -> column.width).sum();
        Row row = row(height > 0 ? height : Math.max(LINE, height(text, width)));
        for (int i = 0; i < columns.size(); i++) {
            row.createCell(i).setCellStyle(style);
        }
        row.getCell(0).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns.size() - 1));
    }

    private static double height(String text, double width) {
        return TextFit.height(text, width, HouseStyle.TEXT);
    }

    private Row row(double height) {
        Row row = sheet.createRow(rows++);
        row.setHeightInPoints((float) Math.min(HIGHEST, height));
        return row;
    }

    private Cell cell(Row row, Column column, String text, CellStyle style) {
        Cell cell = row.createCell(columns.indexOf(column));
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(Texts.fitting(text));
            double needed = Math.min(HIGHEST, height(text, column.width));
            row.setHeightInPoints((float) Math.max(row.getHeightInPoints(), needed));
        }
        return cell;
    }

    private CellStyle number(String text) {
        return PlainNumber.is(text) ? look.number : look.text;
    }

    private void setUp() {
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, (int) Math.round(columns.get(i).width * CHARACTER));
        }
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
            sheet.setMargin(side, SIDE_IN_INCHES);
        }
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setCenter("第 &P 页　共 &N 页");
        sheet.setDisplayGridlines(false);
    }
}
