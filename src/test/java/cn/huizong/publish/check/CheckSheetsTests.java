package cn.huizong.publish.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.publish.Publisher;
import cn.huizong.publish.SampleRelease;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckSheetsTests {

    private static final int FIRST = 3;

    @TempDir
    Path folder;

    @Test
    void everyReturnHasARowAlsoTheOneThatWasNotHandedIn() throws IOException {
        try (XSSFWorkbook workbook = publish()) {
            assertThat(rows(workbook.getSheet("审核情况")))
                    .containsExactly(
                            List.of("海陵区", "FZ02 行政复议案件统计表", "2", "0", "1", "1", "上年同期数据未报送：FZ02-E02"),
                            List.of("高港区", "FZ02 行政复议案件统计表", "2", "1", "0", "1", "上年同期数据未报送：FZ02-E02"),
                            List.of("兴化市", "FZ02 行政复议案件统计表", "2", "0", "0", "2", "FZ02未报送：FZ02-E01、FZ02-E02"),
                            List.of("<script>司法局", "跨表审核关系", "1", "1", "0", "0", ""),
                            List.of("合计", "", "7", "2", "1", "4", ""));
        }
    }

    @Test
    void rulesThatNeverRanStandFirstAndAreMarked() throws IOException {
        try (XSSFWorkbook workbook = publish()) {
            XSSFSheet sheet = workbook.getSheet("审核关系");
            assertThat(rows(sheet))
                    .extracting(row -> row.get(0).replaceFirst(" .*", "") + " " + row.get(2))
                    .containsExactly("FZ02-E02 未得出结论", "FZ09-E01 未得出结论", "FZ02-E01 已判断", "X-E01 已判断", "合计 ");
            assertThat(rows(sheet).get(0)).endsWith("3", "0", "0", "3", "上年同期数据未报送（2个单位）；FZ02未报送（1个单位）");
            assertThat(rows(sheet).get(1)).endsWith("0", "0", "0", "0", "本期没有FZ09这张报表");
        }
    }

    @ParameterizedTest
    @CsvSource({"审核情况, A3:G7, 2", "审核关系, A3:H7, 3"})
    void theSheetsFilterFreezeAndPrint(String name, String filtered, short frozenColumns) throws IOException {
        try (XSSFWorkbook workbook = publish()) {
            XSSFSheet sheet = workbook.getSheet(name);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo(filtered);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) FIRST);
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo(frozenColumns);
            assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("1:3"));
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("4条，判断7次：通过2，未通过1，无法判断4；其中2条对任何单位都没有得出结论。判断次数＝通过＋未通过＋无法判断；无法判断的不算通过。");
        }
    }

    private XSSFWorkbook publish() throws IOException {
        new Publisher().publish(SampleRelease.release(), folder);
        return new XSSFWorkbook(folder.resolve("anomalies.xlsx").toString());
    }

    private static List<List<String>> rows(XSSFSheet sheet) {
        return IntStream.rangeClosed(FIRST, sheet.getLastRowNum())
                .mapToObj(i -> cells(sheet.getRow(i)))
                .toList();
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(row::getCell)
                .map(CheckSheetsTests::shown)
                .toList();
    }

    private static String shown(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? Integer.toString((int) cell.getNumericCellValue())
                : cell.getStringCellValue();
    }
}
