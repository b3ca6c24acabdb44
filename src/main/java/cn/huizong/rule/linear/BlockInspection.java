package cn.huizong.rule.linear;

import cn.huizong.rule.Reference;
import cn.huizong.rule.linear.HygieneReport.Conflict;
import cn.huizong.rule.linear.HygieneReport.ImpliedBounds;
import cn.huizong.rule.linear.HygieneReport.Redundancy;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Inspects rules that hang together by the figures they share. */
final class BlockInspection {

    /** Digits of an implied bound; the solver is good for a few more. */
    private static final MathContext TEN_DIGITS = new MathContext(10);

    private static final double ALMOST_ZERO = 1e-9;

    private final Map<String, List<LinearConstraint>> rules;
    private final Predicate<Reference> nonNegative;
    private final WorkBudget budget;
    private final Findings findings;

    BlockInspection(
            Map<String, List<LinearConstraint>> rules,
            Predicate<Reference> nonNegative,
            WorkBudget budget,
            Findings findings) {
        this.rules = new LinkedHashMap<>(rules);
        this.nonNegative = nonNegative;
        this.budget = budget;
        this.findings = findings;
    }

    void run() {
        try {
            if (!reportConflicts()) {
                reportBounds();
                reportRedundancies();
            }
        } catch (WorkBudget.Exhausted exhausted) {
            findings.skip(rules.keySet(), "检查所需的计算量超过上限，未查完");
        }
    }

    /** Every conflict that shares no rule with one reported before. */
    private boolean reportConflicts() {
        Set<String> left = new LinkedHashSet<>(rules.keySet());
        while (!feasible(left, nonNegative)) {
            List<String> conflict = smallest(left, ids -> !feasible(ids, nonNegative));
            findings.add(new Conflict(conflict, feasible(conflict, figure -> false)));
            conflict.forEach(left::remove);
        }
        return left.size() < rules.size();
    }

    private void reportRedundancies() {
        List<String> kept = new ArrayList<>(rules.keySet());
        List<String> lastFirst = new ArrayList<>(kept);
        Collections.reverse(lastFirst);
        for (String id : lastFirst) {
            List<String> others = new ArrayList<>(kept);
            others.remove(id);
            if (implied(id, others, nonNegative)) {
                List<String> because = smallest(others, ids -> implied(id, ids, nonNegative));
                findings.add(new Redundancy(id, because, !implied(id, because, figure -> false)));
                kept.remove(id);
            }
        }
    }

    /** Whether a rule cannot be broken where others hold. */
    private boolean implied(String id, Collection<String> others, Predicate<Reference> nonNegative) {
        for (LinearConstraint constraint : rules.getOrDefault(id, List.of())) {
            for (LinearConstraint broken : constraint.negated()) {
                List<LinearConstraint> constraints = constraints(others);
                constraints.add(broken);
                if (new LinearProgram(constraints, nonNegative, budget).feasible()) {
                    return false;
                }
            }
        }
        return true;
    }

    private void reportBounds() {
        LinearProgram program = new LinearProgram(constraints(rules.keySet()), nonNegative, budget);
        Set<Reference> figures = new LinkedHashSet<>();
        constraints(rules.keySet())
                .forEach(constraint -> figures.addAll(constraint.coefficients().keySet()));
        for (Reference figure : figures) {
            BigDecimal least = decimal(program.minimum(figure));
            BigDecimal greatest = decimal(program.maximum(figure));
            boolean leastIsNews = least != null && !(least.signum() == 0 && nonNegative.test(figure));
            if (leastIsNews || greatest != null) {
                findings.add(new ImpliedBounds(figure, least, greatest));
            }
        }
    }

    private static @Nullable BigDecimal decimal(OptionalDouble value) {
        if (value.isEmpty()) {
            return null;
        }
        if (Math.abs(value.getAsDouble()) < ALMOST_ZERO) {
            return BigDecimal.ZERO;
        }
        BigDecimal rounded = new BigDecimal(value.getAsDouble(), TEN_DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private boolean feasible(Collection<String> ids, Predicate<Reference> nonNegative) {
        return new LinearProgram(constraints(ids), nonNegative, budget).feasible();
    }

    private List<LinearConstraint> constraints(Collection<String> ids) {
        List<LinearConstraint> constraints = new ArrayList<>();
        ids.forEach(id -> constraints.addAll(rules.getOrDefault(id, List.of())));
        return constraints;
    }

    /** A subset for which something is still true, and of which no rule can be left out: a deletion filter, last first. */
    private static List<String> smallest(Collection<String> ids, Predicate<List<String>> holds) {
        List<String> smallest = new ArrayList<>(ids);
        for (int i = smallest.size() - 1; i >= 0; i--) {
            List<String> without = new ArrayList<>(smallest);
            without.remove(i);
            if (holds.test(without)) {
                smallest.remove(i);
            }
        }
        return smallest;
    }
}
