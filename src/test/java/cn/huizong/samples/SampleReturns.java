package cn.huizong.samples;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.catalogue.reading.CatalogueReading;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the sample returns from the true figures and the plan of files. {@code main} writes them where they are kept; a test
 * sees to it that what is kept is what this makes.
 */
public final class SampleReturns {

    static final Path KEPT = Path.of("jobs/law-based-government/samples");
    static final List<Integer> YEARS = List.of(2020, 2021);

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Catalogue catalogue;

    public SampleReturns(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public static void main(String[] arguments) throws IOException {
        SampleReturns returns = new SampleReturns(shippedCatalogue());
        for (int year : YEARS) {
            Path folder = KEPT.resolve(Integer.toString(year));
            Files.createDirectories(folder);
            for (Path stale : kept(year)) {
                Files.delete(stale);
            }
            for (Map.Entry<String, byte[]> file : returns.files(year).entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        }
    }

    static Catalogue shippedCatalogue() {
        CatalogueReading reading = new CatalogueReader().read(Path.of("jobs"), Path.of("input-templates"));
        if (reading.catalogue() == null) {
            throw new IllegalStateException("the shipped catalogue is faulty: " + reading.faults());
        }
        return reading.catalogue();
    }

    static List<Path> kept(int year) throws IOException {
        try (Stream<Path> files = Files.list(KEPT.resolve(Integer.toString(year)))) {
            return files.sorted().toList();
        }
    }

    /** Content of a year's files by name. */
    public Map<String, byte[]> files(int year) {
        SamplePlan plan = SamplePlan.of(year);
        SampleFigures now = SampleFigures.of(year);
        SampleFigures before = SampleFigures.of(year - 1);
        Map<String, byte[]> files = new TreeMap<>();
        for (SampleFile file : plan.files()) {
            if (file.copyOf() == null) {
                List<SampleSheet> sheets = file.forms().stream()
                        .map(form -> SampleSheet.of(catalogue, file, form, year, now, before))
                        .toList();
                files.put(file.file(), cut(file, bytes(file, sheets)));
            }
        }
        plan.files().stream()
                .filter(file -> file.copyOf() != null)
                .forEach(file -> files.put(file.file(), files.get(file.copyOf())));
        return files;
    }

    private static byte[] bytes(SampleFile file, List<SampleSheet> sheets) {
        return switch (file.layout()) {
            case TEMPLATE -> FilledTemplate.bytes(file, sheets);
            case RETYPED -> RetypedWorkbook.xlsx(file, sheets);
            case XLS -> RetypedWorkbook.xls(sheets);
            case GB18030 -> CommaFile.bytes(sheets.get(0), GB18030, false);
            case UTF8 -> CommaFile.bytes(sheets.get(0), StandardCharsets.UTF_8, true);
        };
    }

    private static byte[] cut(SampleFile file, byte[] whole) {
        return file.cutTo() == 0 ? whole : Arrays.copyOf(whole, file.cutTo());
    }
}
