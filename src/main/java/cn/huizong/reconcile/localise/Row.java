package cn.huizong.reconcile.localise;

import cn.huizong.rule.Relation;
import java.util.BitSet;
import java.util.List;

/**
 * A constraint on the open figures of a {@link Component}, every other figure standing as reported.
 *
 * @param terms over the open figures, numbered within the component
 * @param because all figures of the clause it comes from
 */
record Row(List<Term> terms, Relation relation, Ratio constant, BitSet because) {

    /** The greatest the sum may be; that of an equality may be no less either. */
    Near most() {
        return relation == Relation.BELOW ? Near.below(constant) : Near.at(constant);
    }

    /** Whether it holds at a point. */
    boolean holds(Near[] point) {
        Near sum = Near.ZERO;
        for (Term term : terms) {
            sum = sum.plus(point[term.figure()].times(term.coefficient()));
        }
        return relation.holds(sum.compareTo(Near.at(constant)));
    }
}
