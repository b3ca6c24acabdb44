package cn.huizong.publish.finding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.publish.Publisher;
import cn.huizong.publish.Release;
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

class AnomalyWorkbookTests {

    private static final int FIRST = 2;

    @TempDir
    Path folder;

    private final Release release = SampleRelease.release();

    @Test
    void everyAnomalyHasItsRowGroupedByWhoMustAct() throws IOException {
        try (XSSFWorkbook workbook = publish(release)) {
            XSSFSheet list = workbook.getSheet("异常清单");

            assertThat(column(list, 1)).containsExactly("海陵区", "海陵区", "海陵区", "兴化市", "未能认定的填报单位", "<script>司法局");
            assertThat(column(list, 2)).containsExactly("强制性", "核实性", "提示性", "强制性", "强制性", "核实性");
            assertThat(column(list, 10)).element(1).isEqualTo("└ 上年数与已公布数<不一致>");
        }
    }

    @Test
    void valuesAreNumbersWhereTheyAreAndTextsWhereNot() throws IOException {
        try (XSSFWorkbook workbook = publish(release)) {
            Row number = workbook.getSheet("异常清单").getRow(FIRST);
            Row formula = workbook.getSheet("异常清单").getRow(FIRST + 1);

            assertThat(number.getCell(7).getNumericCellValue()).isEqualTo(-102);
            assertThat(number.getCell(9).getNumericCellValue()).isEqualTo(-204);
            assertThat(formula.getCell(7).getCellType()).isEqualTo(CellType.STRING);
            assertThat(formula.getCell(7).getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void theListFiltersFreezesAndPrints() throws IOException {
        try (XSSFWorkbook workbook = publish(release)) {
            XSSFSheet list = workbook.getSheet("异常清单");

            assertThat(list.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:Q8");
            assertThat(list.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(list.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("1:2"));
            assertThat(list.getPrintSetup().getLandscape()).isTrue();
            assertThat(list.getRow(FIRST).getCell(10).getCellStyle().getWrapText())
                    .isTrue();
        }
    }

    @Test
    void aColumnOfCausesIsThereOnlyWhereACauseIsKnown() throws IOException {
        List<Anomaly> unexplained = release.anomalies().stream()
                .filter(anomaly -> anomaly.cause().isEmpty())
                .toList();
        try (XSSFWorkbook workbook = publish(SampleRelease.with(release, release.receipts(), unexplained))) {
            XSSFSheet list = workbook.getSheet("异常清单");

            assertThat(header(list)).hasSize(16).doesNotContain("可能原因").endsWith("说明与认定", "对公布数的影响", "审核关系", "问题编号");
            assertThat(column(list, 14)).contains("未报送");
        }
    }

    @Test
    void aColumnOfCausesStandsBeforeWhatToDo() throws IOException {
        try (XSSFWorkbook workbook = publish(release)) {
            assertThat(header(workbook.getSheet("异常清单")))
                    .hasSize(17)
                    .containsSubsequence("上报或算得值", "应为", "问题", "可能原因", "处理建议");
        }
    }

    @Test
    void whatWasSaidStandsBesideTheQuestion() throws IOException {
        try (XSSFWorkbook workbook = publish(release)) {
            XSSFSheet list = workbook.getSheet("异常清单");
            assertThat(column(list, header(list).indexOf("说明与认定"))).contains("“=上年报表填错行”（张三，2022-01-20）");
        }
    }

    @Test
    void withoutAnyAnswerThereIsNoColumnOfAnswers() throws IOException {
        List<Anomaly> unanswered = release.anomalies().stream()
                .filter(anomaly -> anomaly.reply() == null)
                .toList();
        try (XSSFWorkbook workbook = publish(SampleRelease.with(release, release.receipts(), unanswered))) {
            assertThat(header(workbook.getSheet("异常清单"))).doesNotContain("说明与认定");
        }
    }

    private static List<String> header(XSSFSheet list) {
        return IntStream.range(0, list.getRow(1).getLastCellNum())
                .mapToObj(i -> list.getRow(1).getCell(i).getStringCellValue())
                .toList();
    }

    @Test
    void theOverviewCountsWhatIsOpen() throws IOException {
        try (XSSFWorkbook workbook = publish(release)) {
            Row row = row(workbook.getSheet("总览"), "海陵区");

            assertThat(List.of(1, 2, 3, 4, 5))
                    .extracting(i -> (int) row.getCell(i).getNumericCellValue())
                    .containsExactly(1, 0, 1, 2, 3);
        }
    }

    @Test
    void aReleaseWithoutAnomaliesSaysSo() throws IOException {
        Release clean = SampleRelease.with(release, release.receipts(), List.of());
        try (XSSFWorkbook workbook = publish(clean)) {
            assertThat(column(workbook.getSheet("异常清单"), 0)).containsExactly("没有发现异常");
        }
    }

    private XSSFWorkbook publish(Release published) throws IOException {
        new Publisher().publish(published, folder);
        return new XSSFWorkbook(folder.resolve("anomalies.xlsx").toString());
    }

    private static List<String> column(XSSFSheet sheet, int column) {
        return IntStream.rangeClosed(FIRST, sheet.getLastRowNum())
                .mapToObj(i -> sheet.getRow(i).getCell(column).getStringCellValue())
                .toList();
    }

    private static Row row(XSSFSheet sheet, String first) {
        for (Row row : sheet) {
            Cell cell = row.getCell(0);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(first)) {
                return row;
            }
        }
        throw new AssertionError("no row " + first);
    }
}
