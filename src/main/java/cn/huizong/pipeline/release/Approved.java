package cn.huizong.pipeline.release;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.store.Approval;
import java.util.List;

/**
 * What came of an approval.
 *
 * @param open queries that stay open
 * @param corrected how many published figures it corrects, {@code remarked} how many get but another mark or note
 * @param notice where the notice lies, or is to lie; without files where nothing is corrected
 * @param written whether the notice is in its place
 */
public record Approved(
        Approval approval, List<Anomaly> open, int corrected, int remarked, NoticeFolder notice, boolean written) {

    /** Whether there is something to make public. */
    public boolean hasNotice() {
        return !notice.isEmpty();
    }
}
