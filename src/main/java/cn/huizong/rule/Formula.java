package cn.huizong.rule;

import cn.huizong.rule.reading.TreeReader;
import cn.huizong.rule.tree.Expression;
import java.util.List;

/** An arithmetic expression over items, parsed and checked once and evaluated any number of times. */
public final class Formula {

    private final String text;
    private final Expression expression;
    private final List<Reference> references;

    private Formula(String text, Expression expression) {
        this.text = text;
        this.expression = expression;
        this.references = Rule.referencesOf(expression);
    }

    /**
     * Reads a formula.
     *
     * @throws RuleFault when the text is none or makes no sense
     */
    public static Formula parse(String text, Names names) {
        return new Formula(text, TreeReader.number(text, names));
    }

    /** Part of a rule. */
    static Formula of(Expression expression) {
        return new Formula(expression.toString(), expression);
    }

    /** Its value, in {@link #measure()}. */
    public Quantity evaluate(Facts facts) {
        return expression.evaluate(facts);
    }

    /** Of a sum over 万元 and 元, that of the first; {@link Measure#NONE} of plain numbers. */
    public Measure measure() {
        return expression.measure();
    }

    /** Every figure it asks for, in the order of the text. */
    public List<Reference> references() {
        return references;
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && expression.equals(formula.expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    /** In the one spelling the language has for what it says. */
    @Override
    public String toString() {
        return expression.toString();
    }
}
