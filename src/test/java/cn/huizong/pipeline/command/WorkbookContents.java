package cn.huizong.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** Compares workbooks cell by cell, with the looks of everything. */
final class WorkbookContents {

    private WorkbookContents() {}

    /** Every sheet of the first is in the second, in the same place and the same in everything but comments that were added. */
    static void assertSame(Workbook before, Workbook after) {
        for (int i = 0; i < before.getNumberOfSheets(); i++) {
            Sheet sheet = before.getSheetAt(i);
            assertThat(after.getSheetName(i)).isEqualTo(sheet.getSheetName());
            assertThat(after.getSheetVisibility(i)).isEqualTo(before.getSheetVisibility(i));
            assertThat(cells(after.getSheetAt(i))).isEqualTo(cells(sheet)).isNotEmpty();
            assertThat(frame(after.getSheetAt(i))).isEqualTo(frame(sheet));
            assertThat(after.getSheetAt(i).getCellComments().keySet())
                    .containsAll(sheet.getCellComments().keySet());
        }
        assertThat(after.getActiveSheetIndex()).isEqualTo(before.getActiveSheetIndex());
        assertThat(after.getAllNames().stream().map(name -> name.getNameName() + name.getRefersToFormula()))
                .containsAll(before.getAllNames().stream()
                        .map(name -> name.getNameName() + name.getRefersToFormula())
                        .toList());
    }

    private static List<String> cells(Sheet sheet) {
        List<String> cells = new ArrayList<>();
        for (Row row : sheet) {
            cells.add("row " + row.getRowNum() + " " + row.getHeight() + " " + row.getZeroHeight() + " "
                    + style(sheet.getWorkbook(), row.getRowStyle()));
            for (Cell cell : row) {
                cells.add(cell.getAddress() + " " + content(cell) + " "
                        + style(sheet.getWorkbook(), cell.getCellStyle()) + " "
                        + (cell.getHyperlink() == null
                                ? ""
                                : cell.getHyperlink().getAddress()));
            }
        }
        return cells;
    }

    private static String content(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            return "=" + cell.getCellFormula() + " " + value(cell, cell.getCachedFormulaResultType());
        }
        return value(cell, cell.getCellType());
    }

    private static String value(Cell cell, CellType type) {
        return switch (type) {
            case NUMERIC -> "number " + cell.getNumericCellValue();
            case STRING ->
                "text " + cell.getRichStringCellValue() + " "
                        + cell.getRichStringCellValue().numFormattingRuns();
            case BOOLEAN -> "boolean " + cell.getBooleanCellValue();
            case ERROR -> "error " + cell.getErrorCellValue();
            default -> "blank";
        };
    }

    private static String style(Workbook workbook, CellStyle style) {
        if (style == null) {
            return "";
        }
        if (style instanceof XSSFCellStyle xlsx) {
            return xlsx.getCoreXf().xmlText()
                    + xlsx.getFont().getCTFont().xmlText()
                    + xlsx.getDataFormatString()
                    + fillsAndLines(style);
        }
        Font font = workbook.getFontAt(style.getFontIndex());
        return font + " " + style.getDataFormatString() + fillsAndLines(style);
    }

    private static String fillsAndLines(CellStyle style) {
        return List.of(
                        style.getIndex(),
                        style.getAlignment(),
                        style.getVerticalAlignment(),
                        style.getWrapText(),
                        style.getIndention(),
                        style.getRotation(),
                        style.getLocked(),
                        style.getHidden(),
                        style.getFillPattern(),
                        style.getFillForegroundColor(),
                        style.getFillBackgroundColor(),
                        style.getBorderTop(),
                        style.getBorderBottom(),
                        style.getBorderLeft(),
                        style.getBorderRight())
                .toString();
    }

    /** Everything of a sheet that is not a cell. */
    private static String frame(Sheet sheet) {
        if (sheet instanceof XSSFSheet xlsx) {
            CTWorksheet rest = (CTWorksheet) xlsx.getCTWorksheet().copy();
            if (rest.isSetLegacyDrawing()) {
                rest.unsetLegacyDrawing();
            }
            if (rest.isSetDrawing()) {
                rest.unsetDrawing();
            }
            return rest.xmlText().replaceAll(" xmlns:[a-z0-9]+=\"[^\"]*\"", "");
        }
        return sheet.getMergedRegions() + " "
                + IntStream.range(0, 40)
                        .mapToObj(column -> sheet.getColumnWidth(column) + "/" + sheet.isColumnHidden(column))
                        .toList()
                + sheet.getProtect()
                + sheet.getPaneInformation()
                + sheet.getRepeatingRows()
                + sheet.getFitToPage()
                + sheet.getPrintSetup().getLandscape()
                + sheet.getPrintSetup().getPaperSize()
                + sheet.getHeader().getCenter()
                + sheet.getFooter().getCenter();
    }
}
