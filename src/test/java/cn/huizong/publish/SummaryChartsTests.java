package cn.huizong.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.publish.chart.Bar;
import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.chart.ReadChart;
import cn.huizong.publish.chart.ReadChart.ReadSeries;
import cn.huizong.publish.chart.Series;
import cn.huizong.publish.document.PageReader;
import cn.huizong.publish.document.WordDocument;
import cn.huizong.publish.document.WrittenChart;
import cn.huizong.publish.finding.AnomalyText;
import cn.huizong.publish.finding.ReportOrder;
import cn.huizong.publish.indicator.Figures;
import cn.huizong.samples.SampleReleases;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Page, Word document and PDF of the sample year draw the same charts, and none of them can say something else unseen. */
class SummaryChartsTests {

    private static final int MUTATIONS = 1_000;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    /** Of what is read out, and of bars. */
    private static final Pattern DRAWN =
            Pattern.compile("role=\"img\"[^>]*aria-label=\"([^\"]*)\"|style=\"width:([0-9.]+)%\"");

    @TempDir
    private static Path folder;

    private static Summary summary;
    private static String page;

    @BeforeAll
    static void publish() throws IOException {
        Release release = SampleReleases.of2021();
        new Publisher().publish(release, folder);
        page = Files.readString(folder.resolve("summary.html"));
        summary = new Summary(
                release,
                new Figures(release.job(), release.catalogue().units(), release.values(), release.lastYear()),
                new AnomalyText(release.catalogue(), release.job(), release.period()),
                ReportOrder.of(release.anomalies(), release.catalogue().units()));
    }

    @Test
    void aCardHasAChartAndSoHasARanking() {
        assertThat(page)
                .contains(
                        "role=\"img\" data-chart=\"F40.years\"",
                        "aria-label=\"条形图：受理行政复议案件数（单位：件）。2020年：463；2021年：625。资料来源：",
                        "class=\"ranking\" data-chart=\"F63.districts\"");
        assertThat(wanted()).extracting(Chart::title).hasSize(8).contains("2021年各市（区）行政机关负责人出庭应诉率");
    }

    @Test
    void noMutationOfWhatIsReadOutOrOfABarPassesUnseen() {
        List<MatchResult> places = new ArrayList<>();
        DRAWN.matcher(page).results().forEach(drawn -> {
            int group = drawn.group(1) == null ? 2 : 1;
            DIGITS.matcher(page)
                    .region(drawn.start(group), drawn.end(group))
                    .results()
                    .forEach(places::add);
        });

        assertThat(places.size()).isGreaterThan(100);
        assertThat(places.parallelStream()
                        .filter(place -> summary.faults(page.substring(0, place.start())
                                        + (Long.parseLong(place.group()) + 1)
                                        + page.substring(place.end()))
                                .isEmpty())
                        .map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void aChartThatIsNotThereAndOneOfAnotherFigureAreToldApart() {
        assertThat(summary.faults(page.replace("data-chart=\"F40.years\"", "data-chart=\"F41.years\"")))
                .isNotEmpty();
        assertThat(summary.faults("<p data-chart='F99.years'></p>"))
                .hasSize(1)
                .first()
                .asString()
                .contains("F99.years");
    }

    @Test
    void chartsOfTheWordDocumentReadBackAsTheyWereToBeDrawn() throws IOException {
        List<WrittenChart> written = WrittenChart.of(folder.resolve("summary.docx"));

        assertThat(written).hasSize(8);
        assertThat(WrittenChart.faults(wanted(), written)).isEmpty();
        assertThat(WrittenChart.faults(wanted(), written.subList(1, 8))).hasSize(1);
    }

    @Test
    void noMutationOfANumberInAChartOfTheWordDocumentPassesUnseen() throws IOException {
        List<WrittenChart> written = WrittenChart.of(folder.resolve("summary.docx"));
        Random random = new Random(20_211_231);
        for (int i = 0; i < MUTATIONS; i++) {
            int at = random.nextInt(written.size());
            List<WrittenChart> other = new ArrayList<>(written);
            other.set(at, mutated(written.get(at), random));

            assertThat(WrittenChart.faults(wanted(), other))
                    .as(other.get(at).toString())
                    .hasSize(1);
        }
    }

    @Test
    void aWordDocumentWhoseChartDrawsSomethingElseIsNotPublished(@TempDir Path other) throws IOException {
        Map<String, Chart> charts = new LinkedHashMap<>(summary.charts());
        charts.computeIfPresent("F40.years", (name, chart) -> withFirst(chart, new BigDecimal("464")));
        Files.writeString(other.resolve("summary.html"), page);
        try (OutputStream out = Files.newOutputStream(other.resolve("summary.docx"))) {
            WordDocument.write(PageReader.read(page).with(charts), Instant.parse("2022-02-01T01:05:00Z"), out);
        }

        assertThatThrownBy(() -> summary.check(other))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContainingAll("summary.docx", "464", "463", "本版没有发布");
    }

    @Test
    void anotherLibraryReadsTheChartsAndTheWorkbooksBehindThem() throws IOException, InvalidFormatException {
        try (InputStream in = Files.newInputStream(folder.resolve("summary.docx"));
                XWPFDocument document = new XWPFDocument(in)) {
            assertThat(document.getCharts()).hasSize(8);
            for (XWPFChart chart : document.getCharts()) {
                try (XSSFWorkbook workbook = chart.getWorkbook()) {
                    for (ReadSeries series : ReadChart.of(chart).series()) {
                        assertThat(cells(workbook, series.categoryReference()))
                                .extracting(XSSFCell::getStringCellValue)
                                .isEqualTo(series.categories());
                        assertThat(cells(workbook, series.valueReference()))
                                .extracting(cell -> new BigDecimal(cell.getRawValue()))
                                .isEqualTo(series.values());
                    }
                }
            }
        }
    }

    @Test
    void theTaggedPdfSaysWhatEachChartShows() throws IOException {
        List<String> told = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("summary.pdf").toFile())) {
            gather(pdf.getDocumentCatalog().getStructureTreeRoot(), told);
        }

        assertThat(told).containsAll(wanted().stream().map(Chart::alternative).toList());
    }

    private static void gather(PDStructureNode node, List<String> told) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    told.add(element.getAlternateDescription());
                }
                gather(element, told);
            }
        }
    }

    private static List<Chart> wanted() {
        return PageReader.read(page).with(summary.charts()).drawn();
    }

    private static Chart withFirst(Chart chart, BigDecimal value) {
        Series series = chart.series().get(0);
        List<Bar> bars = new ArrayList<>(series.bars());
        bars.set(0, new Bar(value, bars.get(0).tone()));
        return new Chart(
                chart.title(),
                chart.measure(),
                chart.categories(),
                List.of(new Series(series.name(), bars)),
                chart.full(),
                chart.source());
    }

    private static WrittenChart mutated(WrittenChart chart, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new WrittenChart(mutated(chart.described(), random), chart.drawn(), chart.kept());
            case 1 -> new WrittenChart(chart.described(), mutated(chart.drawn(), random), chart.kept());
            default -> new WrittenChart(chart.described(), chart.drawn(), mutated(chart.kept(), random));
        };
    }

    private static List<List<String>> mutated(List<List<String>> rows, Random random) {
        List<List<String>> other = new ArrayList<>(rows);
        int at = 1 + random.nextInt(rows.size() - 1);
        List<String> row = new ArrayList<>(rows.get(at));
        row.set(1, mutated(row.get(1), random));
        other.set(at, row);
        return other;
    }

    private static String mutated(String text, Random random) {
        List<MatchResult> digits =
                Pattern.compile("[0-9]").matcher(text).results().toList();
        MatchResult digit = digits.get(random.nextInt(digits.size()));
        int other = (Integer.parseInt(digit.group()) + 1 + random.nextInt(9)) % 10;
        return text.substring(0, digit.start()) + other + text.substring(digit.end());
    }

    private static List<XSSFCell> cells(XSSFWorkbook workbook, String reference) {
        List<XSSFCell> cells = new ArrayList<>();
        for (CellReference cell :
                new AreaReference(reference, workbook.getSpreadsheetVersion()).getAllReferencedCells()) {
            cells.add(
                    workbook.getSheet(cell.getSheetName()).getRow(cell.getRow()).getCell(cell.getCol()));
        }
        return cells;
    }
}
