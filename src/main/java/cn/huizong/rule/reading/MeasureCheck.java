package cn.huizong.rule.reading;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Measure;
import cn.huizong.rule.Quantity;
import cn.huizong.rule.RuleFault;
import cn.huizong.rule.tree.Expression;
import cn.huizong.rule.tree.Expression.Converted;
import cn.huizong.rule.tree.Expression.Literal;
import cn.huizong.rule.tree.Expression.Negation;
import cn.huizong.rule.tree.Expression.Product;
import cn.huizong.rule.tree.Expression.Quotient;
import cn.huizong.rule.tree.Expression.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings operands to one measure, or says why they have none. A plain number takes on the measure it meets; 万元 and 元 are
 * converted; anything else must be of one dimension. In products a percentage counts as hundredths.
 */
final class MeasureCheck {

    private MeasureCheck() {}

    /** An expression and where it starts in the text. */
    record Operand(Expression value, int column) {

        Measure measure() {
            return value.measure();
        }
    }

    /** The sum of operands, of which one to subtract is a {@link Negation}. */
    static Expression sum(List<Operand> operands) {
        if (operands.size() == 1) {
            return operands.get(0).value();
        }
        List<Expression> parts = new ArrayList<>();
        SumMeasure measure = new SumMeasure();
        for (Operand operand : operands) {
            measure.add(operand);
            parts.add(inOneScale(operand.value(), measure.measure()));
        }
        return new Sum(List.copyOf(parts), measure.measure());
    }

    private static Expression inOneScale(Expression value, Measure measure) {
        if (value.measure().isPercentage()) {
            return converted(value, Measure.PERCENT);
        }
        return value.measure().comparableWith(measure) ? converted(value, measure) : value;
    }

    /** Operands that are compared or chosen among, all in the measure of the first that has one. */
    static List<Expression> alike(List<Operand> operands, String purpose) {
        Measure measure = measureOf(operands);
        List<Expression> alike = new ArrayList<>();
        for (Operand operand : operands) {
            if (!operand.measure().isPlain() && !operand.measure().comparableWith(measure)) {
                throw different(measure, operand, purpose);
            }
            alike.add(converted(operand.value(), measure));
        }
        return List.copyOf(alike);
    }

    static Measure measureOf(List<Operand> operands) {
        return operands.stream()
                .map(Operand::measure)
                .filter(measure -> !measure.isPlain())
                .findFirst()
                .orElse(Measure.NONE);
    }

    static Expression times(Expression left, Expression right) {
        Measure l = left.measure();
        Measure r = right.measure();
        if (l.isPlain() || r.isPlain()) {
            return new Product(left, right, l.isPlain() ? r : l);
        }
        if (r.isPercentage() || r.equals(Measure.RATIO)) {
            return new Product(left, asNumber(right), l);
        }
        if (l.isPercentage() || l.equals(Measure.RATIO)) {
            return new Product(asNumber(left), right, r);
        }
        return new Product(inUnits(left), inUnits(right), MeasureAlgebra.product(l, r));
    }

    static Expression over(Expression left, Operand divisor) {
        requireDivisor(divisor);
        Expression right = divisor.value();
        Measure l = left.measure();
        Measure r = right.measure();
        if (r.isPlain()) {
            return new Quotient(left, right, l);
        }
        if (l.comparableWith(r)) {
            return new Quotient(left, converted(right, l), Measure.RATIO);
        }
        if (r.isPercentage() || r.equals(Measure.RATIO)) {
            return new Quotient(left, asNumber(right), l.isPlain() ? Measure.RATIO : l);
        }
        return new Quotient(inUnits(left), inUnits(right), MeasureAlgebra.quotient(l, r));
    }

    static void requireDivisor(Operand divisor) {
        if (divisor.value() instanceof Literal literal
                && literal.quantity().value().signum() == 0) {
            throw new RuleFault(divisor.column(), "除数是 0", "请改正除数");
        }
    }

    /** A percentage as hundredths, a ratio as it is. */
    private static Expression asNumber(Expression value) {
        Measure measure = value.measure();
        return measure.isPercentage()
                ? new Converted(value, factor(measure.scale().movePointLeft(2), BigDecimal.ONE), Measure.RATIO)
                : value;
    }

    /** 万元 as 元: in the measure's dimension itself. */
    static Expression inUnits(Expression value) {
        Measure measure = value.measure();
        return converted(value, new Measure(measure.dimension(), measure.dimension(), BigDecimal.ONE));
    }

    /** In another measure of the same dimension; a plain number stays. */
    private static Expression converted(Expression value, Measure measure) {
        if (value.measure().isPlain() || value.measure().scale().compareTo(measure.scale()) == 0) {
            return value;
        }
        return value instanceof Negation negation
                ? new Negation(converted(negation.of(), measure))
                : new Converted(value, factor(value.measure().scale(), measure.scale()), measure);
    }

    /** Exact, and a plain decimal where there is one, as between all powers of ten. */
    private static Quantity.Exact factor(BigDecimal from, BigDecimal to) {
        try {
            return new Quantity.Exact(Fraction.of(from.divide(to)));
        } catch (ArithmeticException endless) {
            return new Quantity.Exact(new Fraction(from, to));
        }
    }

    static RuleFault different(Measure measure, Operand operand, String purpose) {
        Measure other = operand.measure();
        return new RuleFault(
                operand.column(),
                "计量单位不同，不能" + purpose + "：前面是“" + measure + "”，这里是“" + other + "”",
                remedy(measure, other));
    }

    private static String remedy(Measure one, Measure other) {
        boolean percent = one.isPercentage() || other.isPercentage();
        if (percent && (one.equals(Measure.POINTS) || other.equals(Measure.POINTS))) {
            return "两个百分率之差是百分点，只能与百分点或不带 % 的数比较";
        }
        if (percent && (one.equals(Measure.RATIO) || other.equals(Measure.RATIO))) {
            return "求百分率请写 rate(分子, 分母)";
        }
        return "请核对指标代码，或报表定义中这两项的计量单位";
    }
}
