package cn.huizong.samples;

import cn.huizong.catalogue.Item;
import cn.huizong.publish.StableWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A table somebody typed again after the printed form: no identity, names spaced out, a heading of two rows with merged cells,
 * and, in some, no item codes.
 */
final class RetypedWorkbook {

    private static final int NAME_WIDTH = 52;
    private static final int OTHER_WIDTH = 14;
    private static final float LINE = 16;

    private final Sheet sheet;
    private final SampleSheet of;
    private final RetypedStyles styles;
    private final int firstValue;
    private int row = -1;

    private RetypedWorkbook(Workbook workbook, SampleSheet of) {
        this.sheet = workbook.createSheet("Sheet" + (workbook.getNumberOfSheets() + 1));
        this.of = of;
        this.styles = new RetypedStyles(workbook);
        this.firstValue = of.file().codes() ? 3 : 2;
    }

    static byte[] xlsx(SampleFile file, List<SampleSheet> sheets) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        sheets.forEach(sheet -> new RetypedWorkbook(workbook, sheet).write());
        return StableWorkbook.bytes(workbook, FilledTemplate.stamp(file));
    }

    static byte[] xls(List<SampleSheet> sheets) {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            sheets.forEach(sheet -> new RetypedWorkbook(workbook, sheet).write());
            workbook.getInternalWorkbook().getWriteAccess().setUsername("Huizong");
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 1);
        sheet.setColumnWidth(0, NAME_WIDTH * 256);
        for (int column = 1; column <= last(); column++) {
            sheet.setColumnWidth(column, OTHER_WIDTH * 256);
        }
        title();
        right("表    号：" + of.form().tableNumber());
        right("制定机关：" + of.form().issuedBy());
        right("批准文号：" + of.form().approvalNumber());
        right("有效期至：" + of.validUntil());
        newRow();
        text(0, "填报单位（盖章）：" + of.writtenUnit());
        text(last() - 1, "报告期：" + of.period().year() + " 年");
        headings();
        of.form().items().forEach(this::item);
        foot();
    }

    private void title() {
        newRow();
        String spaced =
                of.form().title().codePoints().mapToObj(Character::toString).collect(Collectors.joining(" "));
        Cell cell = text(0, spaced);
        cell.setCellStyle(styles.title());
        sheet.getRow(row).setHeightInPoints(2 * LINE);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, last()));
    }

    private void right(String words) {
        newRow();
        text(last() - 1, words);
    }

    private void headings() {
        newRow();
        Row upper = sheet.getRow(row);
        newRow();
        List<String> fixed = new ArrayList<>(List.of("指  标  名  称", "代 码", "计量\n单位"));
        if (!of.file().codes()) {
            fixed.remove(1);
        }
        for (int column = 0; column < firstValue; column++) {
            boxed(upper, column).setCellValue(fixed.get(column));
            boxed(sheet.getRow(row), column);
            sheet.addMergedRegion(new CellRangeAddress(row - 1, row, column, column));
        }
        boxed(upper, firstValue).setCellValue("数  量");
        boxed(upper, last());
        sheet.addMergedRegion(new CellRangeAddress(row - 1, row - 1, firstValue, last()));
        boxed(sheet.getRow(row), firstValue).setCellValue("本年实际");
        boxed(sheet.getRow(row), last()).setCellValue("上年实际");
        numbers();
    }

    private void numbers() {
        newRow();
        for (int column = 0; column < firstValue; column++) {
            boxed(sheet.getRow(row), column).setCellValue("甲乙丙".substring(column, column + 1));
        }
        boxed(sheet.getRow(row), firstValue).setCellValue(1);
        boxed(sheet.getRow(row), last()).setCellValue(2);
    }

    private void item(Item item) {
        newRow();
        Row cells = sheet.getRow(row);
        boxed(cells, 0).setCellValue("　".repeat(item.indent()) + item.name());
        if (of.file().codes()) {
            boxed(cells, 1).setCellValue(item.code());
        }
        boxed(cells, firstValue - 1).setCellValue(of.measure(item));
        Entry current = of.current().getOrDefault(item.code(), Entry.EMPTY);
        fill(boxed(cells, firstValue), current);
        cells.setHeightInPoints(LINE * lines(current.text(), OTHER_WIDTH));
        fill(boxed(cells, last()), of.lastYear().getOrDefault(item.code(), Entry.EMPTY));
    }

    private static void fill(Cell cell, Entry entry) {
        if (entry instanceof Entry.Number number) {
            cell.setCellValue(number.value().doubleValue());
            if (cell instanceof XSSFCell exact) {
                exact.getCTCell().setV(number.value().toPlainString());
            }
        } else if (!entry.text().isEmpty()) {
            cell.setCellValue(entry.text());
        }
    }

    private void foot() {
        newRow();
        String notes = "注：" + String.join("", of.form().notes());
        text(0, notes).setCellStyle(styles.note());
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, last()));
        sheet.getRow(row).setHeightInPoints(LINE * lines(notes, NAME_WIDTH + OTHER_WIDTH * last()));
        newRow();
        text(0, "单位负责人：" + FilledTemplate.SIGNED.head());
        text(1, "审核人：" + FilledTemplate.SIGNED.reviewer());
        text(last() - 1, "填表人：" + FilledTemplate.SIGNED.filler());
        newRow();
        text(0, "联系电话：" + FilledTemplate.SIGNED.phone());
        text(1, "报出日期：" + of.filedOn());
        newRow();
        text(0, SampleSheet.MADE_UP);
    }

    private int last() {
        return firstValue + 1;
    }

    private void newRow() {
        row++;
        sheet.createRow(row).setHeightInPoints(LINE);
    }

    /** Lines a text takes in a cell that is so many characters wide, generously; a Chinese character takes two. */
    private static int lines(String text, int width) {
        int taken = text.codePoints().map(point -> point < 0x80 ? 1 : 2).sum();
        return 1 + taken * 10 / (width * 9);
    }

    private Cell text(int column, String words) {
        Cell cell = sheet.getRow(row).createCell(column);
        cell.setCellStyle(styles.plain());
        cell.setCellValue(words);
        return cell;
    }

    private Cell boxed(Row cells, int column) {
        Cell cell = cells.createCell(column);
        cell.setCellStyle(column == 0 ? styles.name() : styles.boxed());
        return cell;
    }
}
