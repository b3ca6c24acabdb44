package cn.huizong.publish.template.drawing;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes a sheet row by row from the top and sees to it that every text has the height it needs. */
public final class SheetPen {

    private final XSSFSheet sheet;
    private final TemplateStyles styles;
    private final ColumnPlan plan;
    private int row = -1;

    public SheetPen(XSSFSheet sheet, TemplateStyles styles, ColumnPlan plan) {
        this.sheet = sheet;
        this.styles = styles;
        this.plan = plan;
    }

    public XSSFSheet sheet() {
        return sheet;
    }

    public ColumnPlan plan() {
        return plan;
    }

    /** Index of the row being written, from 0. */
    public int row() {
        return row;
    }

    public void newRow() {
        row++;
        sheet.createRow(row);
    }

    public XSSFCell write(int column, String text, Look look) {
        XSSFCell cell = cell(column, look);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        grow(look.part().height(text, plan.width(column, column) - ColumnPlan.indentWidth(look.indent())));
        return cell;
    }

    /** One text over several columns, merged. */
    public XSSFCell span(int from, int to, String text, Look look) {
        for (int column = from; column <= to; column++) {
            cell(column, look);
        }
        XSSFCell first = sheet.getRow(row).getCell(from);
        first.setCellValue(text);
        if (to > from) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
        }
        grow(look.part().height(text, plan.width(from, to)));
        return first;
    }

    XSSFCell cell(int column, Look look) {
        XSSFCell cell = sheet.getRow(row).createCell(column);
        cell.setCellStyle(styles.of(look));
        return cell;
    }

    /** So many lines high, and higher when somebody writes more. */
    public void leaveRoom(Part part, int lines) {
        grow(part.height(lines));
        sheet.getRow(row).getCTRow().setCustomHeight(false);
    }

    private void grow(double height) {
        XSSFRow current = sheet.getRow(row);
        if (!current.getCTRow().isSetHt() || current.getHeightInPoints() < height) {
            current.setHeightInPoints((float) height);
        }
    }
}
