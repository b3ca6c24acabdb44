package cn.huizong.store;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Severity;

/**
 * What was found in an uploaded file.
 *
 * @param number among the findings of the file, from 1
 * @param explanation of the unit, given on the page; "" while there is none
 * @param explainedBy name of who gave it; {@code explainedOn} the day, ISO
 */
public record SubmissionFinding(
        int number, Anomaly anomaly, String explanation, String explainedBy, String explainedOn) {

    public static SubmissionFinding unexplained(int number, Anomaly anomaly) {
        return new SubmissionFinding(number, anomaly, "", "", "");
    }

    /** Whether the file can be handed in once the unit has explained it here. */
    public boolean asksForExplanation() {
        return anomaly.severity() == Severity.QUERY && anomaly.blocksFinal();
    }

    public boolean explained() {
        return !explanation.isEmpty();
    }

    /** Whether it keeps the file from being handed in as things stand. */
    public boolean blocks() {
        return anomaly.blocksFinal() && !(asksForExplanation() && explained());
    }
}
