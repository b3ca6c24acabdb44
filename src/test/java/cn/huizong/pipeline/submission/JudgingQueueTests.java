package cn.huizong.pipeline.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.portal.MovingClock;
import cn.huizong.portal.PortalFixture;
import cn.huizong.store.Store;
import cn.huizong.store.StoreFault;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionState;
import cn.huizong.store.TestStores;
import cn.huizong.store.audit.Actor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are judged late, because something else than the file was wrong, or somebody else was to judge them. */
class JudgingQueueTests {

    private static final Catalogue CATALOGUE = Objects.requireNonNull(new CatalogueReader()
            .read(Path.of("jobs"), Path.of("input-templates"))
            .catalogue());

    private final MovingClock clock = new MovingClock(Instant.parse("2022-01-20T01:00:00Z"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger asked = new AtomicInteger();

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(TestStores.location(folder.resolve("data")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatTheStoreFailedAtIsNotTheFaultOfTheFileAndIsTriedAgainAfterARest() throws IOException {
        Submission submission = received();
        try (JudgingQueue queue = queue(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new StoreFault(StoreFault.Kind.UNREACHABLE, "server", null);
            }
            return CATALOGUE;
        })) {
            queue.add(submission);
            idle();
            assertThat(state(submission)).isEqualTo(SubmissionState.RECEIVED);
            assertThat(queue.look()).as("it rests").isZero();

            clock.forward(Duration.ofMinutes(2));
            assertThat(queue.look()).isEqualTo(1);
            idle();
            assertThat(state(submission)).isEqualTo(SubmissionState.STRUCTURE_FAILED);
            assertThat(asked).hasValue(2);
            assertThat(queue.look()).isZero();
        }
    }

    @Test
    void theRestGrowsWithEveryFailure() throws IOException {
        Submission submission = received();
        try (JudgingQueue queue = queue(() -> {
            throw new StoreFault(StoreFault.Kind.FULL, "disk", null);
        })) {
            queue.add(submission);
            idle();
            clock.forward(Duration.ofSeconds(70));
            assertThat(queue.look()).isEqualTo(1);
            idle();
            clock.forward(Duration.ofSeconds(70));
            assertThat(queue.look()).as("two minutes by now").isZero();
            clock.forward(Duration.ofSeconds(70));
            assertThat(queue.look()).isEqualTo(1);
            idle();
            assertThat(state(submission)).isEqualTo(SubmissionState.RECEIVED);
        }
    }

    @Test
    void whatAProcessThatIsNoMoreTookInIsJudgedByAnother() throws IOException {
        Submission submission = received();
        try (JudgingQueue queue = queue(() -> CATALOGUE)) {
            assertThat(queue.look()).as("it is left to who took it in").isZero();
            clock.forward(Duration.ofMinutes(4));
            assertThat(queue.look()).isEqualTo(1);
            idle();
            assertThat(state(submission)).isEqualTo(SubmissionState.STRUCTURE_FAILED);
        }
    }

    @Test
    void ofTwoProcessesThatJudgeTheSameFileTheFirstVerdictIsTheOneThatCounts() throws IOException {
        Submission submission = received();
        Submitting submitting = new Submitting(store, clock);
        submitting.judged(submission, SubmissionJudge.unreadable(submission, "先", ""));
        submitting.judged(submission, SubmissionJudge.unreadable(submission, "后", ""));

        assertThat(store.submissions().findings(submission))
                .extracting(finding -> finding.anomaly().message())
                .containsExactly("先");
        assertThat(store.submissions().history(submission)).hasSize(2);
        assertThat(store.audit().size()).isEqualTo(2);
    }

    private JudgingQueue queue(Supplier<Catalogue> catalogue) {
        return new JudgingQueue(store, catalogue, clock, Duration.ofSeconds(60), 1, meters);
    }

    private void idle() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> meters.get("huizong.verdict.backlog").gauge().value() == 0);
    }

    private SubmissionState state(Submission submission) {
        return store.submissions().find(submission.id()).orElseThrow().state();
    }

    private Submission received() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "甲,乙\n1,2\n");
        return new Submitting(store, clock)
                .receive(
                        PortalFixture.JOB,
                        ReferencePeriod.year(2021),
                        "321283",
                        "a.csv",
                        file,
                        new Actor("unit", "单位", "unit"));
    }
}
