package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static cn.huizong.pipeline.command.TownLibraries.bytesBelow;
import static cn.huizong.pipeline.command.TownLibraries.town;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two clean quarters, of two editions of a form, on which a statistician rehearses other rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearseCommandTests {

    private static final Path RULES =
            TownLibraries.CATALOGUE.resolve("jobs").resolve(JOB).resolve("edits.yaml");
    private static final String READERS = "    rule: if TS01.06 > 0 then TS01.05 > 0\n";

    @TempDir
    static Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));

    @BeforeAll
    void twoQuarters() {
        libraries = new TownLibraries(folder.resolve("home"));
        libraries.handInAll("2022-Q4");
        assertThat(libraries.run("2022-Q4", "--as-of", "2023-01-20").exitCode()).isZero();
        List<String> towns = List.of("990101", "990102", "990103");
        for (int i = 0; i < towns.size(); i++) {
            libraries.handIn("TS01", towns.get(i), "2023-Q1", town(1040 + 100 * i));
        }
        libraries.handIn("TS02", "WLJ", "2023-Q1", Map.of("TS02.01", 9));
        assertThat(libraries.run("2023-Q1").exitCode()).isZero();
    }

    @Test
    void findingsThatWouldComeAreShownByRulePeriodAndUnit() throws IOException {
        Said said = rehearse(rules(
                "    severity: hint\n    level: 1\n" + READERS,
                "    severity: mandatory\n    level: 1\n    rule: if TS01.06 > 0 then TS01.05 > 3000\n",
                "TS01.05: 300,",
                "TS01.05: 3001,"));
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("文件代替现行的全部 5 条：改 1 条，新 0 条，删 0 条，不变 4 条。", "TS01-E04 轻重：提示性 → 强制性")
                .containsPattern("2022年第四季度 +r001（最终） +4 +0 +3 +3 +0 +0 +最终 +暂定")
                .containsPattern("2023年第一季度 +r001（最终） +4 +0 +3 +3 +0 +0 +最终 +暂定")
                .containsPattern("TS01-E04 +有活动就有读者 +改 +0 +6 +6 +0 +0 +0 +3")
                .contains("增加的异常 6 条", "强制性 TS01-E04 东河镇 2023年第一季度 TS01", "…又 1 条")
                .contains("3 个单位增加 6 条异常（强制性 6，核实性 0，提示性 0）")
                .contains("有 2 期本可为最终版，因此会是暂定版：2022年第四季度、2023年第一季度。");
    }

    @Test
    void rulesThatChangeNothingAreSaidToChangeNothing() {
        Said said = rehearse(RULES);
        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .contains("改 0 条，新 0 条，删 0 条，不变 5 条", "这些报告期的审核结果没有变化", "没有哪一期因此由最终版变为暂定版")
                .doesNotContain("增加的异常", "减少的异常", "提示 ");
    }

    @Test
    void whatIsNotInTheFileIsDroppedAndThatIsSaid() throws IOException {
        Path one = write("one.yaml", Files.readString(RULES).split("(?m)^  - id: TS01-E02")[0]);
        assertThat(rehearse(one).out())
                .contains("删 4 条，不变 1 条。\n现行关系中有 4 条文件里没有，按删除试行", "请加 --add")
                .containsPattern("X-E01 +少儿活动县乡一致 +删 ");
        assertThat(rehearse(one, "--add").out()).contains("文件加在现行的 5 条上：改 0 条，新 0 条，不变 5 条。");
    }

    @Test
    void aNewRuleThatNothingVerifiesIsNamedAndIsNoPass() throws IOException {
        Path added =
                write("never.yaml", rule("TS01-E09", "TS01.01 >= lastyear(TS01.01)", "TS01.01: 2, lastyear(TS01.01)"));
        Said said = rehearse(added, "--add");
        assertThat(said.out())
                .containsPattern("TS01-E09 +试行的 +新 +0 +0 +0 +0 +0 +0→6 +0")
                .contains("有 1 条从未判出结果", "TS01-E09 未能核对 6 次，如：上年同期");
        JsonNode json = json(rehearse(added, "--add", "--json"));
        assertThat(json.get("verdict").get("neverRun").toString()).isEqualTo("[\"TS01-E09\"]");
        assertThat(json.get("verdict").get("neverFire").toString()).doesNotContain("TS01-E09");
    }

    @Test
    void aFindingThatCannotBeVerifiedAnyMoreIsNoGoodNews() throws IOException {
        TownLibraries town = new TownLibraries(folder.resolve("faulty"));
        town.handInAll("2023-Q1");
        Map<String, Integer> figures = town(1000);
        figures.put("TS01.07", 13);
        town.handIn("TS01", "990101", "2023-Q1", figures);
        town.run("2023-Q1");
        Path other =
                write("other.yaml", rule("TS01-E03", "TS01.07 <= lastyear(TS01.06)", "lastyear(TS01.06): 5, TS01.07"));
        Said said = town.command("rehearse", JOB, "--edits", other.toString(), "--add");
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("减少的异常 1 条\n  强制性 TS01-E03 东河镇 2023年第一季度 TS01 D16（试行后未能核对：上年同期")
                .containsPattern("TS01-E03 +试行的 +改 +1 +0 +0 +0 +1 +0→3 +0")
                .contains("没有单位增加异常；1 个单位减少 1 条（其中 1 条只是未能核对）");
    }

    @Test
    void aRuleOverTheYearSoFarIsJudgedWithAllItsQuarters() throws IOException {
        TownLibraries town = new TownLibraries(folder.resolve("year"));
        for (String quarter : List.of("2022-Q1", "2022-Q2", "2022-Q3")) {
            town.handInAll(quarter);
            town.run(quarter, "--as-of", "2022-12-20");
        }
        Path added = write(
                "year.yaml", rule("TS01-E09", "TS01.05 <= yeartodate(TS01.05)", "yeartodate(TS01.05): 5, TS01.05"));
        Said said = town.command("rehearse", JOB, "--edits", added.toString(), "--add");
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).containsPattern("TS01-E09 +试行的 +新 +0 +0 +0 +0 +0 +0 +0");
    }

    @Test
    void faultsOfTheFileAreToldWithItsNameAndLine() throws IOException {
        Path unknown = rules(READERS, "    rule: TS01.99 > 0\n", "", "");
        Said said = rehearse(unknown);
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(unknown + ":33  ", "找不到指标项“TS01.99”", "目录文件有 1 处错误");
        Path contrary = write("contrary.yaml", rule("TS01-E09", "TS01.07 > TS01.06", "TS01.07: 9, TS01.06"));
        assertThat(rehearse(contrary, "--add"))
                .satisfies(other -> assertThat(other.exitCode()).isEqualTo(2))
                .satisfies(other -> assertThat(other.err()).contains(contrary + ":", "互相矛盾"));
        Path added = write("added.yaml", rule("TS01-E08", "TS01.99 > 0", "TS01.99"));
        JsonNode json = json(rehearse(added, "--add", "--json"));
        assertThat(json.get("faults").get(0).get("file").asString()).isEqualTo(added.toString());
        assertThat(json.get("faults").get(0).get("line").asInt()).isEqualTo(6);
    }

    @Test
    void whateverTheFileHoldsIsRefusedInFaults() throws IOException {
        Path huge = folder.resolve("huge.yaml");
        Files.write(huge, new byte[3 << 20]);
        assertThat(rehearse(huge).err()).contains(huge.toString(), "文件超过 2 MB");
        Path gbk = folder.resolve("gbk.yaml");
        Files.write(gbk, Files.readString(RULES).getBytes("GB18030"));
        assertThat(rehearse(gbk).err()).contains(gbk + ":3", "不是 UTF-8 编码");
        assertThat(rehearse(write("empty.yaml", "")).err()).contains("文件是空的");
        assertThat(rehearse(folder))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2));
        assertThat(rehearse(folder.resolve("none.yaml")).err()).contains("没有这个文件");
    }

    @Test
    void onePeriodCanBeAskedForAndOnlyOneThatIsReleased() {
        Said one = rehearse(RULES, "--period", "2023-Q1", "--period", "2023-Q1");
        assertThat(one.out()).contains("2023年第一季度").doesNotContain("2022年第四季度");
        assertThat(rehearse(RULES, "--period", "2023-Q2"))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("2023年第二季度还没有发布过"));
        assertThat(rehearse(RULES, "--period", "2023").exitCode()).isEqualTo(2);
    }

    @Test
    void withoutAReleaseThereIsNothingToRehearseOn(@TempDir Path elsewhere) throws IOException {
        assertThat(rehearse(RULES, "--store", elsewhere.toString()))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("还没有数据"));
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void theTableHasEveryFindingIsSafeInASpreadsheetAndComesOutTheSame() throws IOException {
        Path formula = rules(
                "    message: 举办了活动，接待读者却是 0\n",
                "    message: \"=1+1\"\n",
                "TS01.05 > 0\n",
                "TS01.05 > 3000\n",
                "TS01.05: 300,",
                "TS01.05: 3001,");
        Map<String, String> before = bytesBelow(libraries.home());
        Path table = folder.resolve("table.csv");
        Said said = rehearse(formula, "--out", table.toString());
        assertThat(said.out()).contains("已全部写入");
        byte[] first = Files.readAllBytes(table);
        try (CSVParser csv = CSVParser.parse(table, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            List<CSVRecord> rows = csv.getRecords();
            assertThat(rows.get(0)).containsExactlyElementsOf(RehearsalTable.HEADER);
            assertThat(rows).hasSize(7);
            assertThat(rows.get(1))
                    .startsWith("gained", "2023-Q1", "r001", "TS01-E04", "changed", "", "hint", "990101", "东河镇")
                    .element(23)
                    .asString()
                    .startsWith("'=1+1");
        }
        assertThat(rehearse(formula, "--out", table.toString()).out()).isEqualTo(said.out());
        assertThat(Files.readAllBytes(table)).isEqualTo(first);
        assertThat(bytesBelow(libraries.home())).isEqualTo(before);
    }

    @Test
    void nothingButAnEarlierTableIsWrittenOver() throws IOException {
        Path rules = write("mine.yaml", Files.readString(RULES));
        Path other = write("other.csv", "a,b\n1,2\n");
        for (Path taken : List.of(rules, other, folder, folder.resolve("none").resolve("table.csv"))) {
            assertThat(rehearse(rules, "--out", taken.toString()).exitCode())
                    .as(taken.toString())
                    .isEqualTo(2);
        }
        assertThat(other).hasContent("a,b\n1,2\n");
        assertThat(rules).hasSameTextualContentAs(RULES);
    }

    @Test
    void programsReadTheSame() throws IOException {
        Path milder = rules("TS01.05 > 0\n", "TS01.05 > 3000\n", "TS01.05: 300,", "TS01.05: 3001,");
        JsonNode json = json(rehearse(milder, "--json"));
        assertThat(json.get("mode").asString()).isEqualTo("replace");
        assertThat(json.get("verdict").get("gained").toString())
                .isEqualTo("{\"findings\":6,\"units\":3,\"mandatory\":0,\"query\":0,\"hint\":6}");
        assertThat(json.get("verdict").get("becomeProvisional")).isEmpty();
        assertThat(json.get("gained")).hasSize(6);
        assertThat(json.get("rules").get(3).get("differsIn").toString()).isEqualTo("[\"rule\"]");
        assertThat(json.get("periods").get(0).get("state").asString()).isEqualTo("final");
    }

    private Said rehearse(Path edits, String... more) {
        List<String> arguments = new ArrayList<>(List.of("rehearse", JOB, "--edits", edits.toString()));
        arguments.addAll(List.of(more));
        return libraries.command(arguments.toArray(String[]::new));
    }

    /** The rules in force with some texts replaced, each of which must be there. */
    private static Path rules(String... replacements) throws IOException {
        String text = Files.readString(RULES);
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = replacements[i].isEmpty() ? text : text.replace(replacements[i], replacements[i + 1]);
        }
        return write("rules.yaml", text);
    }

    /** @param examples figures before the last number of both examples: 1 passes, 9 fires */
    private static String rule(String id, String rule, String examples) {
        return "edits:\n  - id: " + id + "\n    name: 试行的\n    severity: query\n    level: 2\n    rule: " + rule
                + "\n    message: 不对\n    suggestion: 核对\n    passes: {" + examples + ": 1}\n    fires: {" + examples
                + ": 9}\n";
    }

    private static Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode json(Said said) {
        return JsonMapper.shared().readTree(said.out());
    }
}
