package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.EditRule;
import cn.huizong.reconcile.edit.Trial;
import cn.huizong.reconcile.localise.Range;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Relation;
import cn.huizong.rule.linear.LinearClause;
import cn.huizong.rule.linear.LinearConstraint;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where the linear rules of a unit leave one figure when all others are as supposed, exactly: also for one of several that are
 * supposed to be others, which error localisation does not ask.
 */
final class Ranges {

    private static final Range ANYWHERE = new Range(null, null);

    private Ranges() {}

    /** @param clauses of a rule; none for a rule that is not linear */
    static Range of(
            Reference figure,
            Trial trial,
            Map<Reference, Fact> supposed,
            Function<EditRule, List<LinearClause>> clauses) {
        Range range = ANYWHERE;
        for (EditRule rule : trial.asking(figure)) {
            for (LinearClause clause : clauses.apply(rule)) {
                if (clause.isUnit()) {
                    range = range.within(of(figure, clause.alternatives().get(0), trial, supposed));
                }
            }
        }
        return range;
    }

    private static Range of(Reference figure, LinearConstraint constraint, Trial trial, Map<Reference, Fact> supposed) {
        Fraction own = constraint.coefficients().get(figure);
        if (own == null) {
            return ANYWHERE;
        }
        Fraction rest = constraint.constant();
        for (Map.Entry<Reference, Fraction> term : constraint.coefficients().entrySet()) {
            if (!term.getKey().equals(figure)) {
                Fact fact =
                        supposed.containsKey(term.getKey()) ? supposed.get(term.getKey()) : trial.fact(term.getKey());
                if (!(fact instanceof Fact.Known known)) {
                    return ANYWHERE;
                }
                rest = rest.minus(term.getValue().times(Fraction.of(known.value())));
            }
        }
        Fraction limit = rest.over(own);
        if (constraint.relation() == Relation.EQUAL) {
            return new Range(limit, limit);
        }
        return own.signum() > 0 ? new Range(null, limit) : new Range(limit, null);
    }
}
