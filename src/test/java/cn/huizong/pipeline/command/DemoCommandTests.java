package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.bytesBelow;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.aggregate.Explainer;
import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.Proof;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.pipeline.release.ReleasedReturns;
import cn.huizong.rule.Quantity;
import cn.huizong.store.Store;
import cn.huizong.store.StoreLocation;
import cn.huizong.store.TestStores;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The shipped job over the shipped samples: what a person sees first, and what the city published. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoCommandTests {

    private static final String JOB = "law-based-government";
    private static final Path JOBS = Path.of("jobs");
    private static final Path TEMPLATES = Path.of("input-templates");
    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");

    @TempDir
    static Path folder;

    private Desk desk = new Desk(Path.of(""), JOBS, TEMPLATES, NOW);
    private Said demo = new Said(0, "", "");

    @BeforeAll
    void demo() {
        desk = new Desk(folder, JOBS, TEMPLATES, NOW);
        demo = desk.command(List.of("demo"));
    }

    @Test
    void endsProvisionalAndSaysWhatToDoNext() {
        assertThat(demo.exitCode()).as(demo.err()).isEqualTo(3);
        assertThat(demo.out())
                .contains("法治政府建设统计 2020年：发布版 r001", "法治政府建设统计  2021年  发布版 r001（暂定）")
                .contains("应报 67", "未报 0", "共 70 项，有数 70 项")
                .contains("F40 受理行政复议案件数", "625件", "演示数据", "anomalies.xlsx")
                .contains("强制性 9（待处理 2），核实性 8（待处理 6），提示性 16（待处理 8）", "还有 8 项必须处理（强制性 2，核实性 6）");
        assertThat(demo.err()).doesNotContain("Exception", "WARN");
    }

    @Test
    void everyPublishedFigureIsReached() throws IOException {
        Map<String, List<String>> city = cityRows(release());
        List<String> figures = Files.readAllLines(Path.of("src/test/resources/spec/samples/figures.csv"));
        assertThat(figures).hasSize(71);
        for (String figure : figures.subList(1, figures.size())) {
            String[] wanted = figure.split(",");
            List<String> row = row(city, wanted[0]);
            BigDecimal value = new BigDecimal(wanted[1]);
            if (wanted[2].equals("=")) {
                assertThat(new BigDecimal(row.get(7))).as(wanted[0]).isEqualByComparingTo(value);
            } else {
                assertThat(row.get(20) + row.get(21))
                        .as(wanted[0] + " is bounded")
                        .contains(value.toPlainString());
            }
        }
    }

    @Test
    void theSameAgainChangesNothing() {
        Map<String, String> before = bytesBelow(folder.resolve("reports-out"));
        Said again = desk.command(List.of("demo"));
        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(again.out()).contains("没有发布新的版本");
        assertThat(bytesBelow(folder.resolve("reports-out"))).isEqualTo(before);
    }

    @Test
    void anotherStoreGivesTheSameBytes(@TempDir Path elsewhere) {
        new Desk(elsewhere, JOBS, TEMPLATES, NOW.plusSeconds(999_999)).command(List.of("demo"));
        assertThat(bytesBelow(elsewhere.resolve("reports-out"))).isEqualTo(bytesBelow(folder.resolve("reports-out")));
    }

    @Test
    void everyFigureIsProvedByItsCells() {
        Catalogue catalogue = catalogue();
        List<Proof> proofs = proofs(catalogue, folder);
        assertThat(proofs).hasSize(70);
        for (Proof proof : proofs) {
            IndicatorValue value = proof.value();
            assertThat(proof.leaves()).as(value.indicator()).isNotEmpty();
            if (value.exact() != null) {
                assertThat(proof.recompute()).as(value.indicator()).isEqualTo(new Quantity.Exact(value.exact()));
            } else {
                assertThat(proof.recompute()).as(value.indicator()).isInstanceOf(Quantity.Within.class);
            }
        }
        assertThat(desk.command(List.of("explain", JOB, "F48", "--period", "2021"))
                        .out())
                .contains("与发布值一致");
    }

    @Test
    void theBoardFitsATerminalAndHasEveryFormOnce() {
        String board = desk.command(List.of("status", JOB, "--period", "2021")).out();

        assertThat(board.lines()).allSatisfy(line -> assertThat(columns(line)).isLessThanOrEqualTo(80));
        assertThat(board.lines().filter(line -> line.contains("填报单位")))
                .hasSize(3)
                .last()
                .asString()
                .endsWith("FZ15  FZ16  FZ17  FZ18  FZ19");
        assertThat(board.lines().filter(line -> line.contains("市司法局"))).hasSize(2);
    }

    @Test
    void helpFitsATerminal() {
        for (String command :
                List.of("demo", "run", "check", "status", "explain", "template", "diff", "rehearse", "jobs")) {
            for (String language : List.of("zh", "en")) {
                assertThat(desk.command(List.of(command, "--help", "--lang", language))
                                .out()
                                .lines())
                        .as(command)
                        .allSatisfy(line -> assertThat(columns(line)).isLessThanOrEqualTo(80));
            }
        }
    }

    @Test
    void otherRulesAreRehearsedOnBothYearsWithTheUnitsOfEach(@TempDir Path elsewhere) throws IOException {
        Path rules = Files.writeString(elsewhere.resolve("新增.yaml"), """
                edits:
                  - id: FZ02-E07
                    name: 当年审结率不低
                    severity: query
                    level: 1
                    rule: rate(FZ02.03, FZ02.01 + FZ02.02) >= 85
                    message: 当年审结率不足85%
                    suggestion: 核对未结件数；确有积案的请说明
                    passes: {FZ02.01: 0, FZ02.02: 10, FZ02.03: 10}
                    fires: {FZ02.01: 0, FZ02.02: 10, FZ02.03: 5}
                """);
        Map<String, String> before = TestStores.content(folder.resolve("data"));
        Said said = desk.command(List.of("rehearse", JOB, "--edits", rules.toString(), "--add"));
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out())
                .containsPattern("2020年 +r001（最终） +75 +0 +(\\d+) +\\1 +0 +0 +最终 +暂定")
                .containsPattern("2021年 +r001（暂定） +67 +2 +9 +7 +0 +0 +暂定 +暂定")
                .contains("其余 102 条", "有 1 期本可为最终版，因此会是暂定版：2020年。");
        assertThat(desk.command(List.of("rehearse", JOB, "--edits", rules.toString(), "--add", "--period", "2020"))
                        .out())
                .contains("核实性 FZ02-E07 医药高新区 2020年 FZ02");
        assertThat(TestStores.content(folder.resolve("data"))).isEqualTo(before);
    }

    private static long columns(String line) {
        return line.codePoints().map(point -> point >= 0x2E80 ? 2 : 1).sum();
    }

    @Test
    void aProofSaysInWordsWhatIsNotANumber() {
        assertThat(desk.command(List.of("explain", JOB, "F61", "--period", "2021", "--area", "321203"))
                        .out())
                .contains("高港区（比率）= 无数", "高港区：FZ07.21 其中：已办复司法建议书 = 不适用 ← 高港07 09 10.xlsx", "“—”（不计入）")
                .doesNotContain("缺 FZ07", "高港区 高港区");
        assertThat(desk.command(List.of("explain", JOB, "F52", "--period", "2021"))
                        .out())
                .contains("= 小于6000 ← 市政府办政务公开.xlsx", "由以上单元格重新计算：小于6000");
        assertThat(desk.command(List.of("explain", JOB, "F48", "--period", "2021"))
                        .out())
                .contains("全市 泰州市（比率）= 99.986313…%", "由以上单元格重新计算：99.986313…%（精确值 730500/7306）");
    }

    @Test
    void aUnitReadsWhatIsWrongBeforeItsCode() {
        String samples = JOBS.resolve(JOB).resolve("samples/2021").toString();
        String csv = desk.command(List.of("check", samples + "/姜堰卫生监督.csv", "--period", "2020"))
                .out();

        assertThat(csv).contains("  FZ09 2021年 隔离：", "报告期是 2021年，本次汇总的是 2020年（period-mismatch）");
    }

    @Test
    void oneCellMovesExactlyTheFiguresItExplains(@TempDir Path elsewhere) throws IOException {
        Path inbox = elsewhere.resolve("inbox");
        copy(JOBS.resolve(JOB).resolve("samples/2021"), inbox);
        Desk other = new Desk(elsewhere, JOBS, TEMPLATES, NOW);
        other.command(List.of("demo"));
        Path file = inbox.resolve("姜堰应诉.csv");
        Charset encoding = Charset.forName("GB18030");
        Files.writeString(file, Files.readString(file, encoding).replace("FZ03.01,件,70,", "FZ03.01,件,71,"), encoding);
        other.command(List.of("run", JOB, "--period", "2021", "--inbox", inbox.toString(), "--as-of", "2022-03-31"));
        Path releases = elsewhere.resolve("reports-out").resolve(JOB).resolve("2021");
        Map<String, List<String>> before = cityRows(releases.resolve("r001"));
        Map<String, List<String>> after = cityRows(releases.resolve("r002"));
        Set<String> moved = before.keySet().stream()
                .filter(code -> !figures(row(before, code)).equals(figures(row(after, code))))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> explained = proofs(catalogue(), elsewhere).stream()
                .filter(proof -> proof.leaves().stream().anyMatch(DemoCommandTests::isTheCell))
                .map(proof -> proof.indicator().code())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(moved).isNotEmpty().isEqualTo(explained);
    }

    private static boolean isTheCell(Proof.Leaf leaf) {
        Observation observation = leaf.part().observation();
        return observation != null
                && leaf.reference().item().equals("FZ03.01")
                && observation.provenance().source().file().equals("姜堰应诉.csv");
    }

    /** The proofs of all city figures of the last release of 2021. */
    private static List<Proof> proofs(Catalogue catalogue, Path home) {
        JobDefinition job = catalogue.job(JOB).orElseThrow();
        ReferencePeriod period = ReferencePeriod.year(2021);
        StoreLocation location = TestStores.location(home.resolve("data"));
        try (Store store = Store.openToRead(location).orElseThrow()) {
            Observations observations = ReleasedReturns.of(store, Releasing.latest(store, job, period));
            Explainer explainer = new Explainer(catalogue, job);
            return job.indicators().stream()
                    .map(indicator -> explainer.explain(indicator.code(), job.area(), period, observations))
                    .toList();
        }
    }

    private static Catalogue catalogue() {
        return Objects.requireNonNull(
                new CatalogueReader().read(JOBS, TEMPLATES).catalogue());
    }

    /** Value, numerator, denominator: a rate may move by less than its decimals show. */
    private static List<String> figures(List<String> row) {
        return List.of(row.get(7), row.get(13), row.get(14));
    }

    private static Path release() {
        return folder.resolve("reports-out").resolve(JOB).resolve("2021").resolve("r001");
    }

    private static List<String> row(Map<String, List<String>> rows, String code) {
        return Objects.requireNonNull(rows.get(code), () -> "no row for " + code);
    }

    private static Map<String, List<String>> cityRows(Path release) throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (CSVParser csv =
                CSVParser.parse(release.resolve("indicators.csv"), StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            csv.stream().filter(row -> row.get(4).equals("321200")).forEach(row -> rows.put(row.get(5), row.toList()));
        }
        return rows;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
