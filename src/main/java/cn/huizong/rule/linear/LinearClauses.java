package cn.huizong.rule.linear;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Relation;
import cn.huizong.rule.Rule;
import cn.huizong.rule.tree.Comparison;
import cn.huizong.rule.tree.Condition;
import cn.huizong.rule.tree.Condition.Conditional;
import cn.huizong.rule.tree.Condition.Junction;
import cn.huizong.rule.tree.Condition.Not;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules in conjunctive normal form over linear constraints. Within this class null stands for "not linear, or too many
 * clauses".
 */
public final class LinearClauses {

    /** A disjunction of conjunctions multiplies; a rule beyond this is no help to a linear program. */
    private static final int MOST = 256;

    private LinearClauses() {}

    /**
     * The clauses of a rule, all of which must hold: what error localisation and rule-set hygiene work on. Empty when the
     * rule is not linear (products of figures, rates, feasibility, {@code given}) or multiplies beyond 256 clauses.
     *
     * @param tolerance as in {@link Rule#judge}
     */
    public static Optional<List<LinearClause>> of(Rule rule, BigDecimal tolerance) {
        return Optional.ofNullable(of(rule.condition(), true, tolerance)).map(List::copyOf);
    }

    /** @param asserted whether the condition or its negation is to hold */
    private static @Nullable List<LinearClause> of(Condition condition, boolean asserted, BigDecimal tolerance) {
        if (condition instanceof Comparison comparison) {
            return comparison(comparison, asserted, tolerance);
        }
        if (condition instanceof Not not) {
            return of(not.of(), !asserted, BigDecimal.ZERO);
        }
        if (condition instanceof Junction junction) {
            List<@Nullable List<LinearClause>> each = new ArrayList<>();
            junction.parts().forEach(part -> each.add(of(part, asserted, tolerance)));
            return join(junction.and() == asserted, each);
        }
        return condition instanceof Conditional conditional ? conditional(conditional, asserted, tolerance) : null;
    }

    /** (not A or B) and (A or C); negated, (A and not B) or (not A and not C). */
    private static @Nullable List<LinearClause> conditional(
            Conditional conditional, boolean asserted, BigDecimal tolerance) {
        List<@Nullable List<LinearClause>> branches = new ArrayList<>();
        branches.add(branch(conditional.when(), !asserted, conditional.then(), asserted, tolerance));
        Condition otherwise = conditional.otherwise();
        if (otherwise != null) {
            branches.add(branch(conditional.when(), asserted, otherwise, asserted, tolerance));
        }
        return join(asserted, branches);
    }

    private static @Nullable List<LinearClause> branch(
            Condition premise, boolean premiseHolds, Condition branch, boolean asserted, BigDecimal tolerance) {
        List<@Nullable List<LinearClause>> both = new ArrayList<>();
        both.add(of(premise, premiseHolds, BigDecimal.ZERO));
        both.add(of(branch, asserted, tolerance));
        return join(!asserted, both);
    }

    private static @Nullable List<LinearClause> comparison(
            Comparison comparison, boolean asserted, BigDecimal tolerance) {
        List<LinearClause> clauses = new ArrayList<>();
        List<LinearConstraint> alternatives = new ArrayList<>();
        for (int i = 0; i < comparison.relations().size(); i++) {
            LinearForm left = LinearForm.of(comparison.parts().get(i));
            LinearForm right = LinearForm.of(comparison.parts().get(i + 1));
            if (left == null || right == null) {
                return null;
            }
            LinearForm difference = left.plus(right.negate());
            Relation relation = comparison.relations().get(i);
            if (asserted) {
                clauses.addAll(asserted(difference, relation, Fraction.of(tolerance)));
            } else {
                alternatives.addAll(alternatives(difference, relation.negated()));
            }
        }
        return asserted ? clauses : List.of(new LinearClause(alternatives));
    }

    private static List<LinearClause> asserted(LinearForm difference, Relation relation, Fraction tolerance) {
        if (tolerance.signum() == 0 || !relation.tolerant()) {
            return List.of(new LinearClause(alternatives(difference, relation)));
        }
        LinearForm less = difference.plus(LinearForm.of(tolerance.negate()));
        LinearForm more = difference.plus(LinearForm.of(tolerance));
        List<LinearClause> clauses = new ArrayList<>();
        if (relation != Relation.AT_LEAST) {
            clauses.add(new LinearClause(alternatives(less, Relation.AT_MOST)));
        }
        if (relation != Relation.AT_MOST) {
            clauses.add(new LinearClause(alternatives(more, Relation.AT_LEAST)));
        }
        return clauses;
    }

    private static List<LinearConstraint> alternatives(LinearForm difference, Relation relation) {
        return relation == Relation.DIFFERENT
                ? List.of(
                        LinearConstraint.of(difference, Relation.BELOW),
                        LinearConstraint.of(difference, Relation.ABOVE))
                : List.of(LinearConstraint.of(difference, relation));
    }

    /** All of several conditions, or any of them. */
    private static @Nullable List<LinearClause> join(boolean all, List<@Nullable List<LinearClause>> conditions) {
        List<LinearClause> joined = conditions.get(0);
        for (int i = 1; i < conditions.size(); i++) {
            joined = all ? both(joined, conditions.get(i)) : either(joined, conditions.get(i));
        }
        return joined;
    }

    private static @Nullable List<LinearClause> both(
            @Nullable List<LinearClause> first, @Nullable List<LinearClause> second) {
        if (first == null || second == null || first.size() + second.size() > MOST) {
            return null;
        }
        List<LinearClause> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static @Nullable List<LinearClause> either(
            @Nullable List<LinearClause> first, @Nullable List<LinearClause> second) {
        if (first == null || second == null || first.size() * second.size() > MOST) {
            return null;
        }
        List<LinearClause> either = new ArrayList<>();
        for (LinearClause one : first) {
            for (LinearClause other : second) {
                Set<LinearConstraint> alternatives = new LinkedHashSet<>(one.alternatives());
                alternatives.addAll(other.alternatives());
                either.add(new LinearClause(List.copyOf(alternatives)));
            }
        }
        return either;
    }
}
