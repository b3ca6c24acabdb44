package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.bytesBelow;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped samples: what units get back, and what happens when they answer on it and hand it in again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnsweredReturnTests {

    private static final String JOB = "law-based-government";
    private static final Path SAMPLES = Path.of("jobs", JOB, "samples");
    private static final String WORDS = "统计口径不同，已与有关单位核对，数据无误";

    /** What came back, and the sample it was made of; none where it stands alone. */
    private static final Map<String, String> RETURNED = new TreeMap<>(Map.of(
            "321204-姜堰区/姜堰卫生监督.xlsx", "姜堰卫生监督.csv",
            "321282-靖江市/靖江审计（旧表）.xls", "靖江审计（旧表）.xls",
            "321282-靖江市/靖江调解与公共法律服务.xlsx", "靖江调解与公共法律服务.xlsx",
            "XFJ-市信访局/市信访局2021.xlsx", "市信访局2021.xlsx",
            "ZCW-泰州仲裁委员会/泰州仲裁委2021年报表.xls", "泰州仲裁委2021年报表.xls",
            "ZFB-市政府办公室/市政府办政务公开.xlsx", "市政府办政务公开.xlsx",
            "未认定单位/2021年信访工作情况统计表.xlsx", "2021年信访工作情况统计表.xlsx",
            "未认定单位/兴化1-说明.xlsx", ""));

    @TempDir
    static Path folder;

    private Desk desk = new Desk(Path.of(""), Path.of("jobs"), Path.of("input-templates"), Instant.EPOCH);

    @BeforeAll
    void aRunOverTheSamples() throws IOException {
        desk = new Desk(folder, Path.of("jobs"), Path.of("input-templates"), Instant.parse("2026-01-05T00:00:00Z"));
        assertThat(run("2020", SAMPLES.resolve("2020"), "2021-02-28T00:00:00Z").exitCode())
                .isZero();
        try (Stream<Path> samples = Files.list(SAMPLES.resolve("2021"))) {
            Files.createDirectories(inbox());
            for (Path sample : samples.toList()) {
                Files.copy(sample, inbox().resolve(sample.getFileName().toString()));
            }
        }
        Said said = run("2021", inbox(), "2022-02-28T00:00:00Z");
        assertThat(said.exitCode()).as(said.err()).isEqualTo(3);
    }

    private Path inbox() {
        return folder.resolve("inbox");
    }

    private Said run(String period, Path inbox, String asOf) {
        return desk.command(List.of(
                "run",
                JOB,
                "--period",
                period,
                "--inbox",
                inbox.toAbsolutePath().toString(),
                "--as-of",
                asOf));
    }

    private Path release(String name) {
        return folder.resolve("reports-out").resolve(JOB).resolve("2021").resolve(name);
    }

    private Path returned(String name) {
        return release("r001").resolve("returns").resolve(name);
    }

    @Test
    void everyFileWithSomethingOpenComesBackUnderItsUnitAndStandsInTheManifest() throws IOException {
        assertThat(bytesBelow(release("r001").resolve("returns")).keySet())
                .containsExactlyElementsOf(RETURNED.keySet());
        String manifest = Files.readString(release("r001").resolve("manifest.json"));
        bytesBelow(release("r001").resolve("returns"))
                .forEach((name, sha256) -> assertThat(manifest).contains("\"returns/" + name + "\"", sha256));
    }

    /** Both reports lead to the files that come back, the workbook to the very cell. */
    @Test
    void theReportsLeadToTheCellsInTheFilesThatComeBack() throws IOException {
        Set<String> returned = bytesBelow(release("r001").resolve("returns")).keySet().stream()
                .map(name -> "returns/" + name)
                .collect(Collectors.toSet());
        List<String> onThePage = Jsoup.parse(Files.readString(release("r001").resolve("anomalies.html")))
                .select("article a[href]")
                .eachAttr("href");
        Set<String> cells = new TreeSet<>();
        Set<String> inTheWorkbook = new TreeSet<>();
        try (Workbook report = open(release("r001").resolve("anomalies.xlsx"))) {
            for (Hyperlink link : report.getSheet("异常清单").getHyperlinkList()) {
                assertThat(link.getType()).isEqualTo(HyperlinkType.FILE);
                String[] target = decoded(link.getAddress()).split("#");
                inTheWorkbook.add(target[0]);
                Optional.ofNullable(((XSSFHyperlink) link).getLocation()).ifPresent(cells::add);
            }
        }

        assertThat(onThePage)
                .hasSizeGreaterThan(7)
                .allSatisfy(link -> assertThat(returned).contains(decoded(link)));
        assertThat(Set.copyOf(onThePage)).hasSize(returned.size());
        assertThat(inTheWorkbook)
                .hasSizeGreaterThan(5)
                .allSatisfy(link -> assertThat(returned).contains(link));
        assertThat(cells).contains("'Sheet1'!D5");
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Test
    void nothingInAUnitsWorkbookIsChanged() throws IOException {
        for (Map.Entry<String, String> each : RETURNED.entrySet()) {
            if (each.getKey().endsWith(each.getValue()) && !each.getValue().isEmpty()) {
                try (Workbook before = open(SAMPLES.resolve("2021").resolve(each.getValue()));
                        Workbook after = open(returned(each.getKey()))) {
                    assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
                    WorkbookContents.assertSame(before, after);
                }
            }
        }
    }

    @Test
    void everyCellThatIsNamedHasACommentAndALinkFromTheSheetToAnswerOn() throws IOException {
        int comments = 0;
        for (CSVRecord finding : anomalies("r001")) {
            String name = nameOf(finding.get("FILE"));
            if (!finding.get("STATE").equals("open") || name.isEmpty() || name.contains("-说明")) {
                continue;
            }
            try (Workbook workbook = open(returned(name))) {
                Row row = rowOf(workbook, finding.get("ID"));
                assertThat(row.getCell(4).getStringCellValue()).isEqualTo(finding.get("VALUE"));
                CellAddress cell = new CellAddress(finding.get("CELL").equals("6:5") ? "E6" : finding.get("CELL"));
                Sheet sheet = workbook.getSheetAt(sheetIndex(workbook, finding.get("SHEET")));
                assertThat(row.getCell(3).getHyperlink().getAddress()).endsWith("!" + cell);
                assertThat(sheet.getCellComment(cell).getAuthor()).isEqualTo("汇总");
                assertThat(sheet.getCellComment(cell).getString().getString())
                        .contains(finding.get("MESSAGE"), finding.get("SUGGESTION"), finding.get("ID"));
                comments++;
            }
        }
        assertThat(comments).isGreaterThanOrEqualTo(7);
    }

    private static String nameOf(String sample) {
        return RETURNED.entrySet().stream()
                .filter(each -> each.getValue().equals(sample))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static int sheetIndex(Workbook workbook, String name) {
        return name.isEmpty() ? 0 : workbook.getSheetIndex(name);
    }

    private static Row rowOf(Workbook workbook, String id) {
        for (Row row : Objects.requireNonNull(workbook.getSheet("说明"))) {
            if (row.getCell(0).getStringCellValue().equals(id)) {
                return row;
            }
        }
        throw new AssertionError("not listed: " + id);
    }

    @Test
    void theTextsOfACsvFileAreTextsOfTheWorkbookMadeOfIt() throws IOException {
        List<CSVRecord> records;
        String csvText =
                Files.readString(SAMPLES.resolve("2021").resolve("姜堰卫生监督.csv")).substring(1);
        try (CSVParser csv =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get().parse(new StringReader(csvText))) {
            records = csv.getRecords();
        }
        try (Workbook workbook = open(returned("321204-姜堰区/姜堰卫生监督.xlsx"))) {
            Sheet sheet = workbook.getSheet("数据");
            for (int row = 0; row < records.size(); row++) {
                for (int column = 0; column < records.get(row).size(); column++) {
                    String text = records.get(row).get(column);
                    assertThat(
                                    text.isEmpty()
                                            ? ""
                                            : sheet.getRow(row).getCell(column).getStringCellValue())
                            .isEqualTo(text);
                }
            }
        }
    }

    @Test
    void answeredAndHandedInAgainEveryQueryIsClosedAndNothingElseIsFound() throws IOException {
        Set<String> before = said("r001");
        for (String name : RETURNED.keySet()) {
            if (!name.startsWith("未认定单位")) {
                Path again = inbox().resolve("答复").resolve(name);
                Files.createDirectories(again.getParent());
                assertThat(answer(returned(name), again)).isPositive();
            }
        }
        Said said = run("2021", inbox(), "2022-03-15T00:00:00Z");

        assertThat(said.exitCode()).as(said.err()).isEqualTo(3);
        assertThat(said.out()).contains("另有说明表 6 份", "待处理 0）");
        assertThat(anomalies("r002"))
                .filteredOn(finding -> finding.get("STATE").equals("explained")
                        && finding.get("PARENT").isEmpty())
                .hasSize(6)
                .allSatisfy(finding -> assertThat(finding.get("ANSWER")).isEqualTo(WORDS))
                .allSatisfy(finding -> assertThat(finding.get("ANSWERED_ON")).isEqualTo("2022-03-14"));
        Set<String> after = said("r002");
        assertThat(after).containsExactlyElementsOf(before);
        assertThat(figures("r002")).isEqualTo(figures("r001")).hasSizeGreaterThan(70);
        assertThat(bytesBelow(release("r002").resolve("returns")).keySet())
                .containsExactly("未认定单位/2021年信访工作情况统计表.xlsx", "未认定单位/兴化1-说明.xlsx");
        JsonNode asked = JsonMapper.shared()
                .readTree(desk.command(List.of("answers", "list", JOB, "--period", "2021", "--json"))
                        .out());
        assertThat(asked.get("questions").valueStream())
                .filteredOn(question -> question.get("state").asString().equals("open"))
                .as("the two files that cannot be used")
                .extracting(question -> question.get("severity").asString())
                .containsExactly("mandatory", "mandatory");
    }

    /** Area, indicator and value; that a figure no longer has an open finding is to be seen in its status. */
    private List<String> figures(String release) throws IOException {
        return Files.readAllLines(release(release).resolve("indicators.csv")).stream()
                .map(line -> line.split(",", 9))
                .map(row -> row[4] + "|" + row[5] + "|" + row[7])
                .toList();
    }

    /** What is found and not mended, wherever it stands: rule, state unless it is a query's, unit, item and words. */
    private Set<String> said(String release) throws IOException {
        Set<String> said = new TreeSet<>();
        for (CSVRecord finding : anomalies(release)) {
            boolean query = finding.get("SEVERITY").equals("query");
            if (finding.get("STATE").equals("mended")) {
                continue;
            }
            said.add(String.join(
                    "|",
                    finding.get("RULE"),
                    query ? "" : finding.get("STATE"),
                    finding.get("UNIT"),
                    finding.get("ITEM"),
                    finding.get("MESSAGE")));
        }
        return said;
    }

    private List<CSVRecord> anomalies(String release) throws IOException {
        try (CSVParser csv = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(release(release).resolve("anomalies.csv"), StandardCharsets.UTF_8))) {
            return csv.getRecords();
        }
    }

    /** Explains whatever may be explained, as a unit would. */
    private static int answer(Path file, Path to) throws IOException {
        int answered = 0;
        try (Workbook workbook = open(file)) {
            for (Row row : workbook.getSheet("说明")) {
                if (row.getCell(1).getStringCellValue().equals("须说明或更正")) {
                    row.getCell(7).setCellValue(WORDS);
                    row.getCell(8).setCellValue("张三");
                    row.getCell(9).setCellValue("2022年3月14日");
                    answered++;
                }
            }
            try (var out = Files.newOutputStream(to)) {
                workbook.write(out);
            }
        }
        return answered;
    }

    private static Workbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return WorkbookFactory.create(in);
        }
    }
}
