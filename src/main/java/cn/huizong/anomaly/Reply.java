package cn.huizong.anomaly;

import org.jspecify.annotations.Nullable;

/**
 * What was said to a finding.
 *
 * @param answer the unit's latest, or null where a decision needed none
 * @param decision on it, or null while nobody has decided
 * @param lapsed why the answer no longer holds, in Chinese; "" while it does
 */
public record Reply(@Nullable Answer answer, @Nullable Decision decision, String lapsed) {

    /** What it makes of the finding. */
    State state() {
        if (!lapsed.isEmpty()) {
            return State.OPEN;
        }
        return decision == null ? State.EXPLAINED : decision.verdict();
    }
}
