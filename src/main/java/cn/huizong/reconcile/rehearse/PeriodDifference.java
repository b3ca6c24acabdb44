package cn.huizong.reconcile.rehearse;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.reconcile.rehearse.FindingChange.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What other rules would find otherwise in a period's returns.
 *
 * @param changes the findings that come, go or read otherwise; the others are only counted
 * @param before by rule, how the rules that are in force judge; {@code after} how the others would
 * @param openBefore findings that keep a release from being final; {@code openAfter} those that would
 */
public record PeriodDifference(
        ReferencePeriod period,
        List<FindingChange> changes,
        Map<String, RuleCount> before,
        Map<String, RuleCount> after,
        int openBefore,
        int openAfter) {

    /** @param answered whether a finding has been explained, going by what it rests on: a changed rule asks anew */
    public static PeriodDifference between(
            ReferencePeriod period, Verdicts before, Verdicts after, Predicate<Anomaly> answered) {
        List<FindingChange> changes = new ArrayList<>();
        int openAfter = 0;
        for (Map.Entry<Verdicts.Case, Finding> entry : after.findings().entrySet()) {
            Finding now = entry.getValue();
            Finding known = before.finding(entry.getKey());
            Finding then = known != null && now.isAbout(known) ? known : null;
            boolean unchanged = then != null && now.says(then);
            if (!unchanged) {
                changes.add(change(entry.getKey(), then, now, before, after));
            }
            if (now.anomaly().blocksFinal() && !answered.test(now.anomaly())) {
                openAfter++;
            }
        }
        before.findings().forEach((judged, then) -> {
            Finding now = after.finding(judged);
            if (now == null || !now.isAbout(then)) {
                changes.add(change(judged, then, null, before, after));
            }
        });
        long openBefore = before.findings().values().stream()
                .map(Finding::anomaly)
                .filter(anomaly -> anomaly.blocksFinal() && !answered.test(anomaly))
                .count();
        return new PeriodDifference(
                period, List.copyOf(changes), counts(before), counts(after), (int) openBefore, openAfter);
    }

    private static FindingChange change(
            Verdicts.Case judged, @Nullable Finding then, @Nullable Finding now, Verdicts before, Verdicts after) {
        return new FindingChange(
                then == null ? Kind.GAINED : now == null ? Kind.LOST : Kind.CHANGED,
                then == null ? null : then.anomaly(),
                now == null ? null : now.anomaly(),
                now != null ? now.folded() : then != null && then.folded(),
                before.standing(judged),
                after.standing(judged),
                before.why(judged) + after.why(judged));
    }

    private static Map<String, RuleCount> counts(Verdicts verdicts) {
        Map<String, List<Verdicts.Case>> byRule = new HashMap<>();
        verdicts.checks()
                .keySet()
                .forEach(judged -> byRule.computeIfAbsent(judged.rule(), none -> new ArrayList<>())
                        .add(judged));
        Map<String, RuleCount> counts = new HashMap<>();
        byRule.forEach((rule, judged) -> counts.put(rule, RuleCount.of(verdicts, judged)));
        return counts;
    }

    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
