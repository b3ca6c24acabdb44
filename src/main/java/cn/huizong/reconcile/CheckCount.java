package cn.huizong.reconcile;

import cn.huizong.anomaly.CheckTally;
import cn.huizong.anomaly.Unverified;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts checks as they come, those that could not be verified by reason. */
final class CheckCount {

    private static final class Reason {
        private int times;
        private final Set<String> rules = new LinkedHashSet<>();
    }

    private int passed;
    private int failed;
    private int unverified;
    private final Map<String, Reason> reasons = new LinkedHashMap<>();

    void add(RuleCheck check) {
        switch (check.verdict()) {
            case PASS -> passed++;
            case FAIL -> failed++;
            case NOT_VERIFIABLE -> {
                unverified++;
                Reason reason = reasons.computeIfAbsent(check.reason(), none -> new Reason());
                reason.times++;
                reason.rules.add(check.rule());
            }
        }
    }

    CheckTally tally() {
        return new CheckTally(passed, failed, unverified);
    }

    /** The most frequent first; of equally frequent ones that of the earlier rule. */
    List<Unverified> unverified() {
        return reasons.entrySet().stream()
                .map(entry ->
                        new Unverified(entry.getKey(), entry.getValue().times, List.copyOf(entry.getValue().rules)))
                .sorted(Comparator.comparingInt(Unverified::times).reversed())
                .toList();
    }
}
