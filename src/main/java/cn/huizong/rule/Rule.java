package cn.huizong.rule;

import cn.huizong.rule.reading.TreeReader;
import cn.huizong.rule.tree.Comparison;
import cn.huizong.rule.tree.Condition;
import cn.huizong.rule.tree.FeasibleRate;
import cn.huizong.rule.tree.Node;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A condition over items, parsed and checked once and judged any number of times. Two rules are equal when they ask the same. */
public final class Rule {

    private final String text;
    private final Condition condition;
    private final List<Reference> references;

    private Rule(String text, Condition condition) {
        this.text = text;
        this.condition = condition;
        this.references = referencesOf(condition);
    }

    /**
     * Reads a rule.
     *
     * @throws RuleFault when the text is none or makes no sense
     */
    public static Rule parse(String text, Names names) {
        return new Rule(text, TreeReader.condition(text, names));
    }

    static List<Reference> referencesOf(Node node) {
        Set<Reference> references = new LinkedHashSet<>();
        node.collect(references);
        return List.copyOf(references);
    }

    /**
     * Judges one record, in three values.
     *
     * @param tolerance how far the sides of {@code =}, {@code <=} and {@code >=} may miss each other, in the measure of the
     *     left side; 0 for exact
     */
    public Judgement judge(Facts facts, BigDecimal tolerance) {
        return condition.judge(facts, tolerance);
    }

    /** The two sides, where it is one equality and nothing else. */
    public Optional<Equation> equation() {
        return condition instanceof Comparison comparison
                        && comparison.relations().equals(List.of(Relation.EQUAL))
                ? Optional.of(Equation.of(
                        comparison.parts().get(0), comparison.parts().get(1)))
                : Optional.empty();
    }

    /** Every figure it asks for, in the order of the text. */
    public List<Reference> references() {
        return references;
    }

    /** The rate it holds against its counts, where that, perhaps under a condition, is what it says. */
    public Optional<RateClaim> rateClaim() {
        Condition said = condition;
        while (said instanceof Condition.Conditional conditional && conditional.otherwise() == null) {
            said = conditional.then();
        }
        return said instanceof FeasibleRate rate ? Optional.of(RateClaim.of(rate)) : Optional.empty();
    }

    /** The typed tree, for the rest of this module. */
    public Condition condition() {
        return condition;
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rule rule && condition.equals(rule.condition);
    }

    @Override
    public int hashCode() {
        return condition.hashCode();
    }

    /** In the one spelling the language has for what it says. */
    @Override
    public String toString() {
        return condition.toString();
    }
}
