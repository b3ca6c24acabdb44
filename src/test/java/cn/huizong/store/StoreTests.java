package cn.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.observation.CellCounts;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTests {

    static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    static final Instant NOW = Instant.parse("2022-03-01T02:03:04Z");

    @TempDir
    Path folder;

    @Test
    void originalsComeBackByteForByte() throws IOException {
        byte[] bytes = new byte[(5 << 19) + 17];
        new Random(7).nextBytes(bytes);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (Store store = open()) {
            store.together(() -> keep(store, "ff", bytes));
        }
        try (Store store = open()) {
            assertThat(store.originals().kept()).containsExactly("ff");
            store.originals().copyTo("ff", copy);
        }
        assertThat(copy.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void ofAFileThatIsStillGrowingNoMoreIsKeptThanWasHashed() throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (Store store = open()) {
            store.together(() -> keep(store, "ff", 2, new byte[] {1, 2, 3, 4}));
            store.originals().copyTo("ff", copy);
        }
        assertThat(copy.toByteArray()).containsExactly(1, 2);
    }

    @Test
    void anOriginalIsKeptWholeOrNotAtAll() throws IOException {
        try (Store store = open()) {
            assertThatThrownBy(() -> store.together(() -> {
                        keep(store, "ff", new byte[3]);
                        throw new IllegalStateException("power cut");
                    }))
                    .hasMessage("power cut");
            assertThat(store.originals().kept()).isEmpty();
        }
    }

    @Test
    void receiptsKeepTheOrderOfArrival() {
        try (Store store = open()) {
            receive(store, "b.xlsx", "c.xlsx");
            receive(store, "a.xlsx");
            assertThat(store.receipts().of("job", PERIOD))
                    .extracting(FiledReceipt::path)
                    .containsExactly("b.xlsx", "c.xlsx", "a.xlsx");
            assertThat(store.receipts().of("job", PERIOD))
                    .extracting(FiledReceipt::arrival)
                    .containsExactly(1L, 1L, 2L);
            assertThat(store.receipts().of("job", PERIOD.previous())).isEmpty();
        }
    }

    @Test
    void aReadingComesBackAsItWas() {
        try (Store store = open()) {
            FiledReceipt receipt = receive(store, "a.xlsx").get(0);
            StoredReading reading = new StoredReading(receipt, List.of(accepted(receipt), rejected(receipt)));
            store.together(() -> {
                store.readings().keep(List.of(new PackedReading(reading, "reader")), NOW);
                return true;
            });
            assertThat(store.readings().of(List.of(receipt), "reader")).containsExactly(reading);
            assertThat(store.readings().of(List.of(receipt), "another reader")).isEmpty();
        }
    }

    @Test
    void aRunThatDidNotEndIsFoundAgain() {
        try (Store store = open()) {
            Run first = store.runs().begin("job", PERIOD, "/in", "/out", NOW, "reader", NOW);
            assertThat(store.runs().unfinished("job", PERIOD)).containsExactly(first);
            store.runs().end(first.id(), Run.State.DONE, 1, "", NOW);
            assertThat(store.runs().unfinished("job", PERIOD)).isEmpty();
            assertThat(store.runs().of("job", PERIOD))
                    .extracting(Run::releaseNumber)
                    .containsExactly(1);
        }
    }

    @Test
    void theSecondHolderIsToldOfTheFirst() {
        StoreLocation location = TestStores.location(folder);
        try (Lease first = Lease.on(location, "进程 1")) {
            StoreFault refused = catchThrowableOfType(StoreFault.class, () -> Lease.on(location, "进程 2"));
            assertThat(refused.kind()).isEqualTo(StoreFault.Kind.LOCKED);
            assertThat(refused.detail()).isEqualTo("进程 1");
            assertThat(first).isNotNull();
        }
        Lease.on(location, "进程 2").close();
    }

    @Test
    void aStoreThatIsNotThereIsNotMadeByLooking() {
        assertThat(Store.openToRead(TestStores.location(folder.resolve("none"))))
                .isEmpty();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    @OnlyEmbedded("the draft of a database file")
    void aProcessKilledWhileItMadeTheTablesLeavesNothingInTheWay() throws SQLException, IOException {
        // What such a process leaves: a draft with some of the tables, and no store yet.
        try (Connection half = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("huizong.draft"));
                Statement statement = half.createStatement()) {
            statement.execute("create table batch_job_instance (job_instance_id bigint primary key)");
        }
        assertThat(Store.openToRead(TestStores.location(folder))).isEmpty();
        try (Store store = open()) {
            assertThat(store.receipts().of("job", PERIOD)).isEmpty();
        }
        assertThat(folder.resolve("huizong.draft.mv.db")).doesNotExist();
    }

    @Test
    @OnlyEmbedded("a database file that is none")
    void aFileThatIsNoDatabaseIsDamaged() throws IOException {
        Files.writeString(folder.resolve("huizong.mv.db"), "not a database".repeat(1000));
        StoreFault refused = catchThrowableOfType(StoreFault.class, this::open);
        assertThat(refused.kind()).isEqualTo(StoreFault.Kind.DAMAGED);
    }

    @Test
    void aStoreOfANewerProgramIsLeftAlone() {
        try (Store store = open()) {
            store.together(() -> new org.springframework.jdbc.core.JdbcTemplate(store.dataSource())
                    .update("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
                            + " \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
                            + " values (99, '99', 'x', 'SQL', 'x', 'x', 1, true)"));
        }
        StoreFault refused = catchThrowableOfType(StoreFault.class, this::open);
        assertThat(refused.kind()).isEqualTo(StoreFault.Kind.NEWER);
    }

    @Test
    @OnlyEmbedded("what H2 leaves behind")
    void aNewStoreLeavesNoTraceOfMakingIt() throws IOException {
        open().close();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactly("huizong.mv.db");
        }
    }

    private Store open() {
        return Store.open(TestStores.location(folder));
    }

    static boolean keep(Store store, String sha256, byte[] bytes) {
        return keep(store, sha256, bytes.length, bytes);
    }

    private static boolean keep(Store store, String sha256, long size, byte[] bytes) {
        try {
            store.originals().keep(sha256, size, new ByteArrayInputStream(bytes));
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<FiledReceipt> receive(Store store, String... paths) {
        Run run = store.runs().begin("job", PERIOD, "/in", "/out", NOW, "reader", NOW);
        return store.together(() -> {
            for (String path : paths) {
                keep(store, "sha of " + path, path.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            store.receipts()
                    .add(
                            "job",
                            PERIOD,
                            run.id(),
                            NOW,
                            java.util.Arrays.stream(paths)
                                    .map(path -> new Receipts.Arrival(path, "sha of " + path))
                                    .toList(),
                            Map.of());
            return store.receipts().of("job", PERIOD);
        });
    }

    static NormalisedReturn accepted(FiledReceipt receipt) {
        return accepted(receipt, "321202");
    }

    static NormalisedReturn accepted(FiledReceipt receipt, String unit) {
        ReturnKey key = new ReturnKey("FZ02", unit, PERIOD);
        Source source = new Source(receipt.path(), receipt.sha256(), "表一");
        Observation observation = new Observation(
                key,
                "FZ02.01",
                new ReportedValue.Number(new BigDecimal("12.0")),
                ObservationStatus.A,
                new Provenance(source, "D8", "12.0"));
        ObservedReturn observed = new ObservedReturn(
                key,
                2020,
                source,
                receipt.arrival(),
                0,
                LocalDate.of(2022, 1, 9),
                2,
                new Signatures("甲", "乙", "丙", "0523"),
                List.of(observation),
                List.of());
        Receipt outcome =
                new Receipt(source, Outcome.ACCEPTED, "", key, 0, "", "忽略 3 格：表头", new CellCounts(5, 1, 1, 3));
        return new NormalisedReturn(observed, outcome, List.of(finding(source, key)));
    }

    static Anomaly finding(Source source, ReturnKey key) {
        return AnomalyBuilder.of(FindingCode.TYPE_ERROR)
                .unit(key.unit())
                .form(key.form())
                .item("FZ02.02")
                .period(key.period())
                .at(new Provenance(source, "D9", "若干"))
                .message("D9 不是数")
                .indicators(List.of("F40", "F41"))
                .build();
    }

    static NormalisedReturn rejected(FiledReceipt receipt) {
        Receipt outcome = new Receipt(
                new Source(receipt.path(), receipt.sha256(), "表二"),
                Outcome.REJECTED,
                "form-unknown",
                null,
                0,
                "A1",
                "认不出是哪张报表",
                new CellCounts(1, 0, 1, 0));
        return new NormalisedReturn(null, outcome, List.of());
    }
}
