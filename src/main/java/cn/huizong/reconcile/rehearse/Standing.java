package cn.huizong.reconcile.rehearse;

import cn.huizong.rule.Verdict;
import java.util.Locale;

/** How a rule stands with a unit. Not verifiable is never a pass (law 10), and neither is not being judged. */
public enum Standing {
    PASSED,
    FAILED,
    NOT_VERIFIABLE,
    NOT_JUDGED;

    static Standing of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> PASSED;
            case FAIL -> FAILED;
            case NOT_VERIFIABLE -> NOT_VERIFIABLE;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
