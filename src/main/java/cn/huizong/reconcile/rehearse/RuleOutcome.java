package cn.huizong.reconcile.rehearse;

import cn.huizong.reconcile.rehearse.FindingChange.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a rule found and would find over all the periods. */
public record RuleOutcome(RuleChange change, RuleCount before, RuleCount after, Map<Kind, Integer> changes) {

    /** In the order of the rules. */
    public static List<RuleOutcome> of(List<RuleChange> rules, List<PeriodDifference> periods) {
        Map<String, RuleCount> before = new HashMap<>();
        Map<String, RuleCount> after = new HashMap<>();
        Map<String, Map<Kind, Integer>> changes = new HashMap<>();
        for (PeriodDifference period : periods) {
            period.before().forEach((rule, count) -> before.merge(rule, count, RuleCount::plus));
            period.after().forEach((rule, count) -> after.merge(rule, count, RuleCount::plus));
            period.changes()
                    .forEach(change -> changes.computeIfAbsent(
                                    change.anomaly().rule(), none -> new EnumMap<>(Kind.class))
                            .merge(change.kind(), 1, Integer::sum));
        }
        List<RuleOutcome> outcomes = new ArrayList<>();
        for (RuleChange rule : rules) {
            String id = rule.rule().id();
            outcomes.add(new RuleOutcome(
                    rule,
                    before.getOrDefault(id, RuleCount.NONE),
                    after.getOrDefault(id, RuleCount.NONE),
                    changes.getOrDefault(id, Map.of())));
        }
        return List.copyOf(outcomes);
    }

    /** Both together, said of this rule. */
    public RuleOutcome plus(RuleOutcome other) {
        Map<Kind, Integer> both = new EnumMap<>(Kind.class);
        both.putAll(changes);
        other.changes.forEach((kind, count) -> both.merge(kind, count, Integer::sum));
        return new RuleOutcome(change, before.plus(other.before), after.plus(other.after), both);
    }

    public int count(Kind kind) {
        return changes.getOrDefault(kind, 0);
    }

    public String id() {
        return change.rule().id();
    }

    /** Whether it would be there and would never pass nor fail. */
    public boolean neverRuns() {
        return change.after() != null && !after.ran();
    }

    /** Whether it would be there, would run, and would never fail. */
    public boolean neverFires() {
        return change.after() != null && after.ran() && after.findings() == 0;
    }
}
