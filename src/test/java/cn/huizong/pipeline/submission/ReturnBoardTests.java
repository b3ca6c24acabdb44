package cn.huizong.pipeline.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.CheckTally;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import cn.huizong.portal.MovingClock;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionPart;
import cn.huizong.store.SubmissionState;
import cn.huizong.store.TestStores;
import cn.huizong.store.audit.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Returns of the first quarter are due on 10 April. */
class ReturnBoardTests {

    private static final Path FOLDER = Path.of("src/test/resources/spec/catalogue/tiny");
    private static final Catalogue CATALOGUE = Objects.requireNonNull(new CatalogueReader()
            .read(FOLDER.resolve("jobs"), FOLDER.resolve("templates"))
            .catalogue());
    private static final JobDefinition JOB = CATALOGUE.job("town-libraries").orElseThrow();
    private static final ReferencePeriod QUARTER =
            ReferencePeriod.parse("2023-Q1").orElseThrow();
    private static final String TOWN = "990101";
    private static final Actor UNIT = new Actor("town", "镇", "unit");
    private static final Actor STATISTICIAN = new Actor("tongji", "统计", "statistician");

    private final MovingClock clock = new MovingClock(Instant.parse("2023-04-09T01:00:00Z"));

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
    void entriesStandInTheOrderOfTheCatalogueAndAreOverdueTheDayAfter() {
        assertThat(board().entries())
                .extracting(BoardEntry::expected)
                .isEqualTo(CATALOGUE.expectedReturns(JOB, QUARTER));
        clock.forward(Duration.ofDays(1));
        assertThat(entry()).returns(Standing.MISSING, BoardEntry::standing).returns(false, BoardEntry::late);
        clock.forward(Duration.ofDays(1));
        assertThat(entry()).returns(Standing.OVERDUE, BoardEntry::standing).returns(true, BoardEntry::late);
    }

    @Test
    void ofTwoFilesTheOneHandedInLastCountsWhicheverWasUploadedFirst() throws IOException {
        Submission first = ready("一");
        Submission second = ready("二");
        handIn(second);
        handIn(first);
        assertThat(Objects.requireNonNull(entry().inForce()).id()).isEqualTo(first.id());
        assertThat(Objects.requireNonNull(entry().latest()).id()).isEqualTo(second.id());
        assertThat(Objects.requireNonNull(entry().shown()).id()).isEqualTo(first.id());
    }

    @Test
    void whatWasUploadedInTimeAndHandedInAfterTheDayIsLateUnlessTheDayWasPutOff() throws IOException {
        Submission file = ready("一");
        assertThat(entry()).returns(Standing.READY, BoardEntry::standing).returns(false, BoardEntry::late);
        clock.forward(Duration.ofDays(2));
        assertThat(entry()).returns(true, BoardEntry::late).returns(true, BoardEntry::overdue);
        handIn(file);
        assertThat(entry())
                .returns(Standing.SUBMITTED, BoardEntry::standing)
                .returns(true, BoardEntry::late)
                .returns(false, BoardEntry::overdue);

        new Reviewing(store, clock)
                .extend(JOB.name(), QUARTER, TOWN, "TS01", LocalDate.of(2023, 4, 12), "停电", STATISTICIAN);
        assertThat(entry())
                .returns(false, BoardEntry::late)
                .returns(true, BoardEntry::extended)
                .returns(LocalDate.of(2023, 4, 12), BoardEntry::due);
    }

    private ReturnBoard board() {
        return new ReturnBoard(store, CATALOGUE, JOB, QUARTER, clock);
    }

    private BoardEntry entry() {
        return board().entriesOf(TOWN).stream()
                .filter(entry -> entry.expected().equals(new ExpectedReturn("TS01", TOWN)))
                .findFirst()
                .orElseThrow();
    }

    private Submission ready(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), content);
        Submission received = new Submitting(store, clock).receive(JOB.name(), QUARTER, TOWN, "a.csv", file, UNIT);
        Receipt receipt = new Receipt(
                new Source("a.csv", received.sha256(), ""),
                Outcome.ACCEPTED,
                "",
                new ReturnKey("TS01", TOWN, QUARTER),
                0,
                "",
                "",
                CellCounts.NONE);
        return store.together(() -> {
            Submission moved = store.submissions()
                    .move(received, SubmissionState.READY, Actor.SYSTEM.login(), clock.instant(), "");
            store.submissions()
                    .judged(
                            moved.id(),
                            CheckTally.NONE,
                            List.of(new SubmissionPart(1, receipt)),
                            List.of(),
                            clock.instant());
            return moved;
        });
    }

    private void handIn(Submission file) {
        new Submitting(store, clock).handIn(file, new Submission.Signatures("甲", "乙", "丙"), UNIT);
    }
}
