package cn.huizong.pipeline.submission;

import cn.huizong.observation.FiledPart;
import cn.huizong.store.ReleaseContent;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionState;
import cn.huizong.store.audit.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Closes what stands in a release that is approved, and notes who approved it: in the transaction of the approval. */
public final class Sealing {

    private final Store store;
    private final Clock clock;

    public Sealing(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public void seal(StoredRelease release, String reason, Actor by) {
        Instant now = clock.instant();
        store.audit()
                .add(
                        now,
                        by,
                        "approve",
                        "release " + release.job() + " " + release.period() + " " + release.name(),
                        reason);
        Set<Long> receipts = inForce(release);
        for (Submission submission : store.submissions().of(release.job(), release.period())) {
            Long receipt = submission.receipt();
            if (receipt != null
                    && receipts.contains(receipt)
                    && submission.state().next().contains(SubmissionState.SEALED)) {
                Submission sealed =
                        store.submissions().move(submission, SubmissionState.SEALED, by.login(), now, release.name());
                store.audit().add(now, by, "seal", SubmissionText.subject(sealed), release.name());
            }
        }
    }

    /** Receipts of the files that accepted returns of the release come from. */
    private Set<Long> inForce(StoredRelease release) {
        Set<String> used = store.releases().accepted(release).stream()
                .flatMap(filed -> filed.parts().stream())
                .map(FiledPart::source)
                .map(source -> source.file())
                .collect(Collectors.toSet());
        return store.releases().files(release).stream()
                .map(ReleaseContent.ReleaseFile::receipt)
                .filter(receipt -> used.contains(receipt.path()))
                .map(receipt -> receipt.id())
                .collect(Collectors.toSet());
    }
}
