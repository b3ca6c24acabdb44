package cn.huizong.publish.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.publish.Publisher;
import cn.huizong.publish.Release;
import cn.huizong.publish.SampleRelease;
import cn.huizong.publish.text.FigureText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorWorkbookTests {

    private static final int THIS_YEAR = 3;
    private static final int LAST_YEAR = 4;
    private static final int CHANGE = 5;
    private static final int FIRST_AREA = 6;
    private static final int COVERAGE = 10;

    @TempDir
    Path folder;

    private final Release release = SampleRelease.release();
    private XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<String, Row> rows = new HashMap<>();

    @BeforeEach
    void publish() throws IOException {
        new Publisher().publish(release, folder);
        workbook = new XSSFWorkbook(folder.resolve("indicators.xlsx").toString());
        for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
            for (Row row : workbook.getSheetAt(i)) {
                rows.put(text(row.getCell(0)), row);
            }
        }
    }

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    @Test
    void thereIsACoverAndASheetForEveryChapter() {
        assertThat(StreamSupport.stream(workbook.spliterator(), false).map(sheet -> sheet.getSheetName()))
                .containsExactly("封面", "一(一)", "一(二)", "一(五)　矛盾化解", "一(六)", "一(七)　数字政府", "一(八)");
    }

    @Test
    void chaptersAndSectionsAreCalledByTheTitlesTheJobGivesThem() {
        assertThat(allText(workbook.getSheetAt(0))).contains("一(五)　矛盾化解", "一(六)");
        assertThat(allText(workbook.getSheet("一(五)　矛盾化解")))
                .contains("2021年泰州市法治政府建设统计　一(五)　矛盾化解", "一(五)2　行政复议", "一(五)3");
    }

    @Test
    void everyIndicatorHasARowWithItsValues() {
        for (IndicatorDefinition indicator : release.job().indicators()) {
            Row row = row(indicator.code());
            assertThat(text(row.getCell(1))).isEqualTo(indicator.name());
            assertThat(text(row.getCell(2))).isEqualTo(indicator.measure().name());
            assertFigure(
                    row.getCell(THIS_YEAR),
                    release.values().find(indicator.code(), "321200").orElse(null));
            assertFigure(
                    row.getCell(LAST_YEAR),
                    release.lastYear().find(indicator.code(), "321200").orElse(null));
            List<String> areas = release.values().areas();
            for (int i = 1; i < areas.size(); i++) {
                assertFigure(
                        row.getCell(FIRST_AREA + i - 1),
                        release.values().find(indicator.code(), areas.get(i)).orElse(null));
            }
        }
    }

    private static void assertFigure(Cell cell, @Nullable IndicatorValue value) {
        if (value != null && value.published() != null && value.status() != ObservationStatus.U) {
            assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(new BigDecimal(((XSSFCell) cell).getRawValue())).isEqualByComparingTo(value.published());
            assertThat(cell.getCellStyle().getDataFormatString())
                    .endsWith((value.decimals() == 0 ? "0" : "0." + "0".repeat(value.decimals())) + "_ ");
        } else {
            assertThat(text(cell)).isEqualTo(FigureText.value(value));
        }
    }

    @Test
    void aRateShortOfAllIsNotShownAsAll() {
        assertThat(shown("F48", THIS_YEAR)).isEqualTo("99.99");
        assertThat(shown("F21", THIS_YEAR)).isEqualTo("100");
    }

    @Test
    void whatIsNotThereIsSaidInDifferentWordsAndNothingIsBlank() {
        assertThat(shown("F12", THIS_YEAR)).isEqualTo("0");
        assertThat(shown("F61", THIS_YEAR)).isEqualTo("不适用");
        assertThat(shown("F43", THIS_YEAR)).isEqualTo("未报送");
        assertThat(shown("F70", THIS_YEAR)).isEqualTo("缺失");
        assertThat(shown("F43", LAST_YEAR)).isEqualTo("—");
        assertThat(shown("F52", THIS_YEAR)).isEqualTo("近6000");
    }

    @Test
    void changesAreNumbersThatReadAsWords() {
        assertThat(format("F01", CHANGE)).contains("\"增长\"0.0\"%\"", "\"下降\"0.0\"%\"");
        assertThat(format("F63", CHANGE)).contains("\"上升\"0.00\"个百分点\"", "\"下降\"0.00\"个百分点\"");
        assertThat(format("F12", CHANGE)).startsWith("\"持平\"");
        assertThat(row("F41").getCell(CHANGE).getNumericCellValue()).isEqualTo(-3.2);
        assertThat(shown("F40", CHANGE)).isEqualTo("—");
    }

    @Test
    void marksStandInTheCellAndAreExplainedUnderTheTable() {
        assertThat(format("F16", THIS_YEAR)).startsWith("\"核 \"");
        assertThat(format("F40", THIS_YEAR)).startsWith("\"缺 \"");
        assertThat(note("一(五)　矛盾化解"))
                .contains("缺 有单位未报送", "核 所据数据", "未报送 应报而未报")
                .doesNotContain("估 ");
        assertThat(note("一(七)　数字政府")).contains("约数，不参与加总").doesNotContain("核 ");
    }

    /** The areas are 市本级, 海陵区, 高港区, 兴化市. */
    @Test
    void theMinusStandsBeforeTheNumberNotBeforeTheMark() {
        assertThat(format("F64", FIRST_AREA + 1)).isEqualTo("\"核 \"* 0.00_ ;\"核 \"* -0.00_ ");
    }

    @Test
    void aMissingUnitStandsBesideItsTotal() {
        assertThat(shown("F40", COVERAGE)).isEqualTo("6/7（占上年91.2%）");
        assertThat(shown("F41", COVERAGE)).isEqualTo("7/7");
    }

    @Test
    void anEstimatedTotalAndItsChangeAreMarkedAndSayWhomTheyWereEstimatedFor() throws IOException {
        Path out = Files.createDirectory(folder.resolve("estimated"));
        new Publisher().publish(withEstimate(), out);
        workbook.close();
        workbook = new XSSFWorkbook(out.resolve("indicators.xlsx").toString());
        workbook.getSheet("一(五)　矛盾化解").forEach(row -> rows.put(text(row.getCell(0)), row));

        assertThat(format("F41", THIS_YEAR)).startsWith("\"估 \"");
        assertThat(format("F41", CHANGE)).contains("\"估 \"* \"增长\"", "\"估 \"* \"下降\"");
        assertThat(shown("F41", COVERAGE)).isEqualTo("6/7（占上年80.0%）");
        assertThat(shown("F41", COVERAGE + 1)).contains("兴化市（未报送）为估计数");
        assertThat(note("一(五)　矛盾化解")).contains("估 含对未报送单位的估计");
        assertThat(Files.readString(out.resolve("summary.html"))).contains("兴化市（未报送）为估计数", "6/7");
    }

    private Release withEstimate() {
        List<IndicatorValue> values = release.values().all().stream()
                .map(value ->
                        value.indicator().equals("F41") && value.area().equals("321200") ? estimated(value) : value)
                .toList();
        return SampleRelease.with(
                release,
                release.job(),
                release.anomalies(),
                release.observations(),
                new IndicatorValues(release.values().areas(), values));
    }

    private static IndicatorValue estimated(IndicatorValue value) {
        return new IndicatorValue(
                value.indicator(),
                value.area(),
                value.period(),
                value.exact(),
                value.published(),
                value.decimals(),
                value.numerator(),
                value.denominator(),
                6,
                7,
                new BigDecimal("80.00"),
                value.yoy(),
                value.yoyExact(),
                value.yoyKind(),
                BigDecimal.ONE,
                null,
                ObservationStatus.E,
                "6/7个单位有数；兴化市（未报送）为估计数");
    }

    @Test
    void theCoverSaysHowFarTheFiguresCanBeReliedOn() {
        String cover = allText(workbook.getSheetAt(0));

        assertThat(cover).contains("2021年泰州市法治政府建设统计", "r001　暂定版", "2022年2月1日9:05", "分市(区)数据为演示虚构", "应报3份，采用1份，缺报1份");
        assertThat(workbook.getSheetAt(0).getHyperlinkList().get(0).getLocation())
                .isEqualTo("'一(一)'!A1");
    }

    private Row row(String indicator) {
        return Objects.requireNonNull(rows.get(indicator), indicator);
    }

    private String shown(String indicator, int column) {
        return new DataFormatter()
                .formatCellValue(row(indicator).getCell(column))
                .strip();
    }

    private String format(String indicator, int column) {
        return row(indicator).getCell(column).getCellStyle().getDataFormatString();
    }

    private String note(String sheet) {
        XSSFSheet found = workbook.getSheet(sheet);
        return text(found.getRow(found.getLastRowNum()).getCell(0));
    }

    private static String allText(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .map(IndicatorWorkbookTests::text)
                .collect(Collectors.joining("\n"));
    }

    private static String text(@Nullable Cell cell) {
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }
}
