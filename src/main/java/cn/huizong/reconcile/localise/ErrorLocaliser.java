package cn.huizong.reconcile.localise;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Reference;
import cn.huizong.rule.linear.CheckedRule;
import cn.huizong.rule.linear.WorkBudget;
import java.util.List;
import java.util.Map;

/** Finds the figures to doubt under a set of rules, which it reads once and holds any number of returns against. */
public final class ErrorLocaliser {

    private ErrorLocaliser(List<CheckedRule> rules) {}

    public static ErrorLocaliser of(List<CheckedRule> rules) {
        return new ErrorLocaliser(rules);
    }

    /** Ids of the rules that say nothing linear, and so take no part. */
    public List<String> notLinear() {
        throw new UnsupportedOperationException();
    }

    /** The blocks of rules that cannot hold as reported, in the order of their first rules; none when all can. */
    public List<FaultyBlock> localise(LocalisationCase reported, WorkBudget budget) {
        throw new UnsupportedOperationException();
    }

    /** Missing figures to which the rules leave one value, where the rules can hold as reported. */
    public Map<Reference, Fraction> deduce(LocalisationCase reported, WorkBudget budget) {
        throw new UnsupportedOperationException();
    }
}
