package cn.huizong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.draft.UnitsReader;
import cn.huizong.catalogue.source.Faults;
import cn.huizong.catalogue.source.Fingerprint;
import cn.huizong.catalogue.source.SourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The names people write for the shipped units; column {@code row} counts the 92 ways collected from real papers. */
class UnitNamesTests {

    private static final Units SHIPPED = shipped();

    record Case(String row, String written, ReferencePeriod period, String meaning, String units) {}

    private static Units shipped() {
        Faults faults = new Faults();
        SourceFolder jobs = new SourceFolder(Path.of("jobs"), "jobs", faults, new Fingerprint());
        Units units = new UnitsReader().read(jobs, faults).units();
        assertThat(faults.sorted()).isEmpty();
        return units;
    }

    static Stream<Case> cases() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(Path.of("src/test/resources/spec/catalogue/unit-names.csv"));
                var parser = format.parse(reader)) {
            return parser.getRecords().stream().map(UnitNamesTests::one).toList().stream();
        }
    }

    private static Case one(CSVRecord row) {
        return new Case(
                row.get("row"),
                row.get("written"),
                ReferencePeriod.parse(row.get("period")).orElseThrow(),
                row.get("meaning"),
                row.get("units"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aNameMeansWhatItMeantInThePeriod(Case written) {
        UnitMatch match = SHIPPED.names().match(written.written(), written.period());

        assertThat(match.meaning()).hasToString(written.meaning());
        List<String> codes = match.units().stream().map(Unit::code).toList();
        if (match.meaning() == UnitMatch.Meaning.UNKNOWN) {
            assertThat(codes.isEmpty() ? "" : codes.get(0)).isEqualTo(written.units());
        } else {
            assertThat(String.join("|", codes)).isEqualTo(written.units());
        }
    }

    @Test
    void all92WaysOfWritingAUnitAreTried() throws IOException {
        assertThat(cases().map(Case::row).filter(row -> !row.isEmpty()).distinct())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 92).mapToObj(String::valueOf).toList());
    }

    @Test
    void thePinyinTwinNeverMatchesWhateverStandsAroundIt() {
        ReferencePeriod period = ReferencePeriod.year(2021);
        for (Unit unit : SHIPPED.all()) {
            for (UnitAlias name : unit.writtenNames()) {
                for (String written : List.of("台州" + name.name(), "台州市" + name.name(), name.name() + "台州")) {
                    UnitMatch match = SHIPPED.names().match(written, period);
                    assertThat(match.meaning()).as(written).isIn(UnitMatch.Meaning.REFUSED, UnitMatch.Meaning.UNKNOWN);
                }
            }
        }
    }

    @Test
    void aVeryLongNameIsUnknownAtOnce() {
        UnitMatch match = SHIPPED.names().match("海".repeat(1_000_000), ReferencePeriod.year(2021));

        assertThat(match).isEqualTo(new UnitMatch(UnitMatch.Meaning.UNKNOWN, List.of()));
    }
}
