package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static cn.huizong.pipeline.command.TownLibraries.bytesBelow;
import static cn.huizong.pipeline.command.TownLibraries.town;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.store.Lease;
import cn.huizong.store.StoreLocation;
import cn.huizong.store.TestStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTests {

    private static final String QUARTER = "2023-Q1";

    @TempDir
    Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));

    @BeforeEach
    void libraries() {
        libraries = new TownLibraries(folder);
    }

    @Test
    void faultlessReturnsGiveAFinalRelease() throws IOException {
        libraries.handInAll(QUARTER);
        Said said = libraries.run(QUARTER);
        assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
        assertThat(said.out()).contains("乡镇图书馆服务统计", "2023年第一季度", "r001", "最终", "应报 4，收到 4，采用 4");
        assertThat(Files.readString(libraries.release(QUARTER, "r001").resolve("indicators.csv")))
                .contains("990100,L01,2023-Q1,3420,");
    }

    @Test
    void theSameAgainPublishesNothingNew() {
        libraries.handInAll(QUARTER);
        libraries.run(QUARTER);
        Map<String, String> before = bytesBelow(libraries.reports());
        Said again = libraries.run(QUARTER);
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("没有发布新的版本", "应报 4，收到 4，采用 4");
        assertThat(bytesBelow(libraries.reports())).isEqualTo(before);
    }

    @Test
    void laterOnTheSameDayIsStillTheSame() {
        libraries.handInAll(QUARTER);
        libraries.run(QUARTER);
        libraries.at(TownLibraries.NOW.plus(Duration.ofHours(5)));
        assertThat(libraries.run(QUARTER).out()).contains("没有发布新的版本");
        libraries.at(TownLibraries.NOW.plus(Duration.ofDays(1)));
        assertThat(libraries.run(QUARTER).out()).contains("r002");
    }

    @Test
    void aCorrectedReturnGivesANewReleaseAndLeavesTheOldOne() throws IOException {
        libraries.handInAll(QUARTER);
        libraries.run(QUARTER);
        Map<String, String> first = bytesBelow(libraries.release(QUARTER, "r001"));
        libraries.handIn("TS01", "990101", QUARTER, town(2000));
        Said corrected = libraries.run(QUARTER);
        assertThat(corrected.out()).contains("r002");
        assertThat(bytesBelow(libraries.release(QUARTER, "r001"))).isEqualTo(first);
        assertThat(Files.readString(libraries.release(QUARTER, "r002").resolve("indicators.csv")))
                .contains("990100,L01,2023-Q1,4420,");
        assertThat(Files.readString(libraries.release(QUARTER, "r002").resolve("intake.csv")))
                .contains(",TS01,990101,2023-Q1,1,", ",TS01,990101,2023-Q1,2,");
    }

    @Test
    void aReturnLeftOutOfTheInboxIsNotWithdrawn() throws IOException {
        libraries.handInAll(QUARTER);
        libraries.run(QUARTER);
        Files.delete(libraries.inbox().resolve("TS01-990101.xlsx"));
        Said without = libraries.run(QUARTER);
        assertThat(without.exitCode()).isZero();
        assertThat(without.out()).contains("应报 4，收到 4，采用 4");
    }

    @Test
    void theSameFileTwiceIsReadOnce() throws IOException {
        libraries.handInAll(QUARTER);
        Files.copy(
                libraries.inbox().resolve("TS01-990101.xlsx"), libraries.inbox().resolve("复件.xlsx"));
        Said said = libraries.run(QUARTER);
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("采用 4", "重复 1");
        assertThat(Files.readString(libraries.release(QUARTER, "r001").resolve("intake.csv")))
                .contains("duplicate-file");
    }

    @Test
    void aFileSomebodyHasOpenMakesNoNewRelease() throws IOException {
        libraries.handInAll(QUARTER);
        libraries.write("说明.md", new byte[] {'#'});
        assertThat(libraries.run(QUARTER).out()).contains("隔离 1", "说明.md：说明文档");
        libraries.write("~$TS01-990101.xlsx", new byte[] {1});
        libraries.write(".DS_Store", new byte[] {2});
        assertThat(libraries.run(QUARTER).out()).contains("没有发布新的版本");
        assertThat(Files.readString(libraries.release(QUARTER, "r001").resolve("intake.csv")))
                .contains("说明.md,,quarantined,not-a-return");
    }

    @Test
    void anEmptyInboxHasEverythingMissingAndPrintsNoZero() throws IOException {
        Files.createDirectories(libraries.inbox());
        Said said = libraries.run(QUARTER);
        assertThat(said.exitCode()).as(said.err()).isEqualTo(3);
        assertThat(said.out()).contains("应报 4，收到 0，采用 0", "未报 4", "共 6 项，有数 0 项");
        List<String> values = Files.readAllLines(
                        libraries.release(QUARTER, "r001").resolve("indicators.csv"))
                .stream()
                .skip(1)
                .map(line -> line.split(",", -1)[7])
                .toList();
        assertThat(values).isNotEmpty().containsOnly("");
    }

    @Test
    void oneBadFileStopsNoOther() {
        libraries.handInAll(QUARTER);
        libraries.write("坏.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 7});
        Said said = libraries.run(QUARTER);
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).contains("采用 4", "暂定");
        assertThat(said.err()).doesNotContain("Exception");
    }

    @Test
    void jsonIsOneDocumentWithTheAgreedKeys() {
        libraries.handInAll(QUARTER);
        Said said = libraries.run(QUARTER, "--json");
        JsonNode run = JsonMapper.shared().readTree(said.out());
        assertThat(run.propertyNames())
                .containsExactly(
                        "job",
                        "period",
                        "release",
                        "state",
                        "out",
                        "returns",
                        "cells",
                        "anomalies",
                        "indicators",
                        "elapsedMs",
                        "checks");
        assertThat(run.get("returns").propertyNames())
                .containsExactly("expected", "received", "accepted", "rejected", "duplicate", "missing");
        assertThat(run.get("cells").propertyNames()).containsExactly("read", "stored", "findings", "ignored");
        assertThat(run.get("anomalies").propertyNames()).containsExactly("mandatory", "query", "hint");
        assertThat(run.get("state").asString()).isEqualTo("final");
        assertThat(run.get("release").asString()).isEqualTo("r001");
        assertThat(run.get("out").asString())
                .isEqualTo(libraries.release(QUARTER, "r001").toString());
        JsonNode cells = run.get("cells");
        assertThat(cells.get("read").asInt())
                .isPositive()
                .isEqualTo(cells.get("stored").asInt()
                        + cells.get("findings").asInt()
                        + cells.get("ignored").asInt());
    }

    @Test
    void jsonTellsWhatWasCheckedAndARunThatPublishesNothingNewTellsTheSame() {
        libraries.handInAll(QUARTER);
        JsonNode checks = JsonMapper.shared()
                .readTree(libraries.run(QUARTER, "--json").out())
                .get("checks");
        assertThat(checks.propertyNames())
                .containsExactly("rules", "judged", "passed", "failed", "unverified", "neverRan", "byReturn", "byRule");
        assertThat(checks.get("judged").asInt())
                .isPositive()
                .isEqualTo(checks.get("passed").asInt()
                        + checks.get("failed").asInt()
                        + checks.get("unverified").asInt())
                .isEqualTo(judged(checks.get("byReturn")))
                .isEqualTo(judged(checks.get("byRule")));
        assertThat(checks.get("neverRan").get(0).toString())
                .isEqualTo("{\"rule\":\"TS01-E02\",\"name\":\"期初等于上期期末\",\"why\":\"上期数据未报送（3个单位）\"}");
        assertThat(checks.get("byReturn").get(0).get("why").toString())
                .isEqualTo("[{\"reason\":\"上期数据未报送\",\"times\":1,\"rules\":[\"TS01-E02\"]}]");
        JsonNode again =
                JsonMapper.shared().readTree(libraries.run(QUARTER, "--json").out());
        assertThat(again.get("release").asString()).isEqualTo("r001");
        assertThat(again.get("checks")).isEqualTo(checks);
    }

    private static int judged(JsonNode rows) {
        return rows.valueStream().mapToInt(row -> row.get("judged").asInt()).sum();
    }

    @Test
    void aRuleThatNeverRanIsSaidAloudAndNoneIsSaidWhereAllRan() {
        libraries.handInAll("2022-Q4");
        assertThat(libraries.run("2022-Q4").out())
                .contains("无法判断 3", "1 条审核关系对任何单位都没有得出结论，不能当作通过：TS01-E02（见 anomalies.xlsx）");
        libraries.handIn("TS01", "990101", QUARTER, town(1040));
        libraries.handIn("TS01", "990102", QUARTER, town(1140));
        libraries.handIn("TS01", "990103", QUARTER, town(1240));
        libraries.handIn("TS02", "WLJ", QUARTER, Map.of("TS02.01", 9));
        assertThat(libraries.run(QUARTER).out()).contains("无法判断 0").doesNotContain("没有得出结论");
        assertThat(libraries.run(QUARTER).out()).contains("没有发布新的版本", "无法判断 0");
    }

    @Test
    void aFaultyCatalogueStopsBeforeAnythingIsRead() throws IOException {
        Path jobs = copyOfJobs();
        Path edits = jobs.resolve(JOB).resolve("edits.yaml");
        Files.writeString(edits, Files.readString(edits).replace("TS01.04", "TS01.44"));
        libraries.useJobs(jobs);
        Files.createDirectories(libraries.inbox());
        Said said = libraries.run(QUARTER);
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("edits.yaml:", "TS01.44", "改正前不能运行");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aChangedCatalogueReadsTheOriginalsAgain() throws IOException {
        libraries.handInAll(QUARTER);
        libraries.run(QUARTER);
        Files.delete(libraries.inbox().resolve("TS01-990101.xlsx"));
        Path jobs = copyOfJobs();
        Path indicators = jobs.resolve(JOB).resolve("indicators.yaml");
        Files.writeString(indicators, Files.readString(indicators).replace("期末馆藏图书", "期末藏书"));
        libraries.useJobs(jobs);
        Said said = libraries.run(QUARTER);
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).contains("r002", "采用 4");
    }

    @Test
    void aSecondRunAtTheSameTimeIsToldSoAndChangesNothing() {
        libraries.handInAll(QUARTER);
        StoreLocation location = TestStores.location(folder.resolve("data"));
        try (Lease held = Lease.on(location, "进程 4711，2023-02-01 11:04:05 开始")) {
            Said said = libraries.run(QUARTER);
            assertThat(held).isNotNull();
            assertThat(said.exitCode()).isEqualTo(1);
            assertThat(said.err()).contains("数据库正在被使用（进程 4711", "没有做任何改动");
        }
        assertThat(libraries.reports()).doesNotExist();
        assertThat(libraries.run(QUARTER).exitCode()).isZero();
    }

    @Test
    void aReportsFolderThatCannotBeWrittenIsSaidBeforeAnythingIsRead() throws IOException {
        libraries.handInAll(QUARTER);
        Files.writeString(libraries.reports(), "a file where the folder should be");
        Said said = libraries.run(QUARTER);
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err())
                .startsWith("写不进结果文件夹 " + libraries.reports() + "，没有发布")
                .doesNotContain("Exception");
        assertThat(bytesBelow(folder).keySet()).noneMatch(file -> file.endsWith(".mv.db"));
        Files.delete(libraries.reports());
        Said again = libraries.run(QUARTER);
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("r001").doesNotContain("接着上次中断的运行");
    }

    @Test
    void whatPermissionsDoNotShowIsSaidOnPublishing() {
        libraries.handInAll(QUARTER);
        Said said = libraries.run(
                QUARTER, "--reports", folder.resolve("名".repeat(200)).toString());
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).contains("写不进结果文件夹").doesNotContain("Exception");
        assertThat(libraries.run(QUARTER).exitCode()).isZero();
    }

    @Test
    void aLostReleaseFolderIsMadeAgainWithTheSameBytes() throws IOException {
        libraries.handInAll(QUARTER);
        libraries.run(QUARTER);
        Map<String, String> before = bytesBelow(libraries.reports());
        try (Stream<Path> files = Files.walk(libraries.release(QUARTER, "r001"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Said said = libraries.run(QUARTER);
        assertThat(said.out()).contains("r001").doesNotContain("r002");
        assertThat(bytesBelow(libraries.reports())).isEqualTo(before);
    }

    @Test
    void anAlteredReleaseIsSaidAndNotTouched() throws IOException {
        libraries.handInAll(QUARTER);
        libraries.run(QUARTER);
        Path manifest = libraries.release(QUARTER, "r001").resolve("manifest.json");
        Files.writeString(manifest, "{}");
        Said said = libraries.run(QUARTER);
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).contains("被改动过");
        assertThat(manifest).hasContent("{}");
    }

    @Test
    void twoStoresGiveTheSameBytes(@TempDir Path elsewhere) throws IOException {
        TownLibraries other = new TownLibraries(elsewhere);
        for (TownLibraries place : List.of(libraries, other)) {
            place.handInAll("2022-Q4");
            place.run("2022-Q4");
            try (Stream<Path> files = Files.list(place.inbox())) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            place.handInAll(QUARTER);
            place.run(QUARTER);
        }
        assertThat(bytesBelow(other.reports()))
                .isEqualTo(bytesBelow(libraries.reports()))
                .hasSizeGreaterThan(8);
    }

    @Test
    void metersAreWrittenAsPrometheusText() throws IOException {
        libraries.handInAll(QUARTER);
        Path metrics = folder.resolve("metrics.prom");
        libraries.run(QUARTER, "--metrics-file", metrics.toString());
        assertThat(Files.readString(metrics))
                .contains(
                        "huizong_cells_total{end=\"stored\",job=\"town-libraries\"}",
                        "huizong_parts_total{job=\"town-libraries\",outcome=\"accepted\"} 4.0",
                        "huizong_stage_seconds_count{job=\"town-libraries\",stage=\"publish\"} 1");
    }

    @Test
    void aRunThatPublishedEndsWellWhenItsMetersCannotBeWritten() throws IOException {
        libraries.handInAll(QUARTER);
        Path metrics = Files.createSymbolicLink(
                folder.resolve("metrics.prom"), folder.resolve("gone").resolve("metrics.prom"));
        Said said = libraries.run(QUARTER, "--metrics-file", metrics.toString(), "--json");
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.err().lines())
                .filteredOn(line -> line.contains("运行度量写不进"))
                .hasSize(1);
        assertThat(said.err()).doesNotContain("Exception");
        assertThat(JsonMapper.shared().readTree(said.out()).get("state").asString())
                .isEqualTo("final");
        Files.delete(libraries.inbox().resolve("TS01-990101.xlsx"));
        libraries.write("坏.xlsx", new byte[] {7});
        assertThat(libraries.run(QUARTER, "--metrics-file", metrics.toString()).exitCode())
                .isEqualTo(3);
    }

    @Test
    void aMetricsFileThatCanNeverBeIsRefusedBeforeAnythingIsRead() {
        libraries.handInAll(QUARTER);
        Path nowhere = folder.resolve("none").resolve("metrics.prom");
        assertThat(libraries.run(QUARTER, "--metrics-file", nowhere.toString()))
                .satisfies(said -> refused(said, "所在的文件夹不存在", "metrics.prom"));
        assertThat(libraries.run(QUARTER, "--metrics-file", libraries.inbox().toString()))
                .satisfies(said -> refused(said, "是文件夹"));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void wrongUseIsOneSentence() throws IOException {
        Files.createDirectories(libraries.inbox());
        assertThat(libraries.run("2023")).satisfies(said -> refused(said, "报送频率不符", "2021-Q1"));
        assertThat(libraries.run("今年")).satisfies(said -> refused(said, "看不懂报告期"));
        assertThat(libraries.command("run", "libraries", "--period", QUARTER))
                .satisfies(said -> refused(said, "没有作业“libraries”", JOB));
        assertThat(libraries.command(
                        "run",
                        JOB,
                        "--period",
                        QUARTER,
                        "--inbox",
                        folder.resolve("none").toString()))
                .satisfies(said -> refused(said, "收件文件夹不存在"));
        assertThat(libraries.run(QUARTER, "--as-of", "yesterday")).satisfies(said -> refused(said, "看不懂截止时点"));
        assertThat(libraries.run("1800-Q1")).satisfies(said -> refused(said, "没有要报的报表"));
        assertThat(libraries.command("run", JOB)).satisfies(said -> refused(said, "缺少参数：--period"));
    }

    private static void refused(Said said, String... words) {
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(words).doesNotContain("Exception");
    }

    private Path copyOfJobs() throws IOException {
        Path source = TownLibraries.CATALOGUE.resolve("jobs");
        Path copy = folder.resolve("jobs");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }
}
