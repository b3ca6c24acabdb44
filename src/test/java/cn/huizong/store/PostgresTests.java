package cn.huizong.store;

import static cn.huizong.store.StoreTests.NOW;
import static cn.huizong.store.StoreTests.PERIOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.aggregate.ChangeKind;
import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.Reply;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Provenance;
import cn.huizong.rule.Fraction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The migrations and what the store asks of a database, on a real PostgreSQL. */
class PostgresTests {

    private DataSource database;
    private StoreLocation location;
    private Store store;

    @BeforeEach
    void migrateAnEmptyDatabase() {
        String name = PostgresServer.newDatabase();
        database = PostgresServer.started().getDatabase("postgres", name);
        location = StoreLocation.of(PostgresServer.address(name));
        Migrations.apply(database, location);
        store = new Store(location, database, () -> {});
    }

    @Test
    void everyMigrationRuns() {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        assertThat(jdbc.queryForList(
                        "select cast(version as integer) from flyway_schema_history where success order by 1",
                        Integer.class))
                .hasSize(Migrations.NEWEST)
                .endsWith(Migrations.NEWEST);
        assertThat(Migrations.outdated(database)).isFalse();
        assertThat(jdbc.queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public'", String.class))
                .contains("batch_job_instance", "originals", "receipts", "filed_parts", "release_values")
                .hasSizeGreaterThan(18);
    }

    @Test
    void aSecondTimeThereIsNothingToDo() {
        Migrations.apply(database, location);
        Migrations.requireNotNewer(database, location);
        assertThat(Migrations.outdated(database)).isFalse();
    }

    @Test
    void originalsAreKeptWholeOrNotAtAll() throws IOException {
        byte[] bytes = "数据".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        store.together(() -> StoreTests.keep(store, "ff", bytes));
        assertThatThrownBy(() -> store.together(() -> {
                    StoreTests.keep(store, "00", new byte[3]);
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");
        assertThat(store.originals().kept()).containsExactly("ff");
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        store.originals().copyTo("ff", copy);
        assertThat(copy.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void receiptsReadingsAndRunsComeBackAsTheyWere() {
        FiledReceipt receipt = StoreTests.receive(store, "甲/a.xlsx").get(0);
        StoredReading reading =
                new StoredReading(receipt, List.of(StoreTests.accepted(receipt), StoreTests.rejected(receipt)));
        store.together(() -> {
            store.readings().keep(List.of(new PackedReading(reading, "reader")), NOW);
            return true;
        });
        assertThat(store.receipts().of("job", PERIOD)).containsExactly(receipt);
        assertThat(store.readings().of(List.of(receipt), "reader")).containsExactly(reading);
        assertThat(store.runs().firstBegun()).isEqualTo(NOW);
        store.runs().end(1, Run.State.DONE, 1, "", NOW);
        assertThat(store.runs().unfinished("job", PERIOD)).isEmpty();
    }

    @Test
    void aReleaseComesBackAsItWas() {
        FiledReceipt receipt = StoreTests.receive(store, "a.xlsx").get(0);
        StoredReading reading = new StoredReading(receipt, List.of(StoreTests.accepted(receipt)));
        ObservedReturn accepted = Objects.requireNonNull(reading.parts().get(0).observed())
                .withReceipt(1)
                .withVersion(2);
        Anomaly finding = StoreTests.finding(accepted.source(), accepted.key()).grounded();
        Answer answer = new Answer(1, finding.grounds(), new Provenance(accepted.source(), "G5", "有一件顺延"), "张三", "");
        Anomaly anomaly = finding.withReply(new Reply(answer, null, ""));
        ReleaseContent content = new ReleaseContent(
                List.of(new ReleaseContent.ReleaseFile(receipt, 1, true)),
                List.of(accepted),
                Map.of(PERIOD.previous(), 3),
                new IndicatorValues(List.of("321200"), List.of(rate())),
                List.of(anomaly),
                List.of(answer));
        store.together(() -> {
            store.readings().keep(List.of(new PackedReading(reading, "reader")), NOW);
            store.releases().add(release(), content);
            return true;
        });
        assertThat(store.releases().latest("job", PERIOD)).contains(release());
        assertThat(store.releases().values(release()).all()).containsExactly(rate());
        assertThat(store.releases().anomalies(release())).containsExactly(anomaly);
        assertThat(store.releases().files(release())).isEqualTo(content.files());
        assertThat(store.releases().accepted(release())).containsExactly(accepted);
        assertThat(store.releases().history(release())).isEqualTo(content.history());
    }

    @Test
    void aReleaseIsApprovedOnceAndItsNoticeComesBackByteForByte() {
        StoreTests.receive(store, "a.xlsx");
        store.together(() -> {
            store.releases()
                    .add(
                            release(),
                            new ReleaseContent(
                                    List.of(),
                                    List.of(),
                                    Map.of(),
                                    new IndicatorValues(List.of(), List.of()),
                                    List.of(),
                                    List.of()));
            return true;
        });
        ApprovalsTests.approveTwice(store, release());
    }

    /** A dictionary of Chinese has 321200_self before 321200_SELF, and 安 before 丁. */
    @Test
    void textsHaveTheOrderTheyHaveInJava() {
        List<String> files = List.of("B", "_", "a", "丁", "安");
        List<ObservedReturn> accepted = new ArrayList<>();
        List<ReleaseContent.ReleaseFile> released = new ArrayList<>();
        List<StoredReading> readings = new ArrayList<>();
        for (FiledReceipt receipt : StoreTests.receive(store, files.toArray(String[]::new))) {
            NormalisedReturn filed = StoreTests.accepted(receipt, receipt.path());
            readings.add(new StoredReading(receipt, List.of(filed)));
            released.add(new ReleaseContent.ReleaseFile(receipt, released.size() + 1, true));
            accepted.add(Objects.requireNonNull(filed.observed()).withVersion(1));
        }
        store.together(() -> {
            store.readings()
                    .keep(
                            readings.stream()
                                    .map(reading -> new PackedReading(reading, "reader"))
                                    .toList(),
                            NOW);
            store.releases()
                    .add(
                            release(),
                            new ReleaseContent(
                                    released,
                                    accepted,
                                    Map.of(),
                                    new IndicatorValues(List.of(), List.of()),
                                    List.of(),
                                    List.of()));
            return true;
        });
        assertThat(store.releases().accepted(release()))
                .extracting(filed -> filed.key().unit())
                .containsExactlyElementsOf(files);
    }

    private static StoredRelease release() {
        return new StoredRelease("job", PERIOD, 1, false, "f", "c", "reader", "0", NOW, "m", "1 2 3", 1, NOW);
    }

    /** Two thirds: no database's decimal holds it. */
    private static IndicatorValue rate() {
        return new IndicatorValue(
                "F01",
                "321200",
                PERIOD,
                new Fraction(BigDecimal.valueOf(200), BigDecimal.valueOf(3)),
                new BigDecimal("66.67"),
                2,
                BigDecimal.valueOf(2),
                BigDecimal.valueOf(3),
                6,
                7,
                new BigDecimal("85.7"),
                null,
                null,
                ChangeKind.NONE,
                null,
                new BigDecimal("70"),
                ObservationStatus.A,
                "缺 1 个单位");
    }
}
