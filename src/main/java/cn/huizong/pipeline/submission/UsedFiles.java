package cn.huizong.pipeline.submission;

import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionState;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The uploaded files that accepted returns of a release come from, also where the same bytes lay in the inbox, and how they stand now.
 * What lay in the inbox and was not uploaded needs no acceptance.
 */
public record UsedFiles(List<Submission> all) {

    public static UsedFiles of(Store store, StoredRelease release) {
        Set<String> bytes = store.releases().acceptedBytes(release);
        return new UsedFiles(store.submissions().round(release.job(), release.period()).all().stream()
                .filter(submission -> submission.receipt() != null && bytes.contains(submission.sha256()))
                .toList());
    }

    /** Those that were given back since. The same bytes may have been handed in once more and count by that. */
    public List<Submission> givenBack() {
        Set<String> inForce = all.stream()
                .filter(submission -> submission.state().inForce())
                .map(Submission::sha256)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(submission -> !inForce.contains(submission.sha256()))
                .toList();
    }

    /** Those that nobody has accepted yet. */
    public List<Submission> unaccepted() {
        return all.stream()
                .filter(submission -> submission.state() == SubmissionState.SUBMITTED)
                .toList();
    }
}
