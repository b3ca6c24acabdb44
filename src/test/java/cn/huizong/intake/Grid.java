package cn.huizong.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The same cells as a CSV file and as workbooks. */
final class Grid {

    private final List<CSVRecord> rows;

    private Grid(List<CSVRecord> rows) {
        this.rows = rows;
    }

    static Grid of(String csv) {
        try (CSVParser parser =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get().parse(new StringReader(csv))) {
            return new Grid(parser.getRecords());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] xlsx() {
        return bytes(new XSSFWorkbook());
    }

    byte[] xls() {
        return bytes(new HSSFWorkbook());
    }

    private byte[] bytes(Workbook workbook) {
        write(workbook.createSheet("表"));
        return bytesOf(workbook);
    }

    static byte[] bytesOf(Workbook workbook) {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What is a plain decimal becomes a number, as it does when somebody types it. */
    void write(Sheet sheet) {
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                String text = rows.get(r).get(c);
                Cell cell = row.createCell(c);
                if (text.matches("-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,6})?")) {
                    cell.setCellValue(Double.parseDouble(text));
                } else if (!text.isEmpty()) {
                    cell.setCellValue(text);
                }
            }
        }
    }
}
