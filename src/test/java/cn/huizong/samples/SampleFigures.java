package cn.huizong.samples;

import cn.huizong.catalogue.Form;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The true figures of a year, as a unit would write them: {@code figures-<year>.csv}, columns unit, form, item, value. */
final class SampleFigures {

    static final Path FOLDER = Path.of("src/test/resources/samples/law-based-government");

    private final Map<String, Map<String, String>> byUnit = new LinkedHashMap<>();

    private SampleFigures() {}

    /** Nothing for a year before the first. */
    static SampleFigures of(int year) {
        SampleFigures figures = new SampleFigures();
        Path file = FOLDER.resolve("figures-" + year + ".csv");
        if (!Files.exists(file)) {
            return figures;
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file)) {
            for (CSVRecord row : format.parse(reader)) {
                figures.byUnit
                        .computeIfAbsent(row.get("unit"), unit -> new LinkedHashMap<>())
                        .put(row.get("item"), row.get("value"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }

    Set<String> units() {
        return byUnit.keySet();
    }

    /** Codes of the forms a unit has figures for. */
    Set<String> forms(String unit) {
        Set<String> forms = new TreeSet<>();
        byUnit.getOrDefault(unit, Map.of()).keySet().forEach(item -> forms.add(Form.codeOf(item)));
        return forms;
    }

    /** By item code, in the order of the file. */
    Map<String, String> of(String unit, String form) {
        Map<String, String> figures = new LinkedHashMap<>();
        byUnit.getOrDefault(unit, Map.of()).forEach((item, value) -> {
            if (Form.codeOf(item).equals(form)) {
                figures.put(item, value);
            }
        });
        return figures;
    }
}
