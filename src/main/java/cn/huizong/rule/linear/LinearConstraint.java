package cn.huizong.rule.linear;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Relation;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Σ coefficient · figure, compared with a constant. Figures of another period or of a group are variables of their own.
 *
 * @param coefficients none of them 0, in the order of the rule's text; empty where every figure cancelled out
 * @param relation {@link Relation#EQUAL}, {@link Relation#AT_MOST} or {@link Relation#BELOW}
 */
public record LinearConstraint(Map<Reference, Fraction> coefficients, Relation relation, Fraction constant) {

    public LinearConstraint {
        coefficients = Collections.unmodifiableMap(new LinkedHashMap<>(coefficients));
        if (relation != Relation.EQUAL && relation != Relation.AT_MOST && relation != Relation.BELOW) {
            throw new IllegalArgumentException("a linear constraint is =, <= or <, not " + relation);
        }
    }

    /** That a form stands in a relation to 0; {@code >} and {@code >=} are turned round. */
    static LinearConstraint of(LinearForm form, Relation relation) {
        return switch (relation) {
            case ABOVE -> of(form.times(Fraction.of(-1)), Relation.BELOW);
            case AT_LEAST -> of(form.times(Fraction.of(-1)), Relation.AT_MOST);
            default ->
                new LinearConstraint(
                        form.coefficients(), relation, form.constant().negate());
        };
    }

    /** Constraints of which one holds exactly where this one does not. */
    public List<LinearConstraint> negated() {
        LinearConstraint turned = turned(relation == Relation.BELOW ? Relation.AT_MOST : Relation.BELOW);
        return relation == Relation.EQUAL
                ? List.of(new LinearConstraint(coefficients, Relation.BELOW, constant), turned)
                : List.of(turned);
    }

    /** With both sides negated. */
    private LinearConstraint turned(Relation relation) {
        Map<Reference, Fraction> opposite = new LinkedHashMap<>();
        coefficients.forEach((figure, coefficient) -> opposite.put(figure, coefficient.negate()));
        return new LinearConstraint(opposite, relation, constant.negate());
    }

    /** Whether it names no figure, and so holds or fails whatever is reported. */
    public boolean isConstant() {
        return coefficients.isEmpty();
    }

    /** Whether it holds for these values; every figure it names must be among them. */
    public boolean holds(Map<Reference, BigDecimal> values) {
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<Reference, Fraction> term : coefficients.entrySet()) {
            BigDecimal value = values.get(term.getKey());
            if (value == null) {
                throw new IllegalArgumentException("no value for " + term.getKey());
            }
            sum = sum.plus(term.getValue().times(Fraction.of(value)));
        }
        return relation.holds(sum.compareTo(constant));
    }

    @Override
    public String toString() {
        String sum = coefficients.entrySet().stream()
                .map(term -> term.getValue() + "·" + term.getKey())
                .collect(Collectors.joining(" + "));
        return (sum.isEmpty() ? "0" : sum) + " " + relation + " " + constant;
    }
}
