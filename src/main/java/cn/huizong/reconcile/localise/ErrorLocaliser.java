package cn.huizong.reconcile.localise;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Reference;
import cn.huizong.rule.linear.CheckedRule;
import cn.huizong.rule.linear.WorkBudget;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the figures to doubt under a set of rules, which it reads once and holds any number of returns against. All is
 * reckoned in exact fractions. Figures are any numbers: that counts are whole is left to whoever makes a suggestion of it.
 */
public final class ErrorLocaliser {

    private final RuleSystem system;

    private ErrorLocaliser(RuleSystem system) {
        this.system = system;
    }

    public static ErrorLocaliser of(List<CheckedRule> rules) {
        return new ErrorLocaliser(new RuleSystem(rules));
    }

    /** Ids of the rules that say nothing linear, and so take no part. */
    public List<String> notLinear() {
        return system.notLinear();
    }

    /**
     * The blocks of rules that cannot hold as reported, in the order of their first rules; none when all can.
     *
     * @param budget what it may cost; blocks left over when it is used up are said to be not localised
     */
    public List<FaultyBlock> localise(LocalisationCase reported, WorkBudget budget) {
        Reported numbered = new Reported(system, reported);
        return numbered.isSound()
                ? List.of()
                : Block.of(system, numbered).stream()
                        .map(block -> new BlockSearch(system, numbered, block, budget).localise())
                        .flatMap(Optional::stream)
                        .toList();
    }

    /**
     * Missing figures to which the rules leave one value, where the rules can hold as reported; in the order in which the
     * rules name them.
     *
     * @param budget what it may cost; a block left over when it is used up has nothing deduced
     */
    public Map<Reference, Fraction> deduce(LocalisationCase reported, WorkBudget budget) {
        Reported numbered = new Reported(system, reported);
        SortedMap<Integer, Fraction> found = new TreeMap<>();
        for (Block block : Block.of(system, numbered)) {
            found.putAll(new BlockSearch(system, numbered, block, budget).deduced());
        }
        Map<Reference, Fraction> deduced = new LinkedHashMap<>();
        found.forEach((figure, value) -> deduced.put(system.figures().get(figure), value));
        return Collections.unmodifiableMap(deduced);
    }
}
