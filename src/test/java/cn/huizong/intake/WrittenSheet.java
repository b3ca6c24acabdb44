package cn.huizong.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet written down as CSV, as a file of any format. */
public record WrittenSheet(String name, String csv, List<String> merged) {

    public static WrittenSheet of(String name, String csv, List<String> merged) {
        return new WrittenSheet(name, csv, merged);
    }

    public byte[] bytes(String format) {
        return switch (format) {
            case "xlsx" -> workbook(new XSSFWorkbook());
            case "xls" -> workbook(new HSSFWorkbook());
            default -> csv.getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] workbook(Workbook workbook) {
        Sheet sheet = workbook.createSheet(name);
        Grid.of(csv).write(sheet);
        merged.forEach(range -> sheet.addMergedRegion(CellRangeAddress.valueOf(range)));
        return Grid.bytesOf(workbook);
    }
}
