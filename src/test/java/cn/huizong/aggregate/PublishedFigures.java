package cn.huizong.aggregate;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.CatalogueFault;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.catalogue.reading.CatalogueReading;
import cn.huizong.intake.PartReading;
import cn.huizong.normalise.Normaliser;
import cn.huizong.observation.CellType;
import cn.huizong.observation.FiledCell;
import cn.huizong.observation.FiledReturn;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Signatures;
import cn.huizong.observation.Source;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The shipped job and the figures behind its sample returns, read as if they had been handed in. */
final class PublishedFigures {

    private static final Path FIGURES = Path.of("src/test/resources/samples/law-based-government");

    private PublishedFigures() {}

    static Catalogue catalogue() {
        CatalogueReading reading = new CatalogueReader().read(Path.of("jobs"), Path.of("input-templates"));
        return Objects.requireNonNull(
                reading.catalogue(),
                () -> reading.faults().stream().map(CatalogueFault::toString).collect(Collectors.joining("\n")));
    }

    static List<CSVRecord> records(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every return of a year, a file each. */
    static List<ObservedReturn> returns(Catalogue catalogue, int year) {
        Map<ReturnKey, List<FiledCell>> cells = new LinkedHashMap<>();
        ReferencePeriod period = ReferencePeriod.year(year);
        for (CSVRecord figure : records(FIGURES.resolve("figures-" + year + ".csv"))) {
            ReturnKey key = new ReturnKey(figure.get("form"), figure.get("unit"), period);
            String value = figure.get("value");
            cells.computeIfAbsent(key, none -> new ArrayList<>())
                    .add(new FiledCell(
                            figure.get("item"),
                            ColumnRole.CURRENT,
                            "D"
                                    + figure.get("item")
                                            .substring(figure.get("item").indexOf('.') + 1),
                            value.matches("-?[0-9.]+") ? CellType.NUMBER : CellType.TEXT,
                            value,
                            "",
                            ""));
        }
        Normaliser normaliser = new Normaliser(catalogue);
        List<ObservedReturn> returns = new ArrayList<>();
        cells.forEach((key, filled) -> returns.add(observed(normaliser, catalogue, key, filled)));
        return returns;
    }

    private static ObservedReturn observed(
            Normaliser normaliser, Catalogue catalogue, ReturnKey key, List<FiledCell> cells) {
        Source source = new Source(key + ".xlsx", "0".repeat(64), key.form());
        int edition =
                catalogue.form(key.form(), key.period()).map(Form::edition).orElseThrow();
        FiledReturn filed =
                new FiledReturn(key, edition, source, null, 0, Signatures.NONE, Map.of(), List.copyOf(cells));
        PartReading part =
                new PartReading(source, Outcome.ACCEPTED, "", key, "", "", filed, cells.size(), 0, Map.of(), List.of());
        return Objects.requireNonNull(normaliser.normalise(part).observed()).withReceipt(1);
    }
}
