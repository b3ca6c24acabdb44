package cn.huizong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.CheckTally;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.submission.Reviewing;
import cn.huizong.pipeline.submission.Submitting;
import cn.huizong.store.StateConflict;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionState;
import cn.huizong.store.TestStores;
import cn.huizong.store.audit.Actor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two statisticians act on the same file at the same moment. */
class SubmissionRaceTests {

    private static final int RACES = 200;
    private static final Actor UNIT = new Actor("unit", "单位", "unit");

    private final MovingClock clock = new MovingClock(java.time.Instant.parse("2022-01-20T01:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void oneWinsAndTheOtherIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "x");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try (Store store = Store.open(TestStores.location(folder.resolve("data")))) {
            Reviewing reviewing = new Reviewing(store, clock);
            for (int race = 0; race < RACES; race++) {
                Submission seen = handedIn(store, file);
                CyclicBarrier start = new CyclicBarrier(2);
                Future<SubmissionState> accepting = two.submit(at(start, () -> reviewing.accept(seen, actor("a"))));
                Future<SubmissionState> returning =
                        two.submit(at(start, () -> reviewing.giveBack(seen, "数不对", actor("b"))));
                List<SubmissionState> outcomes = java.util.stream.Stream.of(accepting.get(), returning.get())
                        .filter(state -> state != SubmissionState.SUBMITTED)
                        .toList();
                assertThat(outcomes).as("race %s", race).hasSize(1);
                assertThat(store.submissions().find(seen.id()).orElseThrow().state())
                        .isEqualTo(outcomes.get(0));
                assertThat(store.submissions().history(seen)).hasSize(4);
            }
            assertThat(store.audit().firstBreak()).isEmpty();
        } finally {
            two.shutdownNow();
        }
    }

    /** SUBMITTED where it came second. */
    private static Callable<SubmissionState> at(CyclicBarrier start, Callable<Submission> work) {
        return () -> {
            start.await();
            try {
                return work.call().state();
            } catch (StateConflict second) {
                return SubmissionState.SUBMITTED;
            }
        };
    }

    private Submission handedIn(Store store, Path file) throws Exception {
        Submitting submitting = new Submitting(store, clock);
        Submission received =
                submitting.receive(PortalFixture.JOB, ReferencePeriod.year(2021), "321283", "a.csv", file, UNIT);
        Submission ready = store.together(() -> {
            Submission moved = store.submissions()
                    .move(received, SubmissionState.READY, Actor.SYSTEM.login(), clock.instant(), "");
            store.submissions().judged(moved.id(), CheckTally.NONE, List.of(), List.of(), clock.instant());
            return moved;
        });
        return submitting.handIn(ready, new Submission.Signatures("甲", "乙", "丙"), UNIT);
    }

    private static Actor actor(String login) {
        return new Actor(login, login, "statistician");
    }
}
