package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.EditRule;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Judgement;
import cn.huizong.rule.Reference;
import cn.huizong.rule.linear.LinearClause;
import cn.huizong.rule.linear.LinearClauses;
import cn.huizong.rule.linear.LinearConstraint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an equality over a total lacks: by how much a sum misses, and how often the figure counts in it. */
record Gap(Fraction missing, Fraction times) {

    /** Of a rule that fails and demands one number; none where it asks for no total of this item. */
    static Optional<Gap> of(EditRule rule, String item, Case judged) {
        Judgement judgement = judged.trial().failing().get(rule);
        if (judgement == null || !Case.demandsOne(judgement)) {
            return Optional.empty();
        }
        List<LinearClause> clauses =
                LinearClauses.of(rule.rule(), BigDecimal.ZERO).orElse(List.of());
        if (clauses.size() != 1 || !clauses.get(0).isUnit()) {
            return Optional.empty();
        }
        LinearConstraint constraint = clauses.get(0).alternatives().get(0);
        Fraction missing = constraint.constant();
        Fraction times = Fraction.ZERO;
        for (Map.Entry<Reference, Fraction> term : constraint.coefficients().entrySet()) {
            if (!(judged.trial().fact(term.getKey()) instanceof Fact.Known known)) {
                return Optional.empty();
            }
            missing = missing.minus(term.getValue().times(Fraction.of(known.value())));
            if (Case.isTotal(term.getKey()) && term.getKey().item().equals(item)) {
                times = times.plus(term.getValue());
            }
        }
        return times.signum() == 0 ? Optional.empty() : Optional.of(new Gap(missing, times));
    }

    /** What a figure in the total would have to be; null where that has no decimal form. */
    @Nullable
    BigDecimal filledBy(Figure figure) {
        Fraction meant = Fraction.of(figure.value()).plus(missing.over(times));
        return meant.endless() ? null : new BigDecimal(meant.toPlainString());
    }
}
