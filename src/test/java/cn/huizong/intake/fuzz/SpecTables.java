package cn.huizong.intake.fuzz;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.intake.WrittenSheet;
import cn.huizong.spec.SpecYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables of others that are specified, and two of the real forms, as CSV files and as workbooks. */
final class SpecTables {

    private static final Path SPEC = Path.of("src/test/resources/spec/intake/tables");

    private static final int FEWEST_ROWS = 8;

    private SpecTables() {}

    static List<Original> all() throws IOException {
        Office office = office();
        List<Original> all = new ArrayList<>();
        for (Map<String, Object> spec : SpecYaml.cases("intake/tables/cases.yaml")) {
            String period = spec.containsKey("period") ? SpecYaml.text(spec, "period") : "2021";
            Office expecting = office.in(ReferencePeriod.parse(period).orElseThrow());
            String sheet = spec.containsKey("sheet") ? SpecYaml.text(spec, "sheet") : "Sheet1";
            WrittenSheet written = WrittenSheet.of(sheet, SpecYaml.text(spec, "rows"), SpecYaml.list(spec, "merged"));
            for (String format : List.of("csv", "xlsx", "xls")) {
                all.add(Original.of("table " + SpecYaml.text(spec, "name"), written.bytes(format), expecting));
            }
        }
        for (String file : List.of("disclosure.csv", "reconsideration.csv")) {
            all.add(Original.of(file, Files.readAllBytes(SPEC.resolve(file)), office));
        }
        all.removeIf(table -> table.reading().figures().isEmpty() || isSmall(table));
        return all;
    }

    /** In a table of a line or two none can stand out from the others. */
    private static boolean isSmall(Original table) {
        return table.reading().figures().values().stream()
                        .map(Figure::row)
                        .distinct()
                        .count()
                < FEWEST_ROWS;
    }

    private static Office office() throws IOException {
        Path jobs = Files.createTempDirectory("tables");
        Path job = Files.createDirectories(jobs.resolve("tables"));
        for (String file : List.of("job.yaml", "edits.yaml", "indicators.yaml")) {
            Files.copy(SPEC.resolve("jobs/tables").resolve(file), job.resolve(file));
        }
        Files.copy(Path.of("jobs/units.csv"), jobs.resolve("units.csv"));
        return Office.of(
                Objects.requireNonNull(new CatalogueReader()
                        .read(jobs, SPEC.resolve("templates"))
                        .catalogue()),
                null,
                ReferencePeriod.year(2021));
    }
}
