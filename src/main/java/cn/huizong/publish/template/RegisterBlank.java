package cn.huizong.publish.template;

import cn.huizong.catalogue.Form;
import cn.huizong.publish.StableWorkbook;
import java.time.Instant;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A blank list of cases: what it is of, and the headings of the columns that are read. Others may be added. */
final class RegisterBlank {

    private static final int WIDTH = 22 * 256;

    private RegisterBlank() {}

    static byte[] bytes(Form form, Filling filling, Instant stamp) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(form.code() + " " + form.title()));
        CellStyle bold = bold(workbook);
        put(sheet, List.of(form.title()), bold);
        put(
                sheet,
                List.of(
                        "表号：" + form.tableNumber(),
                        "识别码：" + filling.identity(form).print() + "（供系统识别，请勿改动）"),
                null);
        put(
                sheet,
                List.of(
                        "填报单位：" + (filling.unit() == null ? "" : filling.unit().name()),
                        "报告期："
                                + (filling.period() == null
                                        ? ""
                                        : filling.period().chinese())),
                null);
        form.notes().forEach(note -> put(sheet, List.of(note), null));
        List<String> columns =
                form.register() == null ? List.of() : form.register().columns();
        put(sheet, columns, bold);
        for (int column = 0; column < columns.size(); column++) {
            sheet.setColumnWidth(column, WIDTH);
        }
        sheet.createFreezePane(0, sheet.getLastRowNum() + 1);
        return StableWorkbook.bytes(workbook, stamp);
    }

    private static CellStyle bold(XSSFWorkbook workbook) {
        Font font = workbook.createFont();
        font.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private static void put(XSSFSheet sheet, List<String> texts, @org.jspecify.annotations.Nullable CellStyle style) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < texts.size(); column++) {
            row.createCell(column).setCellValue(texts.get(column));
            if (style != null) {
                row.getCell(column).setCellStyle(style);
            }
        }
    }
}
