package cn.huizong.publish.returned;

import cn.huizong.publish.finding.ReportEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;

/**
 * Comments (批注) on the cells that findings name. A comment changes nothing of its cell; a cell that has one already keeps it as it is, and
 * what was found there stands on the sheet alone.
 */
final class CellNotes {

    private static final String AUTHOR = "汇总";
    /** More would hide a page; an .xls has room for about a thousand a sheet. */
    private static final int AT_MOST = 500;

    private static final double WIDTH_IN_PIXELS = 320;
    private static final double CHARACTERS_A_LINE = 24;
    private static final double LINE_IN_POINTS = 15;
    private static final int XLS_COLUMN = 1023;

    private final FindingWords words;
    private final Map<Sheet, Drawing<?>> drawings = new HashMap<>();

    CellNotes(FindingWords words) {
        this.words = words;
    }

    void add(ReturnedFile file, Places places) {
        Map<Places.At, List<ReportEntry>> byCell = new LinkedHashMap<>();
        for (ReportEntry entry : file.entries()) {
            places.of(entry.anomaly())
                    .ifPresent(at -> byCell.computeIfAbsent(at, none -> new ArrayList<>())
                            .add(entry));
        }
        byCell.entrySet().stream()
                .filter(found ->
                        found.getKey().sheet().getCellComment(found.getKey().cell()) == null)
                .limit(AT_MOST)
                .forEach(found -> add(found.getKey(), words.comment(found.getValue())));
    }

    private void add(Places.At at, String text) {
        Drawing<?> drawing = drawings.computeIfAbsent(at.sheet(), Sheet::createDrawingPatriarch);
        Comment comment = drawing.createCellComment(anchor(drawing, at, lines(text)));
        comment.setAddress(at.cell());
        comment.setAuthor(AUTHOR);
        comment.setString(at.sheet().getWorkbook().getCreationHelper().createRichTextString(text));
        comment.setVisible(false);
    }

    private static int lines(String text) {
        return text.lines()
                .mapToInt(line -> 1 + (int) (line.length() / CHARACTERS_A_LINE))
                .sum();
    }

    /** It begins within the cell, at its right: a box that begins on the next cell is taken for that one's by the library. */
    private static ClientAnchor anchor(Drawing<?> drawing, Places.At at, int lines) {
        Sheet sheet = at.sheet();
        CellAddress cell = at.cell();
        Workbook workbook = sheet.getWorkbook();
        int lastColumn = workbook.getSpreadsheetVersion().getLastColumnIndex();
        int lastRow = workbook.getSpreadsheetVersion().getLastRowIndex();
        int column = cell.getColumn();
        for (double wide = 0; wide < WIDTH_IN_PIXELS && column < lastColumn; wide += width(sheet, column)) {
            column++;
        }
        int row = cell.getRow();
        double height = (lines + 1) * LINE_IN_POINTS;
        for (double high = 0; high < height && row < lastRow; high += height(sheet, row)) {
            row++;
        }
        boolean xls = lastColumn < XLS_COLUMN;
        int right = xls ? XLS_COLUMN : (int) (width(sheet, cell.getColumn()) * Units.EMU_PER_PIXEL);
        return drawing.createAnchor(right, 0, xls ? XLS_COLUMN : 0, 0, cell.getColumn(), cell.getRow(), column, row);
    }

    private static double width(Sheet sheet, int column) {
        return sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidthInPixels(column);
    }

    private static double height(Sheet sheet, int row) {
        return sheet.getRow(row) == null
                ? sheet.getDefaultRowHeightInPoints()
                : sheet.getRow(row).getZeroHeight() ? 0 : sheet.getRow(row).getHeightInPoints();
    }
}
