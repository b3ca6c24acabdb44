package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static cn.huizong.pipeline.command.TownLibraries.town;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.CheckTally;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.pipeline.submission.Reviewing;
import cn.huizong.pipeline.submission.SubmissionJudge;
import cn.huizong.pipeline.submission.Submitting;
import cn.huizong.pipeline.submission.Verdict;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionState;
import cn.huizong.store.TestStores;
import cn.huizong.store.audit.Actor;
import cn.huizong.store.audit.AuditEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The town of the east uploads its return; the others lie in the inbox. */
class UploadedReturnTests {

    private static final String QUARTER = "2023-Q1";
    private static final ReferencePeriod PERIOD = ReferencePeriod.parse(QUARTER).orElseThrow();
    private static final String TOWN = "990101";
    private static final Actor UNIT = new Actor("town", "镇", "unit");
    private static final Actor STATISTICIAN = new Actor("tongji", "统计", "statistician");

    @TempDir
    Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));
    private Instant now = TownLibraries.NOW;

    @BeforeEach
    void theOthersLieInTheInbox() throws IOException {
        libraries = new TownLibraries(folder);
        libraries.handInAll(QUARTER);
        Files.delete(libraries.inbox().resolve("TS01-" + TOWN + ".xlsx"));
        libraries.run(QUARTER);
    }

    @Test
    void aReleaseIsNotApprovedBeforeWhatWasUploadedIsAcceptedAndSealsItThen() {
        Submission file = uploaded(town(1000));
        assertThat(libraries.run(QUARTER).exitCode()).isZero();

        Said refused = approve("r002");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("r002 不能批准：其中采用的 1 份报送文件还没有验收", "TS01  a.xlsx");
        assertThat(inStore(store -> store.approvals().of(JOB, PERIOD).size()).intValue())
                .isZero();
        assertThat(state(file)).isEqualTo(SubmissionState.SUBMITTED);

        inStore(store -> reviewing(store).accept(found(store, file), STATISTICIAN));
        assertThat(approve("r002").exitCode()).isZero();
        assertThat(state(file)).isEqualTo(SubmissionState.SEALED);
        List<AuditEntry> log = inStore(store -> store.audit().before(0, 2));
        assertThat(log)
                .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::detail)
                .containsExactly(tuple("command-line", "seal", "r002"), tuple("command-line", "approve", "齐全"));
    }

    @Test
    void aReleaseThatStandsOnAFileGivenBackIsNotApprovedUntilTheSameIsHandedInAgainAndAccepted() {
        Submission file = uploaded(town(1000));
        libraries.run(QUARTER);
        inStore(store -> {
            Submission accepted = reviewing(store).accept(found(store, file), STATISTICIAN);
            return reviewing(store).giveBack(accepted, "缺公章", STATISTICIAN);
        });
        assertThat(approve("r002").err()).contains("r002 不能批准：其中采用的“a.xlsx”后来已被退回");

        Submission again = uploaded(town(1000));
        inStore(store -> reviewing(store).accept(again, STATISTICIAN));
        libraries.run(QUARTER);
        Said said = approve("r003");
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(state(file)).isEqualTo(SubmissionState.RETURNED);
        assertThat(state(again)).isEqualTo(SubmissionState.SEALED);
    }

    @Test
    void aSealedReturnOpensWithAnExtensionMadeAfterTheSealingAlone() {
        inStore(store -> extend(store));
        Submission file = uploaded(town(1000));
        inStore(store -> reviewing(store).accept(file, STATISTICIAN));
        libraries.run(QUARTER);
        now = now.plus(Duration.ofHours(1));
        libraries.at(now);
        assertThat(approve("r002").exitCode()).isZero();

        now = now.plus(Duration.ofHours(1));
        assertThatThrownBy(() -> uploaded(town(1001)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("submission.sealed");
        inStore(store -> extend(store));
        now = now.plus(Duration.ofHours(1));
        assertThat(uploaded(town(1002)).state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    @Test
    void aPartThatIsTheReturnOfAnotherUnitIsNeverTaken() throws IOException {
        Files.delete(libraries.inbox().resolve("TS01-990102.xlsx"));
        byte[] foreign = libraries.workbook("TS01", "990102", QUARTER, town(1100), 0);
        inStore(store -> {
            try {
                Path file = Files.write(folder.resolve("upload"), foreign);
                // As if nothing in it had been recognised as anybody's when it was judged.
                Verdict verdict = new Verdict(CheckTally.NONE, List.of(), List.of());
                return handedIn(store, file, received -> verdict);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        assertThat(libraries.run(QUARTER).exitCode()).isEqualTo(3);
        StoredRelease release =
                inStore(store -> store.releases().latest(JOB, PERIOD).orElseThrow());
        List<ObservedReturn> taken = inStore(store -> store.releases().accepted(release));
        assertThat(taken).extracting(filed -> filed.key().unit()).containsExactly("990102", "990103", "WLJ");
        assertThat(taken)
                .flatExtracting(ObservedReturn::parts)
                .extracting(part -> part.source().file())
                .noneMatch(file -> Submission.unitOf(file).isPresent());
        List<Anomaly> findings = inStore(store -> store.releases().anomalies(release));
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals(FindingCode.UNIT_UNEXPECTED.id()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.unit()).isEqualTo(TOWN))
                .satisfies(finding -> assertThat(finding.message()).contains("网上报送，没有采用"));
    }

    private Boolean extend(Store store) {
        reviewing(store).extend(JOB, PERIOD, TOWN, "TS01", LocalDate.of(2023, 6, 30), "更正", STATISTICIAN);
        return true;
    }

    /** Taken in, judged and handed in. */
    private Submission uploaded(Map<String, Integer> figures) {
        Catalogue catalogue = Objects.requireNonNull(new CatalogueReader()
                .read(TownLibraries.CATALOGUE.resolve("jobs"), TownLibraries.CATALOGUE.resolve("templates"))
                .catalogue());
        return inStore(store -> {
            try {
                Path file =
                        Files.write(folder.resolve("upload"), libraries.workbook("TS01", TOWN, QUARTER, figures, 0));
                return handedIn(
                        store,
                        file,
                        received -> new SubmissionJudge(
                                        store, catalogue, catalogue.job(JOB).orElseThrow())
                                .judge(received, file, now));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private Submission handedIn(Store store, Path file, Function<Submission, Verdict> judge) throws IOException {
        Submitting submitting = new Submitting(store, clock());
        Submission received = submitting.receive(JOB, PERIOD, TOWN, "a.xlsx", file, UNIT);
        Verdict verdict = judge.apply(received);
        Submission ready = store.together(() -> {
            Submission moved = store.submissions().move(received, SubmissionState.READY, "system", now, "");
            store.submissions().judged(moved.id(), verdict.checks(), verdict.parts(), verdict.findings(), now);
            return moved;
        });
        return submitting.handIn(ready, new Submission.Signatures("甲", "乙", "丙"), UNIT);
    }

    private Said approve(String release) {
        return libraries.command(
                "release", "approve", JOB, "--period", QUARTER, "--release", release, "--by", "李四", "--reason", "齐全");
    }

    private SubmissionState state(Submission file) {
        return inStore(store -> found(store, file)).state();
    }

    private static Submission found(Store store, Submission file) {
        return store.submissions().find(file.id()).orElseThrow();
    }

    private Reviewing reviewing(Store store) {
        return new Reviewing(store, clock());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private <T> T inStore(Function<Store, T> work) {
        try (Store store = Store.open(TestStores.location(libraries.data()))) {
            return work.apply(store);
        }
    }
}
