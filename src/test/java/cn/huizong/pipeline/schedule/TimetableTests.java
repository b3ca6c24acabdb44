package cn.huizong.pipeline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.portal.MovingClock;
import cn.huizong.store.PostgresServer;
import cn.huizong.store.Store;
import cn.huizong.store.TestStores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimetableTests {

    private static final String KIND = "run";
    private static final String MIDNIGHT = "0 0 * * *";
    private static final Duration POLLING = Duration.ofMillis(50);

    @TempDir
    Path folder;

    private final List<Store> stores = new ArrayList<>();
    private final MovingClock clock = new MovingClock(Instant.parse("2022-01-20T01:00:00Z"));
    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        stores.forEach(Store::close);
    }

    @Test
    void aTurnIsTakenWhenItIsDueAndNotBefore() throws InterruptedException {
        try (Timetable timetable = timetable(database("due"), this::note)) {
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
        DataSource database = database("missed");
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
        try (Timetable timetable = timetable(database("failing"), (key, due) -> {
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
        try (Timetable timetable = timetable(database("dropped"), this::note)) {
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
        thousandTurns(database("thousand"), database("thousand"));
    }

    @Test
    void twoOnOnePostgresTakeEachOfAThousandTurnsOnce() throws InterruptedException {
        String address = PostgresServer.newAddress();
        thousandTurns(opened(address), opened(address));
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

    private DataSource database(String name) {
        return opened(TestStores.address(folder.resolve(name)));
    }

    private DataSource opened(String address) {
        Store store = Outgoing.store(address);
        stores.add(store);
        return store.dataSource();
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
