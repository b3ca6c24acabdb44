package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static cn.huizong.pipeline.command.TownLibraries.town;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands that look something up: what they say, word for word where it is stable, and that they leave nothing behind. */
class LookUpCommandsTests {

    private static final List<String> COMMANDS =
            List.of("demo", "run", "check", "status", "explain", "template", "diff", "rehearse", "jobs");
    private static final String QUARTER = "2023-Q1";

    @TempDir
    Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));

    @BeforeEach
    void libraries() {
        libraries = new TownLibraries(folder);
    }

    @Test
    void jobsAreListedWithoutMakingAnything() {
        Said said = libraries.command("jobs");
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).isEqualTo("""
                        作业            名称                频率  报表  审核关系  指标
                        town-libraries  乡镇图书馆服务统计  季       2         5     6
                        """);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aSoundCatalogueIsCalledSound() {
        Said said = libraries.command("catalogue", "check", JOB);
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("目录没有错误：1 个作业，2 种报表");
    }

    @Test
    void beforeTheFirstRunEverythingIsMissingAndAfterTheDueDayOverdue() {
        libraries.at(Instant.parse("2023-04-10T00:00:00Z"));
        assertThat(libraries.command("status", JOB, "--period", QUARTER))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(3))
                .satisfies(said -> assertThat(said.out()).isEqualTo("""
                                乡镇图书馆服务统计  2023年第一季度  报送情况（截止日 2023-04-10）
                                还没有运行过，以下按全部未收计。

                                  填报单位      TS01  TS02
                                  东河镇        未报  ·
                                  西山镇        未报  ·
                                  北塘乡        未报  ·
                                  县文化旅游局  ·     未报

                                  TS01  乡镇图书馆服务情况表
                                  TS02  县级图书馆服务情况表

                                应报 4  未报 4  （· 不填报此表）
                                """));
        libraries.at(Instant.parse("2023-04-10T16:00:00Z"));
        assertThat(libraries.command("status", JOB, "--period", QUARTER).out()).contains("应报 4  逾期 4");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theBoardShowsWhatHasToBeDone() throws IOException {
        libraries.handInAll(QUARTER);
        Files.delete(libraries.inbox().resolve("TS02-WLJ.xlsx"));
        libraries.handIn("TS01", "990102", QUARTER, with(town(1100), "TS01.04", 1));
        libraries.run(QUARTER);
        libraries.at(Instant.parse("2023-05-01T00:00:00Z"));
        Said said = libraries.command("status", JOB, "--period", QUARTER);
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).contains("依据发布版 r001（暂定）", "东河镇        已收  ·", "西山镇        有误  ·", "县文化旅游局  ·     逾期");
        JsonNode board = JsonMapper.shared()
                .readTree(libraries
                        .command("status", JOB, "--period", QUARTER, "--json")
                        .out());
        assertThat(board.get("returns").size()).isEqualTo(4);
        assertThat(board.get("returns").get(1).get("state").asString()).isEqualTo("faulty");
    }

    @Test
    void aFigureIsProvedDownToItsCells() {
        libraries.handInAll(QUARTER);
        libraries.run(QUARTER);
        Said said = libraries.command("explain", JOB, "L01", "--period", QUARTER);
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out())
                .contains(
                        "L01 期末馆藏图书  云溪县  2023年第一季度  发布版 r001",
                        "发布值：3420册",
                        "├─ 东河镇：TS01.04 期末馆藏图书 = 1040 ← TS01-990101.xlsx")
                .contains("由以上单元格重新计算：3420册", "与发布值一致");
        Said area = libraries.command("explain", JOB, "L03", "--period", QUARTER, "--area", "990102", "--json");
        JsonNode proof = JsonMapper.shared().readTree(area.out());
        assertThat(proof.get("published").asString()).isEqualTo("97.8");
        assertThat(proof.get("agrees").asBoolean()).isTrue();
        assertThat(libraries.command("explain", JOB, "L99", "--period", QUARTER))
                .satisfies(unknown -> assertThat(unknown.exitCode()).isEqualTo(2))
                .satisfies(unknown -> assertThat(unknown.err()).contains("L99"));
    }

    @Test
    void theProofOfTheCitysFigureSaysWhereItsChangeComesFrom() {
        libraries.handInAll("2022-Q1");
        libraries.run("2022-Q1", "--as-of", "2022-05-01");
        libraries.handInAll(QUARTER);
        libraries.handIn("TS01", "990101", QUARTER, with(with(town(1000), "TS01.05", 3600), "TS01.09", 80));
        libraries.run(QUARTER);
        String visits =
                libraries.command("explain", JOB, "L02", "--period", QUARTER).out();
        assertThat(visits)
                .contains("变动来自哪里", "东河镇            3000            3600  +600           +6.67  100.00%")
                .contains("云溪县            9000            9600  +600           +6.67  100.00%")
                .contains("向上拉动最多的是东河镇（6.67个百分点）。")
                .doesNotContain("向下");
        assertThat(libraries.command("explain", JOB, "L03", "--period", QUARTER).out())
                .contains("占全市分母", "各地区率的变动使全市下降", "向下拉动最多的是东河镇");
        JsonNode said = JsonMapper.shared()
                .readTree(libraries
                        .command("explain", JOB, "L04", "--period", QUARTER, "--json")
                        .out());
        assertThat(said.get("agrees").asBoolean()).isTrue();
        assertThat(said.get("movement").get("kind").asString()).isEqualTo("rate");
        assertThat(said.get("movement").get("byMix").asString()).isEqualTo("0.00");
        assertThat(libraries
                        .command("explain", JOB, "L02", "--period", QUARTER, "--area", "990101")
                        .out())
                .doesNotContain("变动来自哪里");
        assertThat(libraries
                        .command("explain", JOB, "L05", "--period", QUARTER, "--lang", "en")
                        .out())
                .contains("not traced to the areas");
    }

    @Test
    void theDifferenceOfReleasesNamesTheCellAndWhatItMoved() {
        libraries.handInAll(QUARTER);
        libraries.run(QUARTER);
        libraries.handIn("TS01", "990101", QUARTER, with(town(1000), "TS01.05", 3500));
        libraries.run(QUARTER);
        Said said = libraries.command("diff", JOB, "--period", QUARTER, "--from", "r001", "--to", "r002");
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("r001 → r002", "东河镇 TS01", "“3000”", "→ “3500”", "L02 接待读者", "9000人次", "→ 9500人次", "+500")
                .doesNotContain("L01", "L03");
        assertThat(libraries.command("diff", JOB, "--period", QUARTER, "--from", "r001", "--to", "r009"))
                .satisfies(unknown -> assertThat(unknown.exitCode()).isEqualTo(2))
                .satisfies(unknown -> assertThat(unknown.err()).contains("没有发布版 r009", "r001、r002"));
    }

    @Test
    void theWorkbookOfADifferenceIsWrittenOverNothingElse() throws IOException {
        libraries.handInAll(QUARTER);
        libraries.run(QUARTER);
        libraries.handIn("TS01", "990101", QUARTER, with(town(1000), "TS01.05", 3500));
        libraries.run(QUARTER);
        Path file = folder.resolve("差异.xlsx");
        assertThat(diff(file)).satisfies(said -> assertThat(said.exitCode()).isZero());
        byte[] first = Files.readAllBytes(file);
        Path again = folder.resolve("again.xlsx");
        diff(again);
        assertThat(again).hasBinaryContent(first);
        assertThat(diff(file).out()).contains("早已是这个内容");
        Files.writeString(file, "somebody else's");
        assertThat(diff(file))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("已经存在，内容不同"));
        assertThat(file).hasContent("somebody else's");
        assertThat(diff(folder.resolve("差异.csv")).err()).contains("要写成 .xlsx");
        assertThat(diff(folder.resolve("无此/差异.xlsx")).err()).contains("没有这个文件夹");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".draft"));
        }
    }

    private Said diff(Path out) {
        return libraries.command(
                "diff", JOB, "--period", QUARTER, "--from", "r001", "--to", "r002", "--out", out.toString());
    }

    @Test
    void theDifferenceShowsHowFarAFigureCouldBeReliedOn() {
        libraries.handInAll(QUARTER);
        libraries.handIn("TS01", "990102", QUARTER, with(town(1100), "TS01.04", 1));
        libraries.run(QUARTER);
        libraries.handIn("TS01", "990102", QUARTER, town(1100));
        libraries.run(QUARTER);
        assertThat(libraries
                        .command("diff", JOB, "--period", QUARTER, "--from", "r001", "--to", "r002")
                        .out())
                .contains("核 2281册  → 3420册", "核 1册  → 1140册");
    }

    @Test
    void blankReturnsCarryLastYearsFigures() throws IOException {
        libraries.handInAll("2022-Q1");
        libraries.run("2022-Q1", "--as-of", "2022-05-01");
        Path out = folder.resolve("blank");
        Said said = libraries.command(
                "template", JOB, "--unit", "东河镇", "--period", QUARTER, "--out", out.toString(), "--json");
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(JsonMapper.shared().readTree(said.out()).get("prefilled").asBoolean())
                .isTrue();
        Path other = folder.resolve("other");
        assertThat(libraries
                        .command("template", JOB, "--unit", "东河镇", "--period", "2022-Q1", "--out", other.toString())
                        .out())
                .contains("共 1 份空白报表，没有上年数可填。");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(file.getFileName())
                            .asString()
                            .startsWith("TS01-")
                            .endsWith(".xlsx"));
        }
        assertThat(libraries.command("template", JOB, "--unit", "无此镇", "--period", QUARTER, "--out", out.toString()))
                .satisfies(unknown -> assertThat(unknown.exitCode()).isEqualTo(2))
                .satisfies(unknown -> assertThat(unknown.err()).contains("无此镇"));
    }

    @Test
    void aUnitChecksItsReturnBeforeHandingIn() {
        Path good = libraries.handIn("TS01", "990101", QUARTER, town(1000));
        assertThat(libraries.command("check", good.toString()))
                .satisfies(said -> assertThat(said.exitCode()).as(said.out()).isZero())
                .satisfies(said -> assertThat(said.out()).contains("东河镇 2023年第一季度 已识别\n      读取 ", "\n可以报送。"));
        Path bad = libraries.handIn("TS01", "990101", QUARTER, with(town(1000), "TS01.07", 13));
        Said said = libraries.command("check", bad.toString(), "--period", QUARTER);
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out())
                .contains("TS01-E03", "少儿活动场次大于举办活动场次", "建议：其中数不能超过总数", "1 个文件中有 1 个需要更正或说明")
                .doesNotContain("missing-return");
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(libraries
                        .command("check", folder.resolve("none.xlsx").toString())
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void theNameOfAFileNeverMovesTheCursorOrEndsTheLine() {
        Path odd = libraries.write("a\nb\u001B[2J\u202Ec.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 7});
        assertThat(libraries.command("check", odd.toString()).out())
                .contains("a b␛[2J\uFFFDc.xlsx\n  不能受理")
                .doesNotContain("\u001B", "\u202E");
    }

    @Test
    void withoutAReleaseThereIsNothingToExplain() throws IOException {
        assertThat(libraries.command("explain", JOB, "L01", "--period", QUARTER))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("还没有数据", "huizong run"));
        Files.createDirectories(libraries.inbox());
        libraries.run(QUARTER);
        assertThat(libraries.command("explain", JOB, "L01", "--period", "2023-Q2"))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("2023年第二季度还没有发布过"));
    }

    @Test
    void failuresAreSaidInJsonToo() {
        Said said = libraries.command("explain", JOB, "L01", "--period", QUARTER, "--json");
        JsonNode error = JsonMapper.shared().readTree(said.out()).get("error");
        assertThat(error.get("code").asString()).isEqualTo("store.none");
        assertThat(error.get("message").asString()).contains("还没有数据");
    }

    @Test
    void helpTeachesWithExamplesInBothLanguages() {
        assertThat(libraries.command("--help").out()).contains("常用：", "huizong demo", "退出码", "catalogue");
        for (String command : COMMANDS) {
            assertThat(libraries.command(command, "--help").out()).as(command).contains("用法：huizong " + command, "例：");
            assertThat(libraries.command(command, "--help", "--lang", "en").out())
                    .as(command)
                    .contains("Usage: huizong " + command, "Example");
        }
    }

    @Test
    void anExampleStandsOnOneLineSoThatItCanBeCopied() {
        for (String command : COMMANDS) {
            for (String language : new String[] {"zh", "en"}) {
                String help =
                        libraries.command(command, "--help", "--lang", language).out();
                String examples = help.split("例：|Examples?:")[1];
                assertThat(examples.strip().lines())
                        .as(help)
                        .allMatch(line -> line.strip().startsWith("huizong " + command));
            }
        }
    }

    @Test
    void anUnknownCommandIsAnsweredWithAGuess() {
        assertThat(libraries.command("stauts", JOB))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("不认识“stauts”", "status"));
        assertThat(libraries.command("jobs", "--lang", "fr").exitCode()).isEqualTo(2);
    }

    private static Map<String, Integer> with(Map<String, Integer> figures, String item, int value) {
        figures.put(item, value);
        return figures;
    }
}
