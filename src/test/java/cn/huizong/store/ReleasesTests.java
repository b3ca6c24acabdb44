package cn.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.FiledPart;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Signatures;
import cn.huizong.observation.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class ReleasesTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    private static final Instant NOW = Instant.parse("2022-03-01T02:03:04Z");
    private static final ReturnKey EAST = new ReturnKey("FZ02", "321202", PERIOD);
    private static final ReturnKey WEST = new ReturnKey("FZ02", "321203", PERIOD);

    @TempDir
    Path folder;

    @Test
    void everyPartOfAReturnComesBackInTheOrderItWasJoined() {
        ObservedReturn late = part(EAST, "b.xlsx", 0, 2, "FZ02.02", "FZ02.04");
        ObservedReturn upper = part(EAST, "a.xlsx", 1, 1, "FZ02.01");
        ObservedReturn lower = part(EAST, "a.xlsx", 2, 1, "FZ02.03", "FZ02.04");
        ObservedReturn other = part(WEST, "a.xlsx", 0, 1, "FZ02.01");
        List<ObservedReturn> accepted =
                List.of(ObservedReturn.joined(List.of(late, lower, upper)).withVersion(3), other.withVersion(1));
        try (Store store = Store.open(location())) {
            StoredRelease release = keep(store, List.of(other, upper, lower, late), accepted);
            assertThat(store.releases().accepted(release))
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactlyElementsOf(accepted);
        }
    }

    @Test
    void aStoreOfAnEarlierProgramKeepsItsReleasesAndTheOrderOfArrival() {
        ObservedReturn filed = part(EAST, "a.xlsx", 0, 1, "FZ02.01").withVersion(1);
        DataSource empty = TestStores.empty(folder);
        Flyway.configure()
                .dataSource(empty)
                .table("flyway_schema_history")
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + (TestStores.shared() ? "postgresql" : "h2"))
                .target("2")
                .load()
                .migrate();
        keepWithTheSecondMigration(new JdbcTemplate(empty), filed);
        assertThat(catchThrowableOfType(StoreFault.class, () -> Store.openToRead(location()))
                        .kind())
                .isEqualTo(StoreFault.Kind.OLDER);
        try (Store store = Store.open(location())) {
            StoredRelease release = store.releases().latest("job", PERIOD).orElseThrow();
            assertThat(store.releases().accepted(release))
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactly(filed);
            Run run = store.runs().begin("job", PERIOD, "/in", "/out", NOW, "reader", NOW);
            book(store, run, "b.xlsx");
            assertThat(store.receipts().of("job", PERIOD))
                    .extracting(FiledReceipt::path, FiledReceipt::arrival)
                    .containsExactly(tuple("a.xlsx", 7L), tuple("b.xlsx", 8L));
        }
    }

    /** As the program before the third migration did: by sheet, one row a return. */
    private static void keepWithTheSecondMigration(JdbcTemplate jdbc, ObservedReturn filed) {
        jdbc.update("insert into originals (sha256, size_bytes) values ('sha of a.xlsx', 1)");
        jdbc.update("insert into runs (id, job, period, inbox, reports, as_of, reader, started_at, state)"
                + " values (7, 'job', '2021', '/in', '/out', '" + NOW + "', 'reader', current_timestamp, 'done')");
        jdbc.update("insert into receipts (id, job, period, path, sha256, arrival, received_at)"
                + " values (1, 'job', '2021', 'a.xlsx', 'sha of a.xlsx', 7, current_timestamp)");
        new Readings(jdbc)
                .keep(
                        List.of(new PackedReading(
                                new StoredReading(
                                        new FiledReceipt(1, "a.xlsx", "sha of a.xlsx", 7), List.of(read(filed))),
                                "reader")),
                        NOW);
        jdbc.update("insert into releases (job, period, number, state, fingerprint, catalogue, reader, program, as_of,"
                + " manifest_sha256, counts, run, published_at) values ('job', '2021', 1, 'final', 'f', 'c', 'reader',"
                + " 'p', '" + NOW + "', 'm', '', 7, current_timestamp)");
        jdbc.update("insert into release_files values ('job', '2021', 1, 1, 1, true)");
        jdbc.update("insert into release_returns values ('job', '2021', 1, 'FZ02', '321202', '2021', 1, '表一', 1)");
    }

    @Test
    void theLatestReleaseOfEveryPeriodComesInTheOrderOfTime() {
        try (Store store = Store.open(location())) {
            Run run = store.runs().begin("job", PERIOD, "/in", "/out", NOW, "reader", NOW);
            ReferencePeriod before = ReferencePeriod.year(2020);
            bare(store, run, "job", PERIOD, 1);
            bare(store, run, "job", PERIOD, 2);
            bare(store, run, "job", before, 1);
            bare(store, run, "other", ReferencePeriod.year(2019), 3);
            assertThat(store.releases().latest("job"))
                    .extracting(StoredRelease::period, StoredRelease::number)
                    .containsExactly(tuple(before, 1), tuple(PERIOD, 2));
            assertThat(store.releases().latest("none")).isEmpty();
        }
    }

    private static void bare(Store store, Run run, String job, ReferencePeriod period, int number) {
        store.together(() -> {
            store.releases()
                    .add(
                            new StoredRelease(
                                    job, period, number, true, "f", "c", "reader", "p", NOW, "m", "", run.id(), NOW),
                            new ReleaseContent(
                                    List.of(),
                                    List.of(),
                                    Map.of(),
                                    new IndicatorValues(List.of(), List.of()),
                                    List.of(),
                                    List.of()));
            return number;
        });
    }

    private StoredRelease keep(Store store, List<ObservedReturn> read, List<ObservedReturn> accepted) {
        Run first = store.runs().begin("job", PERIOD, "/in", "/out", NOW, "reader", NOW);
        book(store, first, "a.xlsx");
        book(store, first, "b.xlsx");
        StoredRelease release =
                new StoredRelease("job", PERIOD, 1, true, "f", "c", "reader", "p", NOW, "m", "", first.id(), NOW);
        return store.together(() -> {
            List<ReleaseContent.ReleaseFile> files = new ArrayList<>();
            for (FiledReceipt receipt : store.receipts().of("job", PERIOD)) {
                List<NormalisedReturn> parts = read.stream()
                        .filter(part -> part.source().file().equals(receipt.path()))
                        .map(ReleasesTests::read)
                        .toList();
                store.readings().keep(List.of(new PackedReading(new StoredReading(receipt, parts), "reader")), NOW);
                files.add(new ReleaseContent.ReleaseFile(receipt, files.size() + 1, true));
            }
            store.releases()
                    .add(
                            release,
                            new ReleaseContent(
                                    files,
                                    accepted,
                                    Map.of(),
                                    new IndicatorValues(List.of(), List.of()),
                                    List.of(),
                                    List.of()));
            return release;
        });
    }

    private static void book(Store store, Run run, String path) {
        store.together(() -> {
            try {
                store.originals().keep("sha of " + path, 1, new ByteArrayInputStream(new byte[1]));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            store.receipts()
                    .add("job", PERIOD, run.id(), NOW, List.of(new Receipts.Arrival(path, "sha of " + path)), Map.of());
            return path;
        });
    }

    private static NormalisedReturn read(ObservedReturn part) {
        Receipt receipt =
                new Receipt(part.source(), Outcome.ACCEPTED, "", part.key(), 0, "", "", new CellCounts(1, 1, 0, 0));
        return new NormalisedReturn(part, receipt, List.of());
    }

    private static ObservedReturn part(ReturnKey key, String file, int number, long receipt, String... items) {
        Source source = new Source(file, "sha of " + file, "表一");
        return new ObservedReturn(
                key,
                2020,
                List.of(new FiledPart(source, number)),
                receipt,
                0,
                LocalDate.of(2022, 1, 9).plusDays(receipt),
                0,
                new Signatures("甲", "乙", "丙", "0523"),
                Arrays.stream(items).map(item -> observation(key, source, item)).toList(),
                List.of());
    }

    private static Observation observation(ReturnKey key, Source source, String item) {
        return new Observation(
                key,
                item,
                new ReportedValue.Number(new BigDecimal("12.0")),
                ObservationStatus.A,
                new Provenance(source, "D8", "12.0"));
    }

    private StoreLocation location() {
        return TestStores.location(folder);
    }
}
