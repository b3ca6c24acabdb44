package cn.huizong.pipeline.submission;

import cn.huizong.store.Submission;

/** How the audit log names an uploaded file. */
final class SubmissionText {

    private SubmissionText() {}

    static String subject(Submission submission) {
        return "submission " + submission.id() + " " + submission.job() + " " + submission.period() + " "
                + submission.unit();
    }
}
