package cn.huizong.rule.linear;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Reference;
import cn.huizong.rule.tree.Expression;
import cn.huizong.rule.tree.Expression.Converted;
import cn.huizong.rule.tree.Expression.Figure;
import cn.huizong.rule.tree.Expression.Literal;
import cn.huizong.rule.tree.Expression.Negation;
import cn.huizong.rule.tree.Expression.Product;
import cn.huizong.rule.tree.Expression.Quotient;
import cn.huizong.rule.tree.Expression.Sum;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Σ coefficient · figure + constant, with figures in the order of the text and no coefficient 0. */
record LinearForm(Map<Reference, Fraction> coefficients, Fraction constant) {

    LinearForm {
        coefficients = Collections.unmodifiableMap(new LinkedHashMap<>(coefficients));
    }

    static LinearForm of(Fraction constant) {
        return new LinearForm(Map.of(), constant);
    }

    /** An expression as a linear form, or null when it is none. */
    static @Nullable LinearForm of(Expression expression) {
        if (expression instanceof Literal literal) {
            return of(literal.quantity().value());
        }
        if (expression instanceof Figure figure) {
            return new LinearForm(Map.of(figure.reference(), Fraction.ONE), Fraction.ZERO);
        }
        if (expression instanceof Negation negation) {
            return scaled(of(negation.of()), Fraction.of(-1));
        }
        if (expression instanceof Converted converted) {
            return scaled(of(converted.of()), converted.factor().value());
        }
        if (expression instanceof Sum sum) {
            return sum(sum);
        }
        if (expression instanceof Product product) {
            return product(of(product.left()), of(product.right()));
        }
        return expression instanceof Quotient quotient ? quotient(of(quotient.left()), of(quotient.right())) : null;
    }

    private static @Nullable LinearForm scaled(@Nullable LinearForm form, Fraction factor) {
        return form == null ? null : form.times(factor);
    }

    private static @Nullable LinearForm sum(Sum parts) {
        LinearForm sum = of(Fraction.ZERO);
        for (Expression part : parts.parts()) {
            LinearForm form = of(part);
            if (form == null) {
                return null;
            }
            sum = sum.plus(form);
        }
        return sum;
    }

    private static @Nullable LinearForm product(@Nullable LinearForm left, @Nullable LinearForm right) {
        if (left == null || right == null) {
            return null;
        }
        if (left.isConstant()) {
            return right.times(left.constant());
        }
        return right.isConstant() ? left.times(right.constant()) : null;
    }

    private static @Nullable LinearForm quotient(@Nullable LinearForm left, @Nullable LinearForm right) {
        if (left == null
                || right == null
                || !right.isConstant()
                || right.constant().signum() == 0) {
            return null;
        }
        return left.times(Fraction.ONE.over(right.constant()));
    }

    boolean isConstant() {
        return coefficients.isEmpty();
    }

    LinearForm plus(LinearForm other) {
        Map<Reference, Fraction> sum = new LinkedHashMap<>(coefficients);
        other.coefficients.forEach((figure, coefficient) -> sum.merge(figure, coefficient, Fraction::plus));
        sum.values().removeIf(coefficient -> coefficient.signum() == 0);
        return new LinearForm(sum, constant.plus(other.constant));
    }

    LinearForm negate() {
        return times(Fraction.of(-1));
    }

    LinearForm times(Fraction factor) {
        if (factor.signum() == 0) {
            return of(Fraction.ZERO);
        }
        Map<Reference, Fraction> product = new LinkedHashMap<>();
        coefficients.forEach((figure, coefficient) -> product.put(figure, coefficient.times(factor)));
        return new LinearForm(product, constant.times(factor));
    }
}
