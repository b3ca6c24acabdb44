package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A county office is asked why its figure is not that of the towns, explains it, and a statistician decides. */
class AnswersCommandTests {

    private static final String QUARTER = "2023-Q1";
    private static final String WORDS = "一场在县图书馆举办，不属任何乡镇";

    @TempDir
    Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));

    @BeforeEach
    void aQuestion() {
        libraries = new TownLibraries(folder);
        libraries.handInAll(QUARTER);
        libraries.handIn("TS02", "WLJ", QUARTER, Map.of("TS02.01", 10));
        assertThat(libraries.run(QUARTER).exitCode()).isEqualTo(3);
    }

    @Test
    void theQuestionIsListedForItsUnit() {
        Said said = answers("list");
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("发布版 r001：1 个问题", "县文化旅游局", id(), "待说明", "X-E01");
        assertThat(answers("list", "--unit", "东河镇").out()).contains("0 个问题").doesNotContain("X-E01");
        assertThat(answers("list", "--unit", "不知何处").exitCode()).isEqualTo(2);
    }

    @Test
    void theFormIsFilledInHandedInAndReadAgain() {
        explain(WORDS);
        Said run = libraries.run(QUARTER);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("另有说明表 1 份");
        JsonNode question = question();
        assertThat(question.get("state").asString()).isEqualTo("explained");
        assertThat(question.get("answer").get("text").asString()).isEqualTo(WORDS);
        assertThat(question.get("answer").get("by").asString()).isEqualTo("张三");
        assertThat(question.get("answer").get("on").asString()).isEqualTo("2023-04-08");
        assertThat(column("r002", "ANSWER")).contains(WORDS);
        assertThat(libraries.run(QUARTER).out()).contains("没有发布新的版本");
    }

    @Test
    void anExplanationStaysInForceWhenItsFileIsTakenAway() throws IOException {
        Path form = explain(WORDS);
        libraries.run(QUARTER);
        Files.delete(form);
        assertThat(libraries.run(QUARTER).exitCode()).isZero();
        assertThat(question().get("state").asString()).isEqualTo("explained");
    }

    @Test
    void anExplanationLapsesWhenTheFigureChanges() {
        explain(WORDS);
        libraries.run(QUARTER);
        libraries.handIn("TS02-更正.xlsx", "TS02", "WLJ", QUARTER, Map.of("TS02.01", 12), 2);
        assertThat(libraries.run(QUARTER).exitCode()).isEqualTo(3);
        assertThat(question().get("state").asString()).isEqualTo("open");
        assertThat(answers("list").out()).contains("所依据的数已改变，原说明不再有效");
        assertThat(answers("accept", id(), "--by", "李四", "--reason", "属实")).satisfies(said -> {
            assertThat(said.exitCode()).isEqualTo(2);
            assertThat(said.err()).contains("所依据的数已改变");
        });
    }

    @Test
    void aDecisionIsKeptWithNameTimeAndReasonAndCountsWithTheNextRun() {
        explain(WORDS);
        libraries.run(QUARTER);
        Said said = answers("accept", id(), "--by", "李四", "--reason", "活动清单已附");
        assertThat(said.exitCode()).isZero();
        assertThat(answers("list", "--all").out()).contains("2023-02-01 11:04 李四 认可：活动清单已附（下次运行后生效）");
        assertThat(libraries.run(QUARTER).out()).contains("发布版 r003");
        assertThat(question("--all").get("state").asString()).isEqualTo("accepted");
        assertThat(column("r003", "STATE")).contains("accepted");
        assertThat(column("r003", "DECIDED_BY")).contains("李四");
        assertThat(column("r003", "DECIDED_AT")).contains("2023-02-01T03:04:05Z");
        assertThat(column("r003", "DECISION_REASON")).contains("活动清单已附");
        assertThat(libraries.run(QUARTER).out()).contains("没有发布新的版本");
    }

    @Test
    void whatIsRejectedIsOpenUntilItIsExplainedInOtherWords() {
        explain("情况特殊");
        libraries.run(QUARTER);
        assertThat(answers("reject", id(), "--by", "李四", "--reason", "请写明是哪一场").exitCode())
                .isZero();
        assertThat(libraries.run(QUARTER).exitCode()).isEqualTo(3);
        assertThat(question().get("state").asString()).isEqualTo("rejected");
        libraries.write(
                "说明二.csv",
                "填报单位,审核关系,填报数,说明\n县文化旅游局,X-E01,10,%s\n".formatted(WORDS).getBytes(StandardCharsets.UTF_8));
        assertThat(libraries.run(QUARTER).exitCode()).isZero();
        assertThat(question().get("state").asString()).isEqualTo("explained");
    }

    @Test
    void nothingIsDecidedWithoutAnExplanationANameAndAReason() {
        assertThat(answers("accept", id(), "--by", "李四", "--reason", "属实").err())
                .contains("还没有单位的说明");
        assertThat(answers("accept", "A0000000000", "--by", "李四", "--reason", "属实")
                        .err())
                .contains("没有可以说明的问题");
        assertThat(answers("accept", id(), "--by", " ", "--reason", "属实").err()).contains("--by 不能为空");
        assertThat(answers("accept", id(), "--by", "李四").err()).contains("缺少参数：--reason");
        assertThat(answers("list", "--all").out()).doesNotContain("李四");
    }

    @Test
    void aMandatoryFindingCannotBeAccepted() {
        libraries.handIn("TS02", "WLJ", QUARTER, Map.of("TS02.01", 9));
        Map<String, Integer> wrong = TownLibraries.town(1000);
        wrong.put("TS01.04", 7);
        libraries.handIn("TS01", "990101", QUARTER, wrong);
        libraries.run(QUARTER);
        String mandatory = row("r002", "TS01-E01")[0];
        assertThat(answers("accept", mandatory, "--by", "李四", "--reason", "属实")).satisfies(said -> {
            assertThat(said.exitCode()).isEqualTo(2);
            assertThat(said.err()).contains("强制性");
        });
    }

    @Test
    void aFileThatCannotBeReadIsSetAsideByAStatistician() {
        libraries.handIn("TS02", "WLJ", QUARTER, Map.of("TS02.01", 9));
        libraries.write("坏文件.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        assertThat(libraries.run(QUARTER).exitCode()).isEqualTo(3);
        String unreadable = row("r002", "format-error")[0];
        assertThat(answers("reject", unreadable, "--by", "李四", "--reason", "无").exitCode())
                .isEqualTo(2);
        assertThat(answers("accept", unreadable, "--by", "李四", "--reason", "已有完整的一份")
                        .exitCode())
                .isZero();
        assertThat(libraries.run(QUARTER).exitCode()).isZero();
        assertThat(row("r003", "format-error")).contains("accepted", "李四");
        assertThat(answers("reject", unreadable, "--by", "王五", "--reason", "再看一看")
                        .exitCode())
                .isZero();
        assertThat(libraries.run(QUARTER).exitCode()).isEqualTo(3);
        assertThat(row("r004", "format-error")).contains("rejected", "王五");
        libraries.write("坏文件.xlsx", new byte[] {'P', 'K', 3, 4, 1, 1, 1, 1});
        assertThat(libraries.run(QUARTER).exitCode()).isEqualTo(3);
    }

    @Test
    void theSameExplanationGivesTheSameBytesInAnotherStore() {
        explain(WORDS);
        libraries.run(QUARTER);
        Map<String, String> first = TownLibraries.bytesBelow(libraries.release(QUARTER, "r002"));
        assertThat(libraries
                        .run(
                                QUARTER,
                                "--store",
                                folder.resolve("other").toString(),
                                "--reports",
                                folder.resolve("once").toString())
                        .exitCode())
                .isZero();
        Map<String, String> other = TownLibraries.bytesBelow(
                folder.resolve("once").resolve(JOB).resolve(QUARTER).resolve("r001"));
        assertThat(other.get("anomalies.csv")).isEqualTo(first.get("anomalies.csv"));
    }

    private Path explain(String words) {
        Path forms = folder.resolve("forms");
        assertThat(answers("list", "--out", forms.toString()).out()).contains("说明-县文化旅游局-2023年第一季度.xlsx");
        try (var in = Files.newInputStream(forms.resolve("说明-县文化旅游局-2023年第一季度.xlsx"));
                Workbook workbook = new XSSFWorkbook(in)) {
            Row row = workbook.getSheetAt(0).getRow(4);
            row.getCell(6).setCellValue(words);
            row.getCell(7).setCellValue("张三");
            row.getCell(8).setCellValue("2023年4月8日");
            Path filled = libraries.inbox().resolve("说明.xlsx");
            try (var out = Files.newOutputStream(filled)) {
                workbook.write(out);
            }
            return filled;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Said answers(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of("answers", command, JOB));
        arguments.addAll(Arrays.asList(more));
        arguments.addAll(List.of("--period", QUARTER));
        return libraries.command(arguments.toArray(String[]::new));
    }

    private JsonNode question(String... more) {
        List<String> arguments = new ArrayList<>(Arrays.asList(more));
        arguments.add("--json");
        return JsonMapper.shared()
                .readTree(answers("list", arguments.toArray(String[]::new)).out())
                .get("questions")
                .get(0);
    }

    private String id() {
        return question("--all").get("id").asString();
    }

    private String[] row(String release, String rule) {
        return lines(release).stream()
                .filter(line -> line.contains("," + rule + ","))
                .map(line -> line.split(",", -1))
                .findFirst()
                .orElseThrow();
    }

    private List<String> column(String release, String name) {
        List<String> lines = lines(release);
        int column = Arrays.asList(lines.get(0).split(",")).indexOf(name);
        return lines.stream().skip(1).map(line -> line.split(",", -1)[column]).toList();
    }

    private List<String> lines(String release) {
        try {
            return Files.readAllLines(libraries.release(QUARTER, release).resolve("anomalies.csv"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
