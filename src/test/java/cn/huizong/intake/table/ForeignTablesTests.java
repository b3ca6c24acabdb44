package cn.huizong.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.intake.Filed;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.spec.SpecYaml;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases of spec/intake/tables and whole forms in the layouts of the offices that issue them. */
class ForeignTablesTests {

    private static final Path SPEC = Path.of("src/test/resources/spec/intake/tables");

    private static final TableSpec TABLES = TableSpec.read();

    @TestFactory
    Stream<DynamicTest> tablesAreReadAsSpecified() {
        return Stream.of("intake/tables/cases.yaml", "intake/tables/codes.yaml")
                .flatMap(cases -> SpecYaml.cases(cases).stream())
                .flatMap(spec -> formats(spec)
                        .map(format -> DynamicTest.dynamicTest(
                                SpecYaml.text(spec, "name") + " (" + format + ")", () -> TABLES.check(spec, format))));
    }

    /** A sheet has a name and merged cells in workbooks only. */
    private static Stream<String> formats(Map<String, Object> spec) {
        return spec.containsKey("encoding")
                ? Stream.of("csv")
                : spec.containsKey("sheet") || spec.containsKey("merged")
                        ? Stream.of("xlsx", "xls")
                        : Stream.of("csv", "xlsx", "xls");
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfMessIsHandledAsSpecified() {
        return SpecYaml.cases("intake/tables/messes.yaml").stream()
                .filter(spec -> spec.containsKey("rows"))
                .flatMap(spec -> formats(spec)
                        .map(format -> DynamicTest.dynamicTest(
                                SpecYaml.text(spec, "mess") + " " + SpecYaml.text(spec, "kind") + " (" + format + ")",
                                () -> TABLES.check(spec, format))));
    }

    @Test
    void everyKindOfMessHasACase() {
        List<Map<String, Object>> messes = SpecYaml.cases("intake/tables/messes.yaml");

        assertThat(messes.stream().map(spec -> SpecYaml.text(spec, "mess")).distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 55)
                        .mapToObj(number -> String.format("M%02d", number))
                        .toList());
        messes.stream().filter(spec -> !spec.containsKey("rows")).forEach(ForeignTablesTests::requireElsewhere);
    }

    private static void requireElsewhere(Map<String, Object> spec) {
        String mess = SpecYaml.text(spec, "mess");
        if (spec.containsKey("table")) {
            assertThat(names("intake/tables/cases.yaml")).as(mess).contains(SpecYaml.text(spec, "table"));
        } else if (spec.containsKey("return")) {
            assertThat(names("intake/returns.yaml")).as(mess).contains(SpecYaml.text(spec, "return"));
        } else if (spec.containsKey("number")) {
            assertThat(SPEC.resolve("../../normalise/numbers.csv"))
                    .content()
                    .as(mess)
                    .contains("(" + SpecYaml.text(spec, "number") + ")");
        } else {
            String[] test = SpecYaml.text(spec, "test").split("#");
            assertThat(Stream.of(test(test[0]).getDeclaredMethods()).map(Method::getName))
                    .as(mess)
                    .contains(test[1]);
        }
    }

    private static Class<?> test(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(name + " is gone", gone);
        }
    }

    private static List<String> names(String cases) {
        return SpecYaml.cases(cases).stream()
                .map(spec -> SpecYaml.text(spec, "name"))
                .toList();
    }

    @Test
    void theNationalReconsiderationFormIsMatchedByItsNumbersAlthoughItsHeadingsAreDamaged() throws IOException {
        Filed filed = TABLES.filed(Files.readAllBytes(SPEC.resolve("reconsideration.csv")), "2021");

        ObservedReturn observed = filed.observed();
        assertThat(observed.key()).hasToString("GF01/321202/2021");
        assertThat(observed.observations()).hasSize(45 * 47);
        assertThat(filed.findings()).isEmpty();
        assertThat(filed.only().receipt().cells().stored()).isEqualTo(629);
        List<String> lines = Files.readAllLines(SPEC.resolve("reconsideration.csv"), StandardCharsets.UTF_8);
        Map<String, String> values = filed.values();
        for (int row = 1; row <= 47; row++) {
            String[] fields = lines.get(5 + row).split(",", -1);
            for (int column = 1; column <= 45; column++) {
                String total = String.format("GF01.%02d", column);
                String item = row == 47 ? total : total + String.format(".%02d", row);
                String written = fields[2 + column];
                assertThat(values).as(item).containsEntry(item, written.isEmpty() ? "0" : written);
            }
        }
    }

    /** All figures behind the lost separator stand in the wrong columns. */
    @Test
    void aRowWithFieldsLessThanAllOthersIsTold() throws IOException {
        List<String> lines = Files.readAllLines(SPEC.resolve("reconsideration.csv"), StandardCharsets.UTF_8);
        lines.set(20, lines.get(20).replaceFirst(",,", ","));
        Filed filed = TABLES.filed(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "2021");

        assertThat(filed.findings()).contains("extra-cell 21:1");
    }

    @Test
    void theNationalDisclosureFormIsReadTableByTableFromOneSheet() throws IOException {
        Filed filed = TABLES.filed(Files.readAllBytes(SPEC.resolve("disclosure.csv")), "2021");

        assertThat(filed.findings()).isEmpty();
        assertThat(filed.values())
                .containsEntry("GK01.06", "12")
                .containsEntry("GK01.07", "1205")
                .containsEntry("GK01.10", "88.5")
                .containsEntry("GK01.11.01", "30")
                .containsEntry("GK01.11", "33")
                .containsEntry("GK01.23.02", "1")
                .containsEntry("GK01.34.01", "28")
                .containsEntry("GK01.38", "1")
                .containsEntry("GK01.41", "1")
                .containsEntry("GK01.50", "0");
        assertThat(filed.only().receipt().cells().stored()).isEqualTo(65);
    }

    /** Two zeros have run into one, and all figures behind them stand under the wrong headings. */
    @Test
    void aRowThatNothingNamesWithOtherFieldsThanItsHeadingsIsTold() throws IOException {
        List<String> lines = Files.readAllLines(SPEC.resolve("disclosure.csv"), StandardCharsets.UTF_8);
        lines.set(34, lines.get(34).replaceFirst(",0,0,0,1", ",00,0,1"));
        Filed filed = TABLES.filed(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "2021");

        assertThat(filed.findings()).contains("extra-cell 35:1");
    }
}
