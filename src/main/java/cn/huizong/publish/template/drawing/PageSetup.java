package cn.huizong.publish.template.drawing;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How a template is printed and protected. */
public final class PageSetup {

    private static final double MILLIMETRES_AN_INCH = 25.4;

    private PageSetup() {}

    /**
     * @param headingRow index of the row of headings; it and the row of column numbers are repeated on every page
     * @param lastRow index of the last row to print
     */
    public static void apply(XSSFSheet sheet, ColumnPlan plan, int headingRow, int lastRow) {
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PaperSize.A4_PAPER);
        print.setLandscape(plan.isWide());
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        margins(sheet);
        sheet.getFooter().setCenter("第 &P 页　共 &N 页");
        sheet.setRepeatingRows(new CellRangeAddress(headingRow, headingRow + 1, -1, -1));
        XSSFWorkbook workbook = sheet.getWorkbook();
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, plan.last(), 0, lastRow);
        sheet.setDisplayGridlines(false);
        sheet.createFreezePane(0, headingRow + 2);
        protect(sheet);
    }

    private static void margins(XSSFSheet sheet) {
        sheet.setMargin(PageMargin.LEFT, millimetres(15));
        sheet.setMargin(PageMargin.RIGHT, millimetres(15));
        sheet.setMargin(PageMargin.TOP, millimetres(18));
        sheet.setMargin(PageMargin.BOTTOM, millimetres(18));
        sheet.setMargin(PageMargin.HEADER, millimetres(8));
        sheet.setMargin(PageMargin.FOOTER, millimetres(9));
    }

    private static double millimetres(double length) {
        return length / MILLIMETRES_AN_INCH;
    }

    /** Without a password: it keeps labels from being overwritten by mistake, and rows and columns may still be resized. */
    private static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatRows(false);
        sheet.lockFormatColumns(false);
    }
}
