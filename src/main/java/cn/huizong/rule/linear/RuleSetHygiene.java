package cn.huizong.rule.linear;

import cn.huizong.rule.Reference;
import cn.huizong.rule.linear.HygieneReport.Skipped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Inspects a set of rules before it judges anything: contradictions, redundant rules, fixed figures, implied bounds, each
 * by linear programs (the checks of R's {@code validatetools}, de Jonge and van der Loo 2019). Rules that share no figure
 * are inspected apart. Figures of other periods and totals over groups count as figures of their own.
 */
public final class RuleSetHygiene {

    /** Of one block; a form of ordinary size has a tenth of it. */
    private static final int MOST_CONSTRAINTS = 300;

    private RuleSetHygiene() {}

    /**
     * Inspects rules within the ordinary budget.
     *
     * @param nonNegative figures known to be at least 0
     */
    public static HygieneReport inspect(List<CheckedRule> rules, Predicate<Reference> nonNegative) {
        return inspect(rules, nonNegative, WorkBudget.ordinary());
    }

    /**
     * Inspects rules within a budget.
     *
     * @param nonNegative figures known to be at least 0
     * @param budget what it may cost; blocks of rules left over when it is used up are listed as skipped
     */
    public static HygieneReport inspect(List<CheckedRule> rules, Predicate<Reference> nonNegative, WorkBudget budget) {
        List<Skipped> skipped = new ArrayList<>();
        Map<String, List<LinearConstraint>> linear = new LinkedHashMap<>();
        for (CheckedRule rule : rules) {
            constraints(rule)
                    .ifPresentOrElse(
                            constraints -> linear.put(rule.id(), constraints),
                            () -> skipped.add(new Skipped(rule.id(), "不是线性的等式或不等式", false)));
        }
        Findings findings = new Findings(skipped);
        for (Map<String, List<LinearConstraint>> block : Blocks.of(linear)) {
            if (block.values().stream().mapToInt(List::size).sum() > MOST_CONSTRAINTS) {
                findings.skip(block.keySet(), "相互牵连的等式和不等式超过 " + MOST_CONSTRAINTS + " 个");
            } else {
                new BlockInspection(block, nonNegative, budget, findings).run();
            }
        }
        return findings.report();
    }

    /** Of a rule all of whose clauses are single constraints. */
    private static Optional<List<LinearConstraint>> constraints(CheckedRule rule) {
        return LinearClauses.of(rule.rule(), rule.tolerance())
                .filter(clauses -> clauses.stream().allMatch(LinearClause::isUnit))
                .map(clauses -> clauses.stream()
                        .map(clause -> clause.alternatives().get(0))
                        .toList());
    }
}
