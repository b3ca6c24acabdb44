package cn.huizong.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.catalogue.reading.CatalogueReading;
import cn.huizong.intake.Filed;
import cn.huizong.intake.ReturnReader;
import cn.huizong.intake.Shown;
import cn.huizong.intake.WrittenSheet;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.normalise.Normaliser;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.spec.SpecYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The cases of spec/intake/tables/cases.yaml and whole forms in the layouts of the offices that issue them. */
class ForeignTablesTests {

    private static final Path SPEC = Path.of("src/test/resources/spec/intake/tables");

    @TempDir
    static Path folder;

    private static ReturnReader reader;
    private static Normaliser normaliser;

    @BeforeAll
    static void readCatalogue() throws IOException {
        Files.createDirectories(folder.resolve("jobs/tables"));
        for (String file : List.of("job.yaml", "edits.yaml", "indicators.yaml")) {
            Files.copy(
                    SPEC.resolve("jobs/tables").resolve(file),
                    folder.resolve("jobs/tables").resolve(file));
        }
        Files.copy(Path.of("jobs/units.csv"), folder.resolve("jobs/units.csv"));
        CatalogueReading reading = new CatalogueReader().read(folder.resolve("jobs"), SPEC.resolve("templates"));
        assertThat(reading.faults()).isEmpty();
        Catalogue catalogue = Objects.requireNonNull(reading.catalogue());
        reader = new ReturnReader(catalogue);
        normaliser = new Normaliser(catalogue);
    }

    @TestFactory
    Stream<DynamicTest> tablesAreReadAsSpecified() {
        return SpecYaml.cases("intake/tables/cases.yaml").stream()
                .flatMap(spec -> formats(spec)
                        .map(format -> DynamicTest.dynamicTest(
                                SpecYaml.text(spec, "name") + " (" + format + ")", () -> check(spec, format))));
    }

    /** A sheet has a name and merged cells in workbooks only. */
    private static Stream<String> formats(Map<String, Object> spec) {
        return spec.containsKey("sheet") || spec.containsKey("merged")
                ? Stream.of("xlsx", "xls")
                : Stream.of("csv", "xlsx", "xls");
    }

    private static void check(Map<String, Object> spec, String format) {
        WrittenSheet sheet = WrittenSheet.of(
                spec.containsKey("sheet") ? SpecYaml.text(spec, "sheet") : "Sheet1",
                SpecYaml.text(spec, "rows"),
                SpecYaml.list(spec, "merged"));
        Filed filed = filed(sheet.bytes(format), spec.containsKey("period") ? SpecYaml.text(spec, "period") : "");

        assertThat(found(filed)).isEqualTo(SpecYaml.texts(spec, "finds"));
        assertThat(findings(filed)).containsExactlyInAnyOrderElementsOf(SpecYaml.list(spec, "findings"));
    }

    private static Filed filed(byte[] bytes, String period) {
        return Filed.of(
                reader, normaliser, bytes, null, ReferencePeriod.parse(period).orElse(null));
    }

    /** Unit and period → the figures in the order of the form, last year's in brackets. */
    private static Map<String, String> found(Filed filed) {
        Map<String, String> found = new TreeMap<>();
        for (NormalisedReturn part : filed.parts()) {
            ObservedReturn observed = part.observed();
            if (observed != null) {
                List<String> figures = new ArrayList<>();
                observed.observations().stream()
                        .filter(each -> !each.isRowMissing())
                        .forEach(each -> figures.add(each.item().substring(5) + "=" + Shown.value(each.value())));
                observed.lastYear()
                        .forEach(each -> figures.add(each.item().substring(5) + "<" + Shown.value(each.value())));
                found.put(observed.key().unit() + " " + observed.key().period(), String.join(" ", figures));
            }
        }
        return found;
    }

    private static List<String> findings(Filed filed) {
        return filed.parts().stream()
                .flatMap(part -> part.findings().stream())
                .map(finding -> (finding.rule() + " " + finding.item()).strip())
                .toList();
    }

    @Test
    void theNationalReconsiderationFormIsMatchedByItsNumbersAlthoughItsHeadingsAreDamaged() throws IOException {
        Filed filed = filed(Files.readAllBytes(SPEC.resolve("reconsideration.csv")), "2021");

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

    @Test
    void theNationalDisclosureFormIsReadTableByTableFromOneSheet() throws IOException {
        Filed filed = filed(Files.readAllBytes(SPEC.resolve("disclosure.csv")), "2021");

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
}
