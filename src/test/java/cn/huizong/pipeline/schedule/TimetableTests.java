package cn.huizong.pipeline.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import cn.huizong.portal.MovingClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

class TimetableTests {

    private static final String KIND = "run";
    private static final String MIDNIGHT = "0 0 * * *";
    private static final Duration POLLING = Duration.ofMillis(50);

    private final MovingClock clock = new MovingClock(Instant.parse("2022-01-20T01:00:00Z"));
    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    @Test
    void aTurnIsTakenWhenItIsDueAndNotBefore() throws InterruptedException {
        try (Timetable timetable = timetable(h2("due"), this::note)) {
            timetable.keep(KIND, Map.of("a", "30 8 5 2 *"));
            timetable.start();
            clock.forward(Duration.ofDays(15));
            Thread.sleep(300);
            assertThat(done).isEmpty();

            clock.forward(Duration.ofDays(1));
            await(() -> done.size() == 1);
            assertThat(done).containsExactly("a 2022-02-05T00:30:00Z");
        }
    }

    @Test
    void whatWasMissedIsMadeUpOnceForTheFirstTurnThatWasMissed() throws InterruptedException {
        DataSource database = h2("missed");
        try (Timetable timetable = timetable(database, this::note)) {
            timetable.keep(KIND, Map.of("a", MIDNIGHT));
            timetable.start();
        }
        clock.forward(Duration.ofDays(40));
        try (Timetable timetable = timetable(database, this::note)) {
            timetable.keep(KIND, Map.of("a", MIDNIGHT));
            timetable.start();
            await(() -> done.size() == 1);
            Thread.sleep(300);
        }
        assertThat(done).containsExactly("a 2022-01-20T16:00:00Z");
    }

    @Test
    void whatFailsIsTriedAgainForTheSameTurnAFewTimesAndThenAtTheNext() throws InterruptedException {
        try (Timetable timetable = timetable(h2("failing"), (key, due) -> {
            note(key, due);
            return Ending.FAILED;
        })) {
            timetable.keep(KIND, Map.of("a", MIDNIGHT));
            timetable.start();
            clock.forward(Duration.ofHours(15));
            for (int tries = 1; tries <= 5; tries++) {
                int sofar = tries;
                await(() -> done.size() == sofar);
                Thread.sleep(200);
                clock.forward(Duration.ofMinutes(61));
            }
            Thread.sleep(300);
            assertThat(done).hasSize(5).containsOnly("a 2022-01-20T16:00:00Z");

            clock.forward(Duration.ofDays(1));
            await(() -> done.size() == 6);
            assertThat(done).contains("a 2022-01-21T16:00:00Z");
        }
    }

    @Test
    void whatTheCatalogueDoesNotNameAnyMoreIsNotDone() throws InterruptedException {
        try (Timetable timetable = timetable(h2("dropped"), this::note)) {
            timetable.keep(KIND, Map.of("a", MIDNIGHT, "b", MIDNIGHT, "c", MIDNIGHT));
            timetable.start();
            timetable.keep(KIND, Map.of("b", "0 1 * * *", "c", MIDNIGHT));
            clock.forward(Duration.ofDays(2));
            await(() -> done.size() == 2);
            Thread.sleep(200);
            assertThat(done).containsExactlyInAnyOrder("b 2022-01-20T17:00:00Z", "c 2022-01-20T16:00:00Z");
        }
    }

    @Test
    void twoOnOneDatabaseTakeEachOfAThousandTurnsOnce() throws InterruptedException {
        thousandTurns(h2("thousand"), h2("thousand"));
    }

    @Test
    void twoOnOnePostgresTakeEachOfAThousandTurnsOnce() throws InterruptedException, IOException {
        try (EmbeddedPostgres postgres = postgres()) {
            migrate(postgres.getPostgresDatabase(), "postgresql");
            thousandTurns(pool(postgres), pool(postgres));
        }
    }

    private void thousandTurns(DataSource first, DataSource second) throws InterruptedException {
        Map<String, String> rhythms = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            rhythms.put("job-" + i, "30 8 5 2 *");
        }
        try (Timetable one = timetable(first, this::note);
                Timetable two = timetable(second, this::note)) {
            one.keep(KIND, rhythms);
            two.keep(KIND, rhythms);
            clock.forward(Duration.ofDays(20));
            one.start();
            two.start();
            await(() -> done.size() >= 1000);
            Thread.sleep(1000);
        }
        assertThat(done).hasSize(1000);
        assertThat(new HashSet<>(done)).hasSize(1000);
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
        } catch (IOException | RuntimeException noPostgres) {
            return abort("PostgreSQL cannot be started on this machine: " + noPostgres);
        }
    }

    private static DataSource pool(EmbeddedPostgres postgres) {
        com.zaxxer.hikari.HikariDataSource pool = new com.zaxxer.hikari.HikariDataSource();
        pool.setDataSource(postgres.getPostgresDatabase());
        pool.setMaximumPoolSize(10);
        return pool;
    }

    private DataSource h2(String name) {
        DataSource database = JdbcConnectionPool.create(
                "jdbc:h2:mem:timetable-" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000", "", "");
        migrate(database, "h2");
        return database;
    }

    private static void migrate(DataSource database, String vendor) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .load()
                .migrate();
    }

    private Timetable timetable(DataSource database, Timetable.Work work) {
        return new Timetable(database, "scheduled_tasks", clock, POLLING, 4, Map.of(KIND, work));
    }

    private Ending note(String key, Instant due) {
        done.add(key + " " + due);
        return Ending.DONE;
    }

    private static void await(BooleanSupplier fact) throws InterruptedException {
        for (int tenths = 0; tenths < 1200 && !fact.getAsBoolean(); tenths++) {
            Thread.sleep(100);
        }
        assertThat(fact.getAsBoolean()).as("came in time").isTrue();
    }
}
