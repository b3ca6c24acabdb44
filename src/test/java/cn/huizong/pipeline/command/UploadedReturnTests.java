package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static cn.huizong.pipeline.command.TownLibraries.town;
import static cn.huizong.pipeline.command.UploadingTown.PERIOD;
import static cn.huizong.pipeline.command.UploadingTown.QUARTER;
import static cn.huizong.pipeline.command.UploadingTown.STATISTICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.CheckTally;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.pipeline.submission.Sealing;
import cn.huizong.pipeline.submission.Verdict;
import cn.huizong.store.StateConflict;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionState;
import cn.huizong.store.audit.AuditEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a return that was uploaded once a release stands on it. */
class UploadedReturnTests {

    @TempDir
    Path folder;

    private UploadingTown uploading;
    private TownLibraries libraries;

    @BeforeEach
    void theOthersLieInTheInbox() throws IOException {
        uploading = new UploadingTown(folder);
        libraries = uploading.libraries();
    }

    @Test
    void aReleaseIsNotApprovedBeforeWhatWasUploadedIsAcceptedAndSealsItThen() {
        Submission file = uploading.hands(town(1000));
        assertThat(libraries.run(QUARTER).exitCode()).isZero();

        Said refused = uploading.approve("r002");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("r002 不能批准：其中采用的 1 份报送文件还没有验收", "TS01  a.xlsx");
        List<Object> approvals =
                uploading.inStore(store -> List.copyOf(store.approvals().of(JOB, PERIOD)));
        assertThat(approvals).isEmpty();
        assertThat(uploading.state(file)).isEqualTo(SubmissionState.SUBMITTED);

        uploading.accepted(file);
        assertThat(uploading.approve("r002").exitCode()).isZero();
        assertThat(uploading.state(file)).isEqualTo(SubmissionState.SEALED);
        List<AuditEntry> log = uploading.inStore(store -> store.audit().before(0, 2));
        assertThat(log)
                .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::detail)
                .containsExactly(tuple("command-line", "seal", "r002"), tuple("command-line", "approve", "齐全"));
    }

    @Test
    void aReleaseThatStandsOnAFileGivenBackIsNotApprovedUntilTheSameIsHandedInAgainAndAccepted() {
        Submission file = uploading.hands(town(1000));
        libraries.run(QUARTER);
        uploading.accepted(file);
        uploading.givenBack(file);
        assertThat(uploading.approve("r002").err()).contains("r002 不能批准：其中采用的“a.xlsx”后来已被退回");

        Submission again = uploading.hands(town(1000));
        uploading.accepted(again);
        libraries.run(QUARTER);
        Said said = uploading.approve("r003");
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(uploading.state(file)).isEqualTo(SubmissionState.RETURNED);
        assertThat(uploading.state(again)).isEqualTo(SubmissionState.SEALED);
    }

    @Test
    void aPartThatIsTheReturnOfAnotherUnitIsNeverTaken() throws IOException {
        Files.delete(libraries.inbox().resolve("TS01-990102.xlsx"));
        byte[] foreign = libraries.workbook("TS01", "990103", QUARTER, town(1100), 0);
        // As if nothing in it had been recognised as anybody's when it was judged.
        Submission file = uploading.hands(foreign, new Verdict(CheckTally.NONE, List.of(), List.of()));
        assertThat(libraries.run(QUARTER).exitCode()).isEqualTo(3);
        StoredRelease release = uploading.inStore(UploadedReturnTests::latest);
        List<ObservedReturn> taken = uploading.inStore(store -> store.releases().accepted(release));
        assertThat(taken)
                .flatExtracting(ObservedReturn::parts)
                .extracting(part -> part.source().sha256())
                .isNotEmpty()
                .doesNotContain(file.sha256());
        List<Anomaly> findings = uploading.inStore(store -> store.releases().anomalies(release));
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals(FindingCode.UNIT_UNEXPECTED.id()))
                .singleElement()
                .returns(UploadingTown.TOWN, Anomaly::unit)
                .satisfies(finding -> assertThat(finding.message()).contains("网上报送，没有采用"));
    }

    @Test
    void aSealedReturnOpensWithAnExtensionMadeAfterTheSealingAlone() {
        uploading.extended();
        uploading.accepted(uploading.hands(town(1000)));
        libraries.run(QUARTER);
        uploading.anHourPasses();
        assertThat(uploading.approve("r002").exitCode()).isZero();

        uploading.anHourPasses();
        assertThatThrownBy(() -> uploading.hands(town(1001)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("submission.sealed");
        uploading.extended();
        uploading.anHourPasses();
        assertThat(uploading.hands(town(1002)).state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    /** Who reviews has the file and waits for the log; who approves must not have the log and wait for the file. */
    @Test
    void approvingAndReviewingTheSameFileDoNotWaitForEachOther() {
        Submission file = uploading.hands(town(1000));
        Submission accepted = uploading.accepted(file);
        libraries.run(QUARTER);
        uploading.inStore(store -> {
            StoredRelease release = latest(store);
            CompletableFuture<Void> approving = new CompletableFuture<>();
            store.together(() -> {
                store.submissions()
                        .move(
                                accepted,
                                SubmissionState.RETURNED,
                                "tongji",
                                uploading.clock().instant(),
                                "缺公章");
                approving.completeAsync(() -> {
                    store.together(() -> {
                        new Sealing(store, uploading.clock())
                                .seal(release, uploading.catalogue().units(), "齐全", STATISTICIAN);
                        return true;
                    });
                    return null;
                });
                letItCome();
                return store.audit().add(uploading.clock().instant(), STATISTICIAN, "return", "submission", "缺公章");
            });
            assertThatThrownBy(approving::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(StateConflict.class);
            return true;
        });
        assertThat(uploading.state(file)).isEqualTo(SubmissionState.RETURNED);
    }

    /** To where it has to wait. */
    private static void letItCome() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private static StoredRelease latest(Store store) {
        return store.releases().latest(JOB, PERIOD).orElseThrow();
    }
}
