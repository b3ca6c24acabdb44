package cn.huizong.publish.returned;

import cn.huizong.publish.text.PlainNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook made of the rows of a CSV file or an OpenDocument table: every cell in its place with the very text it had, so that it reads the
 * same when it is handed in. Texts stay texts, whatever they begin with; only what was a number becomes one.
 */
final class RowsWorkbook {

    private static final String ONLY_SHEET = "数据";
    /** Of a number that Excel keeps exactly. */
    private static final int DIGITS = 15;

    private static final int NARROWEST = 8;
    private static final int WIDEST = 40;
    private static final int CHARACTER = 256;

    private final XSSFWorkbook workbook;
    private final Map<String, CellStyle> styles = new HashMap<>();

    private RowsWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Fills an empty workbook. */
    static Places fill(XSSFWorkbook workbook, List<PlainSheet> sheets) {
        RowsWorkbook rows = new RowsWorkbook(workbook);
        Map<String, Sheet> made = new HashMap<>();
        Map<Integer, Integer> lines = new HashMap<>();
        for (PlainSheet sheet : sheets) {
            made.put(sheet.name(), rows.sheet(sheet));
            for (int row = 0; row < sheet.lines().size(); row++) {
                lines.putIfAbsent(sheet.lines().get(row), row);
            }
        }
        return Places.on(made, lines);
    }

    private Sheet sheet(PlainSheet plain) {
        Sheet sheet = workbook.createSheet(freeName(plain.name().isEmpty() ? ONLY_SHEET : plain.name()));
        List<Integer> widths = new ArrayList<>();
        for (PlainSheet.Cell cell : plain.cells()) {
            Row row = sheet.getRow(cell.row());
            write(cell, (row == null ? sheet.createRow(cell.row()) : row).createCell(cell.column()));
            widen(widths, cell);
        }
        for (PlainSheet.Range range : plain.merged()) {
            sheet.addMergedRegion(
                    new CellRangeAddress(range.firstRow(), range.lastRow(), range.firstColumn(), range.lastColumn()));
        }
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * CHARACTER);
        }
        return sheet;
    }

    private String freeName(String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted);
        String name = safe;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            String suffix = "(" + i + ")";
            name = safe.substring(0, Math.min(safe.length(), 31 - suffix.length())) + suffix;
        }
        return name;
    }

    private void write(PlainSheet.Cell from, Cell to) {
        switch (from.type()) {
            case NUMBER -> number(from, to);
            case BOOLEAN -> to.setCellValue(from.text().equals("TRUE"));
            default -> text(from, to);
        }
    }

    private void number(PlainSheet.Cell from, Cell to) {
        boolean exact = PlainNumber.parse(from.text())
                .filter(number ->
                        number.stripTrailingZeros().precision() <= DIGITS && Double.isFinite(number.doubleValue()))
                .isPresent();
        if (!exact) {
            text(from, to);
            return;
        }
        to.setCellValue(Double.parseDouble(from.text()));
        if (!from.format().isEmpty()) {
            to.setCellStyle(style(from.format()));
        }
    }

    /** In a cell for texts: what somebody corrects in it stays as it is written. */
    private void text(PlainSheet.Cell from, Cell to) {
        to.setCellValue(Texts.fitting(from.text()));
        to.setCellStyle(style("@"));
    }

    private CellStyle style(String format) {
        return styles.computeIfAbsent(format, code -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(code));
            return style;
        });
    }

    /** A first line longer than the columns is a title and may run over. */
    private static void widen(List<Integer> widths, PlainSheet.Cell cell) {
        if (cell.column() > SpreadsheetVersion.EXCEL97.getLastColumnIndex()) {
            return;
        }
        while (widths.size() <= cell.column()) {
            widths.add(NARROWEST);
        }
        int wanted = Math.min(
                WIDEST,
                2
                        + cell.text()
                                .codePoints()
                                .limit(WIDEST)
                                .map(c -> c < 0x80 ? 1 : 2)
                                .sum());
        if (cell.column() > 0 || cell.row() > 2) {
            widths.set(cell.column(), Math.max(widths.get(cell.column()), wanted));
        }
    }
}
