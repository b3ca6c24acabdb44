package cn.huizong.publish.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.publish.Publisher;
import cn.huizong.publish.Release;
import cn.huizong.publish.chart.Bar;
import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.chart.ReadChart;
import cn.huizong.publish.chart.ReadChart.ReadSeries;
import cn.huizong.publish.chart.Series;
import cn.huizong.publish.chart.Tone;
import cn.huizong.publish.text.Masthead;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.SheetWriter;
import cn.huizong.publish.workbook.WorkbookWriter;
import cn.huizong.rule.Measure;
import cn.huizong.samples.SampleReleases;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The charts of the sample year, read with another library. */
class ChartSheetTests {

    /** What a page of A4 across has between its margins. */
    private static final double PAGE = (8.27 - 2 * 0.65) * 72;

    private static final Masthead MASTHEAD =
            new Masthead("泰州市", "统计", "2021年", "2020年", "r001", true, Instant.EPOCH, "数为虚构");

    @TempDir
    private static Path folder;

    private static Release release;
    private static XSSFWorkbook workbook;

    @BeforeAll
    static void publish() throws IOException {
        release = SampleReleases.of2021();
        new Publisher().publish(release, folder);
        workbook = new XSSFWorkbook(folder.resolve("indicators.xlsx").toString());
    }

    @AfterAll
    static void close() throws IOException {
        workbook.close();
    }

    @Test
    void whatAChartKeepsIsWhatItsCellsHold() {
        List<ReadChart> charts = charts(workbook);

        assertThat(charts.size()).isGreaterThan(8);
        assertThat(charts)
                .allSatisfy(chart -> assertThat(chart.series()).isNotEmpty().allSatisfy(series -> {
                    assertThat(cells(series.categoryReference()).stream().map(ChartSheetTests::text))
                            .isEqualTo(series.categories());
                    assertThat(cells(series.nameReference()).stream().map(ChartSheetTests::text))
                            .containsExactly(series.name());
                    assertThat(cells(series.valueReference()).stream().map(ChartSheetTests::number))
                            .isEqualTo(series.values());
                }));
    }

    @Test
    void theDistrictsStandInTheOrderOfTheTablesWithTheirPublishedRates() {
        ReadSeries attendance = charts(workbook).get(1).series().get(0);

        assertThat(attendance.categories()).containsExactly("海陵区", "高港区", "姜堰区", "兴化市", "靖江市", "泰兴市");
        assertThat(attendance.values())
                .isEqualTo(List.of("321202", "321203", "321204", "321281", "321282", "321283").stream()
                        .map(area ->
                                release.values().find("F63", area).orElseThrow().published())
                        .toList());
    }

    @Test
    void everyFigureBesideThatOfLastYearIsThePublishedOne() {
        List<ReadChart> charts = charts(workbook);

        assertThat(charts.stream().filter(chart -> chart.series().size() == 2)).allSatisfy(chart -> {
            ReadSeries before = chart.series().get(0);
            ReadSeries now = chart.series().get(1);
            assertThat(List.of(before.name(), now.name())).containsExactly("2020年", "2021年");
            for (int i = 0; i < now.categories().size(); i++) {
                String name = now.categories().get(i).replaceAll("（.）$", "");
                IndicatorDefinition indicator = release.job().indicators().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
                assertThat(now.values().get(i))
                        .isEqualByComparingTo(published(release.values()
                                .find(indicator.code(), "321200")
                                .orElse(null)));
                assertThat(before.values().get(i))
                        .isEqualByComparingTo(published(release.lastYear()
                                .find(indicator.code(), "321200")
                                .orElse(null)));
            }
        });
    }

    @Test
    void noChartMixesMeasuresOrShowsApproximateFigures() {
        List<String> drawn = charts(workbook).stream()
                .flatMap(chart -> chart.series().get(0).categories().stream())
                .toList();

        assertThat(drawn).doesNotContain("新增接入视频资源", "政府门户网站公开文件");
        assertThat(charts(workbook).stream().filter(chart -> chart.series().size() == 2))
                .allSatisfy(chart -> assertThat(chart.series().get(0).categories().stream()
                                .map(name -> name.replaceAll("（.）$", ""))
                                .map(name -> release.job().indicators().stream()
                                        .filter(one -> one.name().equals(name))
                                        .findFirst()
                                        .orElseThrow()
                                        .measure()))
                        .as("measures")
                        .containsOnly(measureOfFirst(chart)));
    }

    private static Measure measureOfFirst(ReadChart chart) {
        String name = chart.series().get(0).categories().get(0).replaceAll("（.）$", "");
        return release.job().indicators().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .measure();
    }

    @Test
    void eachHasTitleMeasureSourceAndAlternativeText() {
        XSSFSheet sheet = chartSheet(workbook);
        List<XSSFGraphicFrame> frames = sheet.createDrawingPatriarch().getShapes().stream()
                .map(XSSFGraphicFrame.class::cast)
                .toList();
        XSSFChart attendance = inOrder(workbook).get(1);

        assertThat(attendance.getTitleText().getString()).isEqualTo("2021年各市（区）行政机关负责人出庭应诉率（单位：%）");
        assertThat(attendance.getCTChartSpace().xmlText())
                .contains("资料来源：各填报单位报送表", "r001", "数据截至", "演示数据", "<c:min val=\"0\"/>", "val=\"gap\"");
        assertThat(frames.get(1)
                        .getCTGraphicalObjectFrame()
                        .getNvGraphicFramePr()
                        .getCNvPr()
                        .getDescr())
                .startsWith("条形图：2021年各市（区）行政机关负责人出庭应诉率（单位：%）。海陵区：98.33；高港区：100.00；")
                .contains("资料来源");
        assertThat(frames).hasSameSizeAs(charts(workbook));
    }

    @Test
    void aMissingDistrictIsAGapWithItsReasonAndNoBarOfZero() throws IOException {
        Chart chart = new Chart(
                "一",
                "%",
                List.of("海陵区", "兴化市（未报送）", "靖江市"),
                List.of(new Series("2021年", List.of(bar("1"), Bar.GAP, bar("0")))),
                BigDecimal.valueOf(100),
                "来源");
        try (XSSFWorkbook read = written(List.of(chart))) {
            ReadSeries series = charts(read).get(0).series().get(0);
            CellReference missing =
                    new AreaReference(series.valueReference(), read.getSpreadsheetVersion()).getAllReferencedCells()[1];

            assertThat(series.values()).containsExactly(BigDecimal.ONE, null, BigDecimal.ZERO);
            assertThat(chartSheet(read)
                            .getRow(missing.getRow())
                            .getCell(missing.getCol())
                            .getCellType())
                    .isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void noChartIsCutByTheEndOfAPageHoweverManyAreasThereAre() throws IOException {
        List<Chart> charts = new ArrayList<>();
        for (int areas : List.of(18, 2, 7, 20, 21, 45, 3, 3, 3)) {
            charts.add(new Chart(
                    "地区" + areas,
                    "%",
                    IntStream.range(0, areas).mapToObj(i -> "区" + i).toList(),
                    List.of(new Series(
                            "2021年",
                            IntStream.range(0, areas).mapToObj(i -> bar("97.5")).toList())),
                    BigDecimal.valueOf(100),
                    "来源"));
        }
        try (XSSFWorkbook read = written(charts)) {
            XSSFSheet sheet = chartSheet(read);
            TreeSet<Integer> breaks = new TreeSet<>();
            for (int row : sheet.getRowBreaks()) {
                // A break stands below the row it names.
                breaks.add(row);
            }
            breaks.add(sheet.getLastRowNum() + 1);

            assertThat(charts(read)).hasSize(13);
            assertThat(charts(read))
                    .allSatisfy(chart -> assertThat(
                                    chart.series().get(0).categories().size())
                            .isLessThanOrEqualTo(18));
            sheet.createDrawingPatriarch().getShapes().forEach(shape -> {
                XSSFClientAnchor anchor = (XSSFClientAnchor) shape.getAnchor();
                assertThat(breaks.ceiling(anchor.getRow1())).isGreaterThanOrEqualTo(anchor.getRow2() - 1);
            });
            int from = 2;
            for (int end : breaks) {
                assertThat(head(sheet) + height(sheet, from, Math.min(end, sheet.getLastRowNum())))
                        .isLessThanOrEqualTo(PAGE);
                from = end + 1;
            }
        }
    }

    private static double head(XSSFSheet sheet) {
        return height(sheet, 0, 1);
    }

    private static double height(XSSFSheet sheet, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(sheet::getRow)
                .filter(Objects::nonNull)
                .mapToDouble(row -> row.getHeightInPoints())
                .sum();
    }

    private static Bar bar(String value) {
        return new Bar(new BigDecimal(value), Tone.NOW);
    }

    private static XSSFWorkbook written(List<Chart> charts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter writer = new WorkbookWriter(HouseStyle.BODY)) {
            String name = writer.reserveName("图表");
            try (SheetWriter sheet = writer.sheet(name, ChartSheet.layout())) {
                new ChartSheet(MASTHEAD, name).write(sheet, charts);
            }
            writer.writeTo(out, "图表", Instant.EPOCH);
        }
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<ReadChart> charts(XSSFWorkbook of) {
        return inOrder(of).stream().map(ReadChart::of).toList();
    }

    private static List<XSSFChart> inOrder(XSSFWorkbook of) {
        return chartSheet(of).createDrawingPatriarch().getCharts().stream()
                .sorted(Comparator.comparing(chart -> Integer.valueOf(
                        chart.getPackagePart().getPartName().getName().replaceAll("[^0-9]", ""))))
                .toList();
    }

    private static XSSFSheet chartSheet(XSSFWorkbook of) {
        return Objects.requireNonNull(of.getSheet("图表"));
    }

    private static List<XSSFCell> cells(String reference) {
        List<XSSFCell> cells = new ArrayList<>();
        for (CellReference cell :
                new AreaReference(reference, workbook.getSpreadsheetVersion()).getAllReferencedCells()) {
            cells.add(
                    workbook.getSheet(cell.getSheetName()).getRow(cell.getRow()).getCell(cell.getCol()));
        }
        return cells;
    }

    private static String text(XSSFCell cell) {
        return cell.getStringCellValue();
    }

    private static @Nullable BigDecimal number(XSSFCell cell) {
        return cell.getCellType() == CellType.BLANK ? null : new BigDecimal(cell.getRawValue());
    }

    private static BigDecimal published(@Nullable IndicatorValue value) {
        return Objects.requireNonNull(Objects.requireNonNull(value).published());
    }
}
