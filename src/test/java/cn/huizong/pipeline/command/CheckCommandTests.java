package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.town;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.store.OnlyEmbedded;
import cn.huizong.store.TestStores;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a unit is told before handing in is what a run would find. */
class CheckCommandTests {

    private static final String LAST_QUARTER = "2022-Q4";
    private static final String QUARTER = "2023-Q1";

    @TempDir
    Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));

    @BeforeEach
    void libraries() {
        libraries = new TownLibraries(folder);
    }

    @Test
    void figuresAreComparedWithThoseOfThePeriodBefore() throws IOException {
        publishLastQuarter();
        Path good = libraries.handIn("TS01", "990101", QUARTER, town(1040));
        assertThat(libraries.command("check", good.toString()))
                .satisfies(said -> assertThat(said.exitCode()).as(said.out()).isZero())
                .satisfies(said -> assertThat(said.out()).contains("已与以前报告期的数比对：2022年第四季度 r001。", "可以报送。"));
        libraries.handIn("TS01", "990101", QUARTER, town(1000));
        Said said = libraries.command("check", good.toString());
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).contains("核实性", "本期期初馆藏与上期期末馆藏不一致：期初馆藏图书1000，上期期末馆藏图书1040，相差40（TS01-E02）");
        assertSameVerdictAsARun();
    }

    @Test
    void whatIsExplainedBesideTheReturnIsSaidToBe() throws IOException {
        publishLastQuarter();
        Map<String, Integer> figures = town(1000);
        figures.put("TS01.05", 3120);
        figures.put("TS01.09", 87);
        Path file = libraries.handIn("TS01", "990101", QUARTER, figures);
        Path explained = Files.writeString(folder.resolve("说明.csv"), """
                问题编号,审核关系,填报数,填报单位,说明
                ,TS01-E02,1000,990101,年初盘点时核减四十册
                A0000000000,,13,990101,与其他馆的合计口径不同
                """);

        Said said = libraries.command("check", file.toString(), explained.toString());

        assertThat(said.out())
                .contains("相差40（TS01-E02）（已附说明）", "没有编号为“A0000000000”的问题", "照样报送，汇总时再核对")
                .containsOnlyOnce("汇总时再核对");
        assertThat(said.exitCode()).isZero();
    }

    @Test
    void nothingIsStored() throws IOException {
        publishLastQuarter();
        Map<String, String> before = TestStores.content(folder.resolve("data"));
        Path file = libraries.handIn("TS01", "990101", QUARTER, town(1000));
        libraries.command("check", file.toString());
        assertThat(TestStores.content(folder.resolve("data"))).isEqualTo(before);
    }

    @Test
    void whatCannotBeVerifiedIsSaidAndIsNoFault() {
        Path file = libraries.handIn("TS01", "990101", QUARTER, town(1000));
        Path office = libraries.handIn("TS02", "WLJ", QUARTER, Map.of("TS02.01", 9));
        Said said = libraries.command("check", file.toString(), office.toString());
        assertThat(said.exitCode()).as(said.out()).isZero();
        assertThat(said.out())
                .contains("没有与以前报告期的数比对：", "里还没有数据。", "2 个文件都可以报送。")
                .contains("无法判断 TS01-E02 期初等于上期期末，缺少可用的数：上期期末馆藏图书未报送")
                .contains("无法判断 X-E01 少儿活动县乡一致，缺少可用的数：")
                .contains("西山镇未报送")
                .contains("审核关系判断");
        JsonNode checks = JsonMapper.shared()
                .readTree(libraries.command("check", file.toString(), "--json").out())
                .at("/files/0/checks");
        assertThat(checks.propertyNames()).containsExactly("judged", "passed", "failed", "unverified");
        assertThat(checks.get("unverified").asInt()).isEqualTo(1);
        assertThat(checks.get("judged").asInt())
                .isEqualTo(checks.get("passed").asInt() + 1)
                .isGreaterThan(1);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aStoreElsewhereIsAskedWhereOneIsNamed() throws IOException {
        publishLastQuarter();
        Path elsewhere = TestStores.move(folder.resolve("data"), folder.resolve("elsewhere"));
        Path file = libraries.handIn("TS01", "990101", QUARTER, town(1000));
        JsonNode document = JsonMapper.shared()
                .readTree(libraries
                        .command("check", file.toString(), "--json", "--store", elsewhere.toString())
                        .out());
        assertThat(document.get("comparedWith").get(LAST_QUARTER).asString()).isEqualTo("r001");
        assertThat(document.get("notComparedBecause").isNull()).isTrue();
        assertThat(document.get("files").get(0).get("clean").asBoolean()).isFalse();
        JsonNode without = JsonMapper.shared()
                .readTree(libraries.command("check", file.toString(), "--json").out());
        assertThat(without.get("comparedWith").isEmpty()).isTrue();
        assertThat(without.get("notComparedBecause").asString()).contains("还没有数据");
        assertThat(without.get("files").get(0).get("clean").asBoolean()).isTrue();
        assertThat(without.get("files")
                        .get(0)
                        .get("unverified")
                        .get(0)
                        .get("rule")
                        .asString())
                .isEqualTo("TS01-E02");
    }

    @Test
    @OnlyEmbedded("nobody else may look into a database file that is in use")
    void aStoreInUseKeepsNobodyFromChecking() throws IOException {
        publishLastQuarter();
        Path file = libraries.handIn("TS01", "990101", QUARTER, town(1000));
        Path database = folder.resolve("data").resolve("huizong.mv.db");
        try (FileChannel inUse = FileChannel.open(database, StandardOpenOption.WRITE)) {
            inUse.lock();
            Said said = libraries.command("check", file.toString());
            assertThat(said.exitCode()).as(said.err()).isZero();
            assertThat(said.out()).contains("里的数据正在被使用", "无法判断 TS01-E02");
        }
    }

    @Test
    void filesOfTwoPeriodsAreComparedWithEachOther() {
        Path before = libraries.handIn("四季度.xlsx", "TS01", "990101", LAST_QUARTER, town(1000), 0);
        Path after = libraries.handIn("一季度.xlsx", "TS01", "990101", QUARTER, town(1000), 0);
        Said said = libraries.command("check", before.toString(), after.toString());
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).contains("TS01-E02", "上期期末馆藏图书1040").containsOnlyOnce("无法判断 TS");
    }

    @Test
    void whatALaterVersionPutsRightIsNoFault() throws IOException {
        Map<String, Integer> incomplete = town(1000);
        incomplete.remove("TS01.09");
        libraries.handInAll(QUARTER);
        Path first = libraries.handIn("一稿.xlsx", "TS01", "990101", QUARTER, incomplete, 1);
        Files.delete(libraries.inbox().resolve("TS01-990101.xlsx"));
        Path second = libraries.handIn("二稿.xlsx", "TS01", "990101", QUARTER, town(1000), 2);
        Said said = libraries.command("check", first.toString(), second.toString());
        assertThat(said.exitCode()).as(said.out()).isZero();
        assertThat(said.out()).contains("missing-cell", "（后一版已更正）", "2 个文件都可以报送。");
        assertSameVerdictAsARun();
    }

    @Test
    void aPrintedFormThatHasExpiredIsQueriedAsByARun() throws IOException {
        Desk desk =
                new Desk(folder, Path.of("jobs"), Path.of("input-templates"), Instant.parse("2022-03-31T00:00:00Z"));
        Charset encoding = Charset.forName("GB18030");
        Path sample = Path.of("jobs/law-based-government/samples/2021/姜堰应诉.csv");
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Path expired = Files.writeString(
                inbox.resolve("应诉.csv"),
                Files.readString(sample, encoding).replace("2022年12月31日", "2020年12月31日"),
                encoding);
        Said said = desk.command(List.of("check", expired.toString()));
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).contains("核实性 2:4 表上印的有效期至“2020年12月31日”", "（form-expired）");
        desk.command(List.of("run", "law-based-government", "--period", "2021", "--inbox", inbox.toString()));
        assertThat(found(folder.resolve("reports-out/law-based-government/2021/r001")))
                .containsExactly("query form-expired  应诉.csv 2:4 open");
    }

    @Test
    void aFolderIsToldFromAFileThatIsNotThere() throws IOException {
        Files.createDirectories(libraries.inbox());
        Said said = libraries.command("check", libraries.inbox().toString());
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err())
                .startsWith(libraries.inbox() + " 是文件夹。")
                .contains("逐个", libraries.inbox().resolve("*").toString())
                .doesNotContain("没有这个文件");
        assertThat(libraries
                        .command("check", libraries.inbox().resolve("none.csv").toString())
                        .err())
                .startsWith("没有这个文件：");
    }

    @Test
    void aPeriodWithoutReturnsIsWrongUse() {
        Path file = libraries.handIn("TS01", "990101", QUARTER, town(1000));
        assertThat(libraries.command("check", file.toString(), "--period", "1800-Q1"))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("没有要报的报表"));
    }

    private void publishLastQuarter() throws IOException {
        libraries.handInAll(LAST_QUARTER);
        assertThat(libraries.run(LAST_QUARTER).exitCode()).isZero();
        try (Stream<Path> files = Files.list(libraries.inbox())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Checks the files of the inbox, runs over them, and holds the findings on these files against each other. */
    private void assertSameVerdictAsARun() throws IOException {
        List<String> command = new ArrayList<>(List.of("check", "--json"));
        try (Stream<Path> files = Files.list(libraries.inbox())) {
            files.map(Path::toString).forEach(command::add);
        }
        Said said = libraries.command(command.toArray(String[]::new));
        Set<String> checked = new TreeSet<>();
        JsonMapper.shared()
                .readTree(said.out())
                .get("files")
                .forEach(file -> file.get("anomalies")
                        .forEach(anomaly -> checked.add(String.join(
                                " ",
                                anomaly.get("severity").asString(),
                                anomaly.get("rule").asString(),
                                anomaly.get("item").asString(),
                                Path.of(file.get("file").asString())
                                        .getFileName()
                                        .toString(),
                                anomaly.get("cell").asString(),
                                anomaly.get("state").asString()))));
        libraries.run(QUARTER);
        assertThat(checked).isNotEmpty().isEqualTo(found(libraries.release(QUARTER, "r001")));
    }

    /** What a run found in files; what was not handed in is no finding on a file. */
    private static Set<String> found(Path release) throws IOException {
        Set<String> found = new TreeSet<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser csv = CSVParser.parse(release.resolve("anomalies.csv"), StandardCharsets.UTF_8, format)) {
            for (CSVRecord row : csv) {
                if (!row.get("FILE").isEmpty()) {
                    found.add(String.join(
                            " ",
                            row.get("SEVERITY"),
                            row.get("RULE"),
                            row.get("ITEM"),
                            row.get("FILE"),
                            row.get("CELL"),
                            row.get("STATE")));
                }
            }
        }
        return found;
    }
}
