package cn.huizong.pipeline.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.pipeline.Listening;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.ServeRequest;
import cn.huizong.pipeline.desk.RunDesk;
import cn.huizong.portal.MovingClock;
import cn.huizong.store.Lease;
import cn.huizong.store.OnlyShared;
import cn.huizong.store.Run;
import cn.huizong.store.RunNote;
import cn.huizong.store.TestStores;
import cn.huizong.store.audit.Actor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class DueRunsTests {

    private static final String JOB = "town-libraries";
    private static final Instant DUE = Instant.parse("2023-02-01T00:30:00Z");
    private static final ReferencePeriod QUARTER =
            ReferencePeriod.parse("2022-Q4").orElseThrow();
    private static final ReferencePeriod ANOTHER =
            ReferencePeriod.parse("2022-Q3").orElseThrow();
    private static final Actor SOMEBODY = new Actor("li", "统计人员", "");

    @TempDir
    Path folder;

    private final AtomicBoolean ending = new AtomicBoolean();
    private Catalogue catalogue;
    /** Done by the desk at the start of each run. */
    private Runnable first = () -> {};

    private RunDesk desk;
    private DueRuns dueRuns;

    @BeforeEach
    void open() {
        Path tiny = copyOfTheTinyCatalogue();
        catalogue = Objects.requireNonNull(new CatalogueReader()
                .read(tiny.resolve("jobs"), tiny.resolve("templates"))
                .catalogue());
        desk = RunDesk.open(
                request(tiny),
                () -> {
                    first.run();
                    return catalogue;
                },
                new SimpleMeterRegistry());
        dueRuns = new DueRuns(desk, desk.store(), () -> catalogue, ending::get);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void thePeriodThatEndedLastIsRunOnceHoweverOftenItIsAsked() {
        assertThat(dueRuns.at(JOB, DUE)).isEqualTo(Ending.DONE);
        assertThat(dueRuns.at(JOB, DUE)).isEqualTo(Ending.DONE);

        assertThat(states(QUARTER)).containsExactly(Run.State.DONE);
        assertThat(desk.store().runNotes().done(JOB, DUE)).isTrue();
        assertThat(desk.watched()).isEmpty();
    }

    @Test
    void aJobThatIsNotThereAnyMoreIsDone() {
        assertThat(dueRuns.at("gone", DUE)).isEqualTo(Ending.DONE);
    }

    @Test
    void itWaitsForTheRunOfSomebodyElse() throws InterruptedException {
        CountDownLatch hold = new CountDownLatch(1);
        first = () -> await(hold);
        desk.start(catalogue.job(JOB).orElseThrow(), ANOTHER, SOMEBODY);
        CompletableFuture<Ending> due = CompletableFuture.supplyAsync(() -> dueRuns.at(JOB, DUE));
        Thread.sleep(500);
        assertThat(due).isNotDone();
        hold.countDown();

        assertThat(due.join()).isEqualTo(Ending.DONE);
        assertThat(states(ANOTHER)).containsExactly(Run.State.DONE);
        assertThat(states(QUARTER)).containsExactly(Run.State.DONE);
    }

    @Test
    void aProcessThatEndsLeavesWhatItHasNotBegun() {
        CountDownLatch hold = new CountDownLatch(1);
        first = () -> await(hold);
        desk.start(catalogue.job(JOB).orElseThrow(), ANOTHER, SOMEBODY);
        CompletableFuture<Ending> due = CompletableFuture.supplyAsync(() -> dueRuns.at(JOB, DUE));
        ending.set(true);
        desk.windDown();
        assertThat(due.join()).isEqualTo(Ending.BUSY);
        assertThat(dueRuns.at(JOB, DUE)).isEqualTo(Ending.BUSY);
        hold.countDown();

        assertThat(states(QUARTER)).isEmpty();
        assertThat(desk.store().runNotes().withoutRun(JOB, QUARTER)).isEmpty();
    }

    @Test
    void whatSomebodyStopsStaysStopped() {
        first = this::stopByHand;
        assertThat(dueRuns.at(JOB, DUE)).isEqualTo(Ending.DONE);

        assertThat(desk.store().runNotes().withoutRun(JOB, QUARTER))
                .extracting(RunNote::outcome)
                .containsExactly("已按要求停下，没有发布。再次汇总时从停下的地方继续。");
        assertThat(states(QUARTER)).isEmpty();
        first = () -> {};
        assertThat(desk.start(catalogue.job(JOB).orElseThrow(), QUARTER, SOMEBODY)
                        .join()
                        .published())
                .isTrue();
    }

    @Test
    void whatStopsBecauseTheProcessEndsIsDueStill() {
        first = desk::windDown;
        assertThat(dueRuns.at(JOB, DUE)).isEqualTo(Ending.BUSY);
        assertThat(states(QUARTER)).isEmpty();
        assertThat(desk.store().runNotes().done(JOB, DUE)).isFalse();
    }

    @Test
    void aRunThatHasEndedIsNotStoppedInPlaceOfTheNext() {
        dueRuns.at(JOB, DUE);
        assertThatThrownBy(() -> desk.stop(1, SOMEBODY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("run.gone"));
        CountDownLatch hold = new CountDownLatch(1);
        first = () -> await(hold);
        var next = desk.start(catalogue.job(JOB).orElseThrow(), ANOTHER, SOMEBODY);
        assertThatThrownBy(() -> desk.stop(1, SOMEBODY)).isInstanceOf(Refusal.class);
        hold.countDown();
        assertThat(next.join().published()).isTrue();
    }

    @Test
    void whoWasOutOfReachDoesNotMakeAgainWhatAnotherProcessHasMadeMeanwhile() {
        dueRuns.at(JOB, DUE.minus(Duration.ofDays(1)));
        first = () -> new JdbcTemplate(desk.store().dataSource())
                .update(
                        "update run_notes set due_at = ? where number = 1",
                        OffsetDateTime.ofInstant(DUE, ZoneOffset.UTC));
        assertThat(dueRuns.at(JOB, DUE)).isEqualTo(Ending.DONE);
        assertThat(states(QUARTER)).hasSize(1);
        assertThat(desk.store().runNotes().withoutRun(JOB, QUARTER))
                .extracting(RunNote::outcome)
                .containsExactly("另一个程序已经做了这一次汇总。");
    }

    @Test
    void whatFailsIsToBeTriedAgain() {
        first = () -> {
            throw new IllegalStateException("broken");
        };
        assertThat(dueRuns.at(JOB, DUE)).isEqualTo(Ending.FAILED);
        assertThat(desk.store().runNotes().done(JOB, DUE)).isFalse();

        first = () -> {};
        assertThat(dueRuns.at(JOB, DUE)).isEqualTo(Ending.DONE);
    }

    @OnlyShared
    @Test
    void itWaitsForAnotherProcessAsLongAsItTakesAndSaysSoOnce() {
        CompletableFuture<Ending> due;
        try (Lease other = Lease.on(TestStores.location(data()), "another one")) {
            due = CompletableFuture.supplyAsync(() -> dueRuns.at(JOB, DUE));
            JdbcTemplate besides = TestStores.besides(data());
            Awaitility.await()
                    .until(() -> besides.queryForList("select log from run_notes", String.class).stream()
                            .anyMatch(log -> log.endsWith("another one 正在汇总，等它结束。\n")));
        }
        assertThat(due.join()).isEqualTo(Ending.DONE);
        assertThat(states(QUARTER)).containsExactly(Run.State.DONE);
    }

    @OnlyShared
    @Test
    void whoWaitsForAnotherProcessCanBeStopped() {
        try (Lease other = Lease.on(TestStores.location(data()), "another one")) {
            CompletableFuture<Ending> due = CompletableFuture.supplyAsync(() -> dueRuns.at(JOB, DUE));
            Awaitility.await().until(() -> desk.watched().isPresent());
            stopByHand();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(due::isDone);
            assertThat(due.join()).isEqualTo(Ending.DONE);
        }
        assertThat(states(QUARTER)).isEmpty();
    }

    private void stopByHand() {
        desk.stop(desk.watched().orElseThrow().note(), SOMEBODY);
    }

    private List<Run.State> states(ReferencePeriod period) {
        return desk.store().runs().of(JOB, period).stream().map(Run::state).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private ServeRequest request(Path tiny) {
        return new ServeRequest(
                catalogue,
                tiny.resolve("jobs"),
                tiny.resolve("templates"),
                folder.resolve("reports"),
                TestStores.location(data()),
                "test",
                new MovingClock(DUE),
                Listening.here(0),
                said -> {},
                null);
    }

    /** Runs make an inbox beside the job. */
    private Path copyOfTheTinyCatalogue() {
        Path tiny = Path.of("src/test/resources/spec/catalogue/tiny");
        try (Stream<Path> files = Files.walk(tiny)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve("tiny").resolve(tiny.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return folder.resolve("tiny");
    }

    private Path data() {
        return folder.resolve("data");
    }
}
