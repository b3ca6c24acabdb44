package cn.huizong.reconcile.rehearse;

import cn.huizong.catalogue.EditRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is and as it would be.
 *
 * @param before null for a new one
 * @param after null for one that is dropped
 */
public record RuleChange(
        @Nullable EditRule before, @Nullable EditRule after) {

    /** By id: those that would be there in their order, behind them those that would not. */
    public static List<RuleChange> between(List<EditRule> before, List<EditRule> after) {
        Map<String, EditRule> known = new HashMap<>();
        before.forEach(rule -> known.put(rule.id(), rule));
        List<RuleChange> changes = new ArrayList<>();
        after.forEach(rule -> changes.add(new RuleChange(known.remove(rule.id()), rule)));
        before.stream()
                .filter(rule -> known.containsKey(rule.id()))
                .forEach(rule -> changes.add(new RuleChange(rule, null)));
        return List.copyOf(changes);
    }

    public RuleState state() {
        if (before == null) {
            return RuleState.ADDED;
        }
        if (after == null) {
            return RuleState.DROPPED;
        }
        return aspects().isEmpty() ? RuleState.KEPT : RuleState.CHANGED;
    }

    /** In what it would differ; nothing where there is no rule to compare it with. */
    public List<Aspect> aspects() {
        return before == null || after == null ? List.of() : Aspect.between(before, after);
    }

    /** As it would be, or else as it was. */
    public EditRule rule() {
        return Objects.requireNonNull(after == null ? before : after);
    }
}
