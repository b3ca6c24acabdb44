package cn.huizong.reconcile.localise;

import cn.huizong.rule.Relation;
import java.util.List;

/**
 * A linear constraint over numbered figures: a {@link cn.huizong.rule.linear.LinearConstraint} in the form in which it is
 * reckoned with.
 *
 * @param relation {@code =}, {@code <=} or {@code <}
 */
record Atom(List<Term> terms, Relation relation, Ratio constant) {

    Atom {
        terms = List.copyOf(terms);
    }
}
