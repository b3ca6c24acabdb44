package cn.huizong.rule;

import cn.huizong.rule.tree.Expression;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A rule that says two values are equal, and nothing else.
 *
 * @param difference left − right, in the measure both are compared in
 */
public record Equation(Formula left, Formula right, Formula difference) {

    static Equation of(Expression left, Expression right) {
        Expression difference = new Expression.Sum(List.of(left, new Expression.Negation(right)), left.measure());
        return new Equation(Formula.of(left), Formula.of(right), Formula.of(difference));
    }

    /** Whether the sides ask different units for figures of the period: one the judged unit and the other a group, or two groups. */
    public boolean asksDifferentUnits() {
        return isOfThePeriod(left) && isOfThePeriod(right) && !groups(left).equals(groups(right));
    }

    /** Whether one side asks for nothing but figures of a kind, of the period, and the other for none of them. */
    public boolean isBetween(Predicate<Reference> kind) {
        List<Reference> ofLeft = left.references();
        List<Reference> ofRight = right.references();
        return isOfThePeriod(left)
                && isOfThePeriod(right)
                && (ofLeft.stream().allMatch(kind) && ofRight.stream().noneMatch(kind)
                        || ofRight.stream().allMatch(kind) && ofLeft.stream().noneMatch(kind));
    }

    private static boolean isOfThePeriod(Formula side) {
        return !side.references().isEmpty()
                && side.references().stream().allMatch(reference -> reference.shift() == Shift.CURRENT);
    }

    private static Set<String> groups(Formula side) {
        Set<String> groups = new HashSet<>();
        side.references().forEach(reference -> groups.add(reference.group()));
        return groups;
    }
}
