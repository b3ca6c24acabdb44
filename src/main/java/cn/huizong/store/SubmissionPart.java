package cn.huizong.store;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Receipt;

/** What a part of an uploaded file is. @param number among the parts, from 1 */
public record SubmissionPart(int number, Receipt receipt) {

    /** Whether a run would not take it, whatever is explained. A page of instructions beside the returns is no part that matters. */
    public boolean refused() {
        return receipt.outcome() != Outcome.ACCEPTED && !receipt.code().equals(FindingCode.NOT_A_RETURN.id());
    }
}
