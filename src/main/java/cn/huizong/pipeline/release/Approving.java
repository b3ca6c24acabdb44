package cn.huizong.pipeline.release;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Severity;
import cn.huizong.pipeline.Refusal;
import cn.huizong.publish.CorrectionNotice;
import cn.huizong.publish.correction.Correction;
import cn.huizong.store.AlreadyApproved;
import cn.huizong.store.Approval;
import cn.huizong.store.DiskSpace;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Approves a release, with name, time and reason. What must hold is looked at first; then the correction notice is drafted, the approval and
 * the notice are booked together, and the notice is moved to its place. Whoever is killed in between finds the notice in the store, and
 * {@code release show} puts the same bytes in their place.
 */
public final class Approving {

    private final Store store;
    private final Corrections corrections;
    private final StoredRelease release;
    private final Path reports;

    public Approving(Store store, Corrections corrections, StoredRelease release, Path reports) {
        this.store = store;
        this.corrections = corrections;
        this.release = release;
        this.reports = reports;
    }

    /** @throws Refusal why it cannot be approved, and what to do */
    public Approved approve(String by, String reason, Instant now) {
        return approve(by, reason, now, () -> {});
    }

    /**
     * @param together done in the transaction that books the approval
     * @throws Refusal why it cannot be approved, and what to do
     */
    public Approved approve(String by, String reason, Instant now, Runnable together) {
        ApproverWords.Signed signed = ApproverWords.of(by, reason);
        refuseWhatIsApproved();
        refuseWhatIsReplaced();
        List<Anomaly> open = store.releases().anomalies(release).stream()
                .filter(Anomaly::blocksFinal)
                .toList();
        refuseWhatIsOpen(open.stream()
                .filter(finding -> finding.severity() == Severity.MANDATORY)
                .toList());
        refuseWhatIsAltered();
        Optional<Approval> before = store.approvals().of(release.job(), release.period()).stream()
                .filter(earlier -> earlier.number() < release.number())
                .max(Comparator.comparingInt(Approval::number));
        Approval approval = new Approval(
                release.job(),
                release.period(),
                release.number(),
                signed.by(),
                now.truncatedTo(ChronoUnit.SECONDS),
                signed.reason(),
                release.manifest(),
                before.map(Approval::number).orElse(0));
        Optional<Correction> correction = before.map(earlier -> corrections.between(earlier, release, approval))
                .filter(found -> !found.figures().isEmpty());
        Map<String, byte[]> files = correction.map(CorrectionNotice::files).orElse(Map.of());
        NoticeFolder notice = new NoticeFolder(ReleaseFiles.folder(reports, release), files);
        boolean written = book(approval, files, notice, together);
        return new Approved(
                approval,
                open,
                correction.map(found -> found.moved().size()).orElse(0),
                correction.map(found -> found.remarked().size()).orElse(0),
                notice,
                written);
    }

    private void refuseWhatIsApproved() {
        store.approvals().find(release).ifPresent(approval -> {
            throw alreadyApproved(approval);
        });
    }

    /** With this release, or with another of the period. */
    private Optional<Approval> whoWasFirst() {
        return store.approvals()
                .find(release)
                .or(() -> store.approvals().of(release.job(), release.period()).stream()
                        .max(Comparator.comparingInt(Approval::number)));
    }

    private static Refusal alreadyApproved(Approval approval) {
        return Refusal.overtaken(
                "release.approve.already", approval.name(), approval.by(), BeijingTime.minute(approval.at()));
    }

    private void refuseWhatIsReplaced() {
        store.releases()
                .latest(release.job(), release.period())
                .filter(latest -> latest.number() > release.number())
                .ifPresent(latest -> {
                    throw Refusal.overtaken(
                            "release.approve.replaced", release.name(), latest.name(), release.job(), release.period());
                });
    }

    private void refuseWhatIsOpen(List<Anomaly> mandatory) {
        if (!mandatory.isEmpty()) {
            throw Refusal.wrongUse(
                    "release.approve.open",
                    release.name(),
                    mandatory.size(),
                    OpenEntries.listed(mandatory),
                    release.job(),
                    release.period());
        }
    }

    private void refuseWhatIsAltered() {
        ReleaseFiles files = ReleaseFiles.check(reports, release);
        if (files.absent()) {
            throw Refusal.wrongUse(
                    "release.approve.absent", release.name(), files.folder(), release.job(), release.period());
        }
        if (!files.intact()) {
            throw Refusal.wrongUse(
                    "release.approve.altered",
                    release.name(),
                    files.folder(),
                    OpenEntries.faults(files.faults()),
                    release.job(),
                    release.period());
        }
    }

    /** @return whether the notice is in its place; an approval whose notice could not be moved stands nevertheless */
    private boolean book(Approval approval, Map<String, byte[]> files, NoticeFolder notice, Runnable together) {
        NoticeFolder.@Nullable Draft draft = files.isEmpty() ? null : draft(notice);
        try {
            store.together(() -> {
                store.approvals().add(approval, files);
                together.run();
                return true;
            });
        } catch (RuntimeException failed) {
            drop(draft, failed);
            throw failed instanceof AlreadyApproved
                    ? whoWasFirst().map(Approving::alreadyApproved).orElseThrow(() -> failed)
                    : failed;
        }
        try {
            return draft == null || draft.move() || notice.state() == NoticeFolder.State.INTACT;
        } catch (IOException lost) {
            return written(notice);
        }
    }

    /** Somebody else may have thrown the draft away: once more, from what is booked. */
    private static boolean written(NoticeFolder notice) {
        try {
            return notice.write() || notice.state() == NoticeFolder.State.INTACT;
        } catch (IOException later) {
            return false;
        }
    }

    private static NoticeFolder.Draft draft(NoticeFolder notice) {
        try {
            return notice.draft();
        } catch (IOException failed) {
            throw Refusal.failed(
                    DiskSpace.exhausted(failed) ? "release.notice.full" : "release.notice.unwritable",
                    failed,
                    notice.path());
        }
    }

    private static void drop(NoticeFolder.@Nullable Draft draft, RuntimeException because) {
        if (draft != null) {
            try {
                draft.drop();
            } catch (IOException stays) {
                because.addSuppressed(stays);
            }
        }
    }
}
