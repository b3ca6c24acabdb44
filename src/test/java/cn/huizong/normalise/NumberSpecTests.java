package cn.huizong.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ItemKind;
import cn.huizong.intake.Shown;
import cn.huizong.observation.CellType;
import cn.huizong.observation.FiledCell;
import cn.huizong.rule.Measure;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of spec/normalise/numbers.csv: what stands in a cell, what is read, what is said about it. */
class NumberSpecTests {

    private static final Map<String, Item> ITEMS = Map.of(
            "count", item("TF01.01", ItemKind.FLOW, "件", 0, true, false, false),
            "negative", item("TF01.01", ItemKind.FLOW, "人", 0, false, false, true),
            "rate", item("TF01.01", ItemKind.FLOW, "%", 2, true, false, false),
            "whole-rate", item("TF01.01", ItemKind.FLOW, "%", 0, true, false, false),
            "permille", item("TF01.01", ItemKind.FLOW, "‰", 2, true, false, false),
            "change", item("TF01.01", ItemKind.FLOW, "百分点", 2, true, false, true),
            "money", item("TF01.01", ItemKind.FLOW, "万元", 2, true, false, false),
            "about", item("TF01.01", ItemKind.FLOW, "条", 0, true, true, false),
            "text", item("TF01.01", ItemKind.TEXT, "", 0, false, false, false));

    static Stream<Arguments> cases() {
        try (Reader reader = new InputStreamReader(
                        Objects.requireNonNull(
                                NumberSpecTests.class.getResourceAsStream("/spec/normalise/numbers.csv")),
                        StandardCharsets.UTF_8);
                CSVParser parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return parser.getRecords().stream()
                    .map(record -> Arguments.of(
                            record.get("item") + " " + record.get("type") + " " + record.get("text"), record))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void thereAreEnoughCases() {
        assertThat(cases().count()).isGreaterThan(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aCellIsReadAsSpecified(String name, CSVRecord spec) {
        FiledCell cell = new FiledCell(
                "TF01.01",
                ColumnRole.CURRENT,
                "D7",
                CellType.valueOf(spec.get("type")),
                spec.get("text"),
                spec.get("format"),
                spec.get("measure"));

        NormalisedReturn normalised = OneCell.normalise(Objects.requireNonNull(ITEMS.get(spec.get("item"))), cell);

        assertThat(Shown.value(Objects.requireNonNull(normalised.observed())
                        .observations()
                        .get(0)
                        .value()))
                .as(name)
                .isEqualTo(spec.get("value"));
        assertThat(normalised.findings().stream().map(Anomaly::rule))
                .containsExactlyInAnyOrderElementsOf(
                        spec.get("findings").isEmpty()
                                ? List.of()
                                : List.of(spec.get("findings").split("\\|")));
        assertThat(normalised.findings()).allSatisfy(NumberSpecTests::saysWhatToDo);
        assertThat(normalised.receipt().cells().balanced()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "money, NUMBER, 125000, 元, 12.5",
        "count, NUMBER, 12, 人, '不小于 0 的整数，计量单位件'",
        "whole-rate, NUMBER, 101, %, '0 至 100 之间的整数，计量单位%'",
        "count, TEXT, 12人, 件, '不小于 0 的整数，计量单位件'",
        "count, FORMULA_WITHOUT_VALUE, =A1, 件, '不小于 0 的整数，计量单位件'",
        "change, TEXT, 上升0.55%, 百分点, 0.55",
        "change, NUMBER, 0.55, %, 0.55",
        "text, TEXT, 出庭应诉率99.19%，上升0.55%, '', 上升0.55个百分点",
        "text, FORMULA_WITHOUT_VALUE, =A1, '', 文字"
    })
    void whatIsExpectedCanBeHeldAgainstWhatStandsThere(
            String item, CellType type, String text, String measure, String expected) {
        FiledCell cell = new FiledCell("TF01.01", ColumnRole.CURRENT, "D7", type, text, "", measure);

        assertThat(OneCell.normalise(Objects.requireNonNull(ITEMS.get(item)), cell)
                        .findings())
                .extracting(Anomaly::expected)
                .containsExactly(expected);
    }

    /** Written as escapes: they cannot be seen, and would turn this file around. */
    @ParameterizedTest
    @CsvSource({
        "'\u202E12', refused, type-error",
        "'12\u202E34', refused, type-error",
        "'\u200F12 345', refused, type-error",
        "'上升\u202E12', refused, type-error",
        "'12\u200B34', 1234, number-repaired",
        "'\uFEFF12', 12, number-repaired",
        "'\u202D1234\u202C', 1234, number-repaired"
    })
    void charactersNobodySeesAreToldAndThoseThatTurnWritingRefused(String text, String value, String finding) {
        FiledCell cell = new FiledCell("TF01.01", ColumnRole.CURRENT, "D7", CellType.TEXT, text, "", "");

        NormalisedReturn normalised = OneCell.normalise(Objects.requireNonNull(ITEMS.get("negative")), cell);

        assertThat(Objects.requireNonNull(normalised.observed()).observations())
                .extracting(observation -> Shown.value(observation.value()))
                .containsExactly(value);
        assertThat(normalised.findings()).extracting(Anomaly::rule).containsExactly(finding);
    }

    private static void saysWhatToDo(Anomaly finding) {
        assertThat(finding.message()).contains("案件数").doesNotContain("”“");
        assertThat(finding.suggestion()).isNotEmpty();
        assertThat(Objects.requireNonNull(finding.provenance()).cell()).isEqualTo("D7");
    }

    private static Item item(
            String code,
            ItemKind kind,
            String measure,
            int decimals,
            boolean required,
            boolean about,
            boolean negative) {
        return new Item(
                code, "案件数", kind, Measure.of(measure), 0, decimals, required, about, negative, List.of(), "", "");
    }
}
