package cn.huizong.pipeline.submission;

import cn.huizong.catalogue.Units;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.release.OpenEntries;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionState;
import cn.huizong.store.audit.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Closes what stands in a release that is approved, and notes who approved it: in the transaction of the approval. */
public final class Sealing {

    private final Store store;
    private final Clock clock;

    public Sealing(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param units for their names
     * @throws Refusal when a file the release stands on was given back since, or nobody has accepted it yet; what lay in the inbox and
     *     was not uploaded needs no acceptance
     */
    public void seal(StoredRelease release, Units units, String reason, Actor by) {
        Instant now = clock.instant();
        UsedFiles used = UsedFiles.of(store, release);
        refuseWhatWasGivenBack(release, used);
        refuseWhatNobodyAccepted(release, used, units);
        // The files first and the log last: whoever reviews a file does it in this order too, and neither waits for the
        // other in a circle.
        List<Submission> sealed = used.all().stream()
                .filter(submission -> submission.state().next().contains(SubmissionState.SEALED))
                .map(submission ->
                        store.submissions().move(submission, SubmissionState.SEALED, by.login(), now, release.name()))
                .toList();
        store.audit()
                .add(
                        now,
                        by,
                        "approve",
                        "release " + release.job() + " " + release.period() + " " + release.name(),
                        reason);
        sealed.forEach(
                submission -> store.audit().add(now, by, "seal", SubmissionText.subject(submission), release.name()));
    }

    private static void refuseWhatWasGivenBack(StoredRelease release, UsedFiles used) {
        used.givenBack().stream().findFirst().ifPresent(returned -> {
            throw Refusal.wrongUse("release.approve.returned", release.name(), returned.fileName());
        });
    }

    private void refuseWhatNobodyAccepted(StoredRelease release, UsedFiles used, Units units) {
        List<Submission> open = used.unaccepted();
        if (!open.isEmpty()) {
            Map<Long, Set<String>> forms =
                    store.submissions().round(release.job(), release.period()).forms();
            String listed = OpenEntries.lines(
                    open,
                    file -> units.nameOf(file.unit()) + "  " + String.join("、", forms.getOrDefault(file.id(), Set.of()))
                            + "  " + file.fileName());
            throw Refusal.wrongUse("release.approve.unaccepted", release.name(), open.size(), listed);
        }
    }
}
