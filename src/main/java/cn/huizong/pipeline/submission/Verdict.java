package cn.huizong.pipeline.submission;

import cn.huizong.anomaly.CheckTally;
import cn.huizong.store.SubmissionFinding;
import cn.huizong.store.SubmissionPart;
import cn.huizong.store.SubmissionState;
import java.util.List;

/** What an uploaded file was found to be. */
public record Verdict(CheckTally checks, List<SubmissionPart> parts, List<SubmissionFinding> findings) {

    /** Where it leaves the file. */
    public SubmissionState state() {
        if (parts.stream().noneMatch(part -> part.receipt().key() != null)) {
            return SubmissionState.STRUCTURE_FAILED;
        }
        if (parts.stream().anyMatch(SubmissionPart::refused)
                || findings.stream().anyMatch(finding -> finding.blocks() && !finding.asksForExplanation())) {
            return SubmissionState.FAILED;
        }
        return findings.stream().anyMatch(SubmissionFinding::blocks)
                ? SubmissionState.NEEDS_EXPLANATION
                : SubmissionState.READY;
    }
}
