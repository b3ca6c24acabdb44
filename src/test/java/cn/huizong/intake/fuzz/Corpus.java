package cn.huizong.intake.fuzz;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.intake.RegisterCatalogue;
import cn.huizong.intake.WrittenSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Valid returns in all formats: the shipped samples, OpenDocuments made of them, tables of others, and a list of cases. */
final class Corpus {

    private static final Path SAMPLES = Path.of("jobs/law-based-government/samples");

    private Corpus() {}

    /** The samples that can be read, in the order of their names. */
    static List<Original> samples() {
        Catalogue catalogue = Objects.requireNonNull(new CatalogueReader()
                .read(Path.of("jobs"), Path.of("input-templates"))
                .catalogue());
        Office office =
                Office.of(catalogue, catalogue.job("law-based-government").orElseThrow(), null);
        List<Original> samples = new ArrayList<>();
        for (int year : List.of(2020, 2021)) {
            try (Stream<Path> files = Files.list(SAMPLES.resolve(Integer.toString(year)))) {
                for (Path file : files.sorted().toList()) {
                    samples.add(Original.of(
                            year + "/" + file.getFileName(),
                            Files.readAllBytes(file),
                            office.in(ReferencePeriod.year(year))));
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        samples.removeIf(sample -> sample.reading().figures().isEmpty());
        return samples;
    }

    /** What changes are made in. */
    static List<Original> all() {
        List<Original> all = new ArrayList<>(samples());
        all.addAll(all.stream()
                .filter(sample -> sample.format() == Format.CSV)
                .map(OpenDocument::of)
                .toList());
        try {
            all.addAll(SpecTables.all());
            all.addAll(registers());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return all;
    }

    private static List<Original> registers() throws IOException {
        String csv = Files.readString(Path.of("src/test/resources/spec/intake/register.csv"));
        WrittenSheet register = WrittenSheet.of("台账", csv, List.of());
        Office office = Office.of(RegisterCatalogue.CATALOGUE, null, null);
        return Stream.of("csv", "xlsx", "xls")
                .map(format -> Original.of("register." + format, register.bytes(format), office))
                .toList();
    }
}
