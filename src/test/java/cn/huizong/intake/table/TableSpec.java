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
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A catalogue of forms in the layouts of others, and cases of their tables. */
record TableSpec(ReturnReader reader, Normaliser normaliser) {

    private static final Path SPEC = Path.of("src/test/resources/spec/intake/tables");

    /** The units are those of the shipped catalogue. */
    static TableSpec read() {
        try {
            Path jobs = Files.createTempDirectory("tables");
            Path job = Files.createDirectories(jobs.resolve("tables"));
            for (String file : List.of("job.yaml", "edits.yaml", "indicators.yaml")) {
                Files.copy(SPEC.resolve("jobs/tables").resolve(file), job.resolve(file));
            }
            Files.copy(Path.of("jobs/units.csv"), jobs.resolve("units.csv"));
            CatalogueReading reading = new CatalogueReader().read(jobs, SPEC.resolve("templates"));
            assertThat(reading.faults()).isEmpty();
            Catalogue catalogue = Objects.requireNonNull(reading.catalogue());
            return new TableSpec(new ReturnReader(catalogue), new Normaliser(catalogue));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] bytes(Map<String, Object> spec, WrittenSheet sheet, String format) {
        if (!spec.containsKey("encoding")) {
            return sheet.bytes(format);
        }
        String[] encoding = SpecYaml.text(spec, "encoding").split(" ");
        String text = encoding.length > 1 ? sheet.csv().replace("\n", "\r\n") : sheet.csv();
        return text.getBytes(Charset.forName(encoding[0]));
    }

    /** @param format csv, xlsx or xls */
    void check(Map<String, Object> spec, String format) {
        WrittenSheet sheet = WrittenSheet.of(
                spec.containsKey("sheet") ? SpecYaml.text(spec, "sheet") : "Sheet1",
                SpecYaml.text(spec, "rows"),
                SpecYaml.list(spec, "merged"));
        Filed filed =
                filed(bytes(spec, sheet, format), spec.containsKey("period") ? SpecYaml.text(spec, "period") : "");

        assertThat(found(filed)).isEqualTo(SpecYaml.texts(spec, "finds"));
        assertThat(findings(filed)).containsExactlyInAnyOrderElementsOf(SpecYaml.list(spec, "findings"));
    }

    Filed filed(byte[] bytes, String period) {
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
}
