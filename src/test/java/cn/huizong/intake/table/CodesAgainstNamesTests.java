package cn.huizong.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.intake.Filed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and codes of the national reconsideration form, of 45 columns and 47 rows, against each other. */
class CodesAgainstNamesTests {

    private static final Path FORM = Path.of("src/test/resources/spec/intake/tables/reconsideration.csv");

    private static final Path DEFINITION =
            Path.of("src/test/resources/spec/intake/tables/templates/GF01-reconsideration-national/2020.yaml");

    private static final TableSpec TABLES = TableSpec.read();

    /** The rows of the form's own headings begin behind those of title and unit. */
    private static final int HEADINGS = 3;

    private static final int CODES = 5;

    private static final int FIRST_COLUMN = 3;

    @Test
    void aRowWhoseCodeHasBecomeAnotherOneIsAskedAboutAtItsName() throws IOException {
        List<String> lines = lines();
        lines.set(36, lines.get(36).replace("统计,统计,31.0", "统计,统计,35.0"));

        List<Anomaly> findings = findings(lines);

        assertThat(findings.stream().map(CodesAgainstNamesTests::place))
                .containsExactlyInAnyOrder("incorrect-label 37:1", "duplicate-label 37:3", "duplicate-label 41:3");
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("incorrect-label"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.message()).contains("代码 35 应为“食品安全”", "“统计”", "代码 31 的名称", "以代码为准");
                    assertThat(asked.suggestion()).contains("改正代码或名称");
                });
    }

    @Test
    void rowsThatHaveExchangedTheirCodesAreBothAskedAbout() throws IOException {
        List<String> lines = lines();
        lines.set(36, lines.get(36).replace("统计,统计,31.0", "统计,统计,35.0"));
        lines.set(40, lines.get(40).replace("食品安全,药监,35.0", "食品安全,药监,31.0"));

        assertThat(findings(lines).stream().map(CodesAgainstNamesTests::place))
                .containsExactlyInAnyOrder("incorrect-label 37:1", "incorrect-label 41:1");
    }

    @Test
    void aNumberOfAColumnThatHasBecomeAnotherOneIsToldAtBothNumbers() throws IOException {
        List<String> lines = lines();
        lines.set(CODES, lines.get(CODES).replace(",30.0,", ",20.0,"));

        assertThat(findings(lines).stream().map(CodesAgainstNamesTests::place))
                .containsExactlyInAnyOrder("duplicate-label 6:23", "duplicate-label 6:33");
    }

    /** @param words which of the headings under each other are left */
    @ParameterizedTest
    @CsvSource({"all", "inmost", "outmost", "all but the second row"})
    void headingsThatAreAsTheFormHasThemOrLessAskNothing(String words) throws IOException {
        List<String> lines = withHeadings(lines(), headings(words));

        assertThat(findings(lines)).isEmpty();
    }

    @Test
    void headingsOfColumnsThatHaveChangedPlacesAreAskedAbout() throws IOException {
        List<List<String>> headings = headings("all");
        headings.set(21, headings("all").get(22));
        headings.set(22, headings("all").get(21));

        assertThat(findings(withHeadings(lines(), headings)).stream().map(CodesAgainstNamesTests::place))
                .containsExactlyInAnyOrder("incorrect-label 6:25", "incorrect-label 5:26");
    }

    private static List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(FORM, StandardCharsets.UTF_8));
    }

    private static List<Anomaly> findings(List<String> lines) {
        Filed filed = TABLES.filed(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "2021");
        assertThat(filed.only().observed()).isNotNull();
        return filed.only().findings();
    }

    private static String place(Anomaly finding) {
        return finding.rule() + " "
                + (finding.provenance() == null ? "" : finding.provenance().cell());
    }

    /** The labels above each column, from the names of the items. */
    private static List<List<String>> headings(String words) throws IOException {
        UnaryOperator<List<String>> left = parts -> switch (words) {
            case "inmost" -> List.of("", "", parts.get(parts.size() - 1));
            case "outmost" -> List.of(parts.get(0), "", "");
            case "all but the second row" ->
                List.of(parts.get(0), "", parts.size() > 1 ? parts.get(parts.size() - 1) : "");
            default ->
                IntStream.range(0, 3)
                        .mapToObj(i -> i < parts.size() ? parts.get(i) : "")
                        .toList();
        };
        return new ArrayList<>(names().stream()
                .map(name -> left.apply(Arrays.asList(name.split("-"))))
                .toList());
    }

    private static List<String> names() throws IOException {
        return Pattern.compile("\\{code: GF01\\.[0-9]{2}, name: \"([^\"]+)\"")
                .matcher(Files.readString(DEFINITION))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> withHeadings(List<String> lines, List<List<String>> headings) {
        List<String> all = new ArrayList<>(lines.subList(0, HEADINGS));
        for (int row = 0; row < 3; row++) {
            int at = row;
            all.add(",".repeat(FIRST_COLUMN)
                    + String.join(
                            ",", headings.stream().map(each -> each.get(at)).toList()));
        }
        all.addAll(lines.subList(CODES, lines.size()));
        return all;
    }
}
