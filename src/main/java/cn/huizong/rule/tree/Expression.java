package cn.huizong.rule.tree;

import cn.huizong.rule.Fact;
import cn.huizong.rule.Facts;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Measure;
import cn.huizong.rule.Quantity;
import cn.huizong.rule.Reference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A number a rule computes; its measures were checked when it was read. */
public sealed interface Expression extends Node
        permits Expression.Literal,
                Expression.Figure,
                Expression.Sum,
                Expression.OfOne,
                Expression.Product,
                Expression.Quotient,
                Expression.Converted,
                Function {

    Quantity evaluate(Facts facts);

    Measure measure();

    @Override
    List<Expression> parts();

    /** Written as an operand of a sum, in parentheses where it needs them. */
    default String asTerm() {
        return toString();
    }

    /** Written as the right operand of a product, or behind a sign. */
    default String asFactor() {
        return asTerm();
    }

    /** A number as it stands in the text; {@code 60%} has the measure %. */
    record Literal(Quantity.Exact quantity, Measure measure) implements Expression {

        public static Literal of(BigDecimal value, Measure measure) {
            return new Literal(new Quantity.Exact(Fraction.of(value)), measure);
        }

        @Override
        public Quantity evaluate(Facts facts) {
            return quantity;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public String toString() {
            return quantity.value().toPlainString() + measure;
        }
    }

    /** A reported figure. */
    record Figure(Reference reference, Measure measure, int decimals) implements Expression {

        /** More than a spreadsheet's number can have; adding 1 to 1E+1000000000 would take all memory. */
        private static final int MOST_PLACES = 400;

        @Override
        public Quantity evaluate(Facts facts) {
            Fact fact = facts.find(reference);
            if (fact instanceof Fact.Known known
                    && Math.abs((long) known.value().scale()) <= MOST_PLACES) {
                return new Quantity.Exact(Fraction.of(known.value()));
            }
            if (fact instanceof Fact.Bounded bounded) {
                return within(bounded);
            }
            return new Quantity.Unknown(List.of(reference), false, "缺 " + reference.inWords() + "（" + why(fact) + "）");
        }

        private static String why(Fact fact) {
            if (fact instanceof Fact.Absent absent) {
                return absent.why();
            }
            return fact instanceof Fact.Words ? "是文字，不是数" : "数值的位数超出可计算的范围";
        }

        private static Quantity within(Fact.Bounded bounded) {
            return Interval.of(new Quantity.Within(
                            fraction(bounded.lower()),
                            bounded.lowerOpen(),
                            fraction(bounded.upper()),
                            bounded.upperOpen()))
                    .toQuantity();
        }

        private static @Nullable Fraction fraction(@Nullable BigDecimal value) {
            return value == null ? null : Fraction.of(value);
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public void collect(Set<Reference> references) {
            references.add(reference);
        }

        @Override
        public String toString() {
            return reference.toString();
        }
    }

    record Sum(List<Expression> parts, Measure measure) implements Expression {

        @Override
        public Quantity evaluate(Facts facts) {
            Quantity sum = parts.get(0).evaluate(facts);
            for (int i = 1; i < parts.size(); i++) {
                sum = parts.get(i) instanceof Negation negation
                        ? QuantityArithmetic.minus(sum, negation.of.evaluate(facts))
                        : QuantityArithmetic.plus(sum, parts.get(i).evaluate(facts));
            }
            return sum;
        }

        @Override
        public String asTerm() {
            return "(" + this + ")";
        }

        @Override
        public String toString() {
            return parts.get(0).asTerm()
                    + parts.stream()
                            .skip(1)
                            .map(part -> part instanceof Negation negation
                                    ? " - " + negation.of.asTerm()
                                    : " + " + part.asTerm())
                            .collect(Collectors.joining());
        }
    }

    /** What is made of one number and keeps its measure. */
    sealed interface OfOne extends Expression permits Negation, Function.Absolute, Function.Rounded {

        Expression of();

        @Override
        default Measure measure() {
            return of().measure();
        }

        @Override
        default List<Expression> parts() {
            return List.of(of());
        }
    }

    record Negation(Expression of) implements OfOne {

        @Override
        public Quantity evaluate(Facts facts) {
            return QuantityArithmetic.negate(of.evaluate(facts));
        }

        @Override
        public String toString() {
            return "-" + of.asFactor();
        }
    }

    record Product(Expression left, Expression right, Measure measure) implements Expression {

        @Override
        public Quantity evaluate(Facts facts) {
            return QuantityArithmetic.times(left.evaluate(facts), right.evaluate(facts));
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }

        @Override
        public String asFactor() {
            return "(" + this + ")";
        }

        @Override
        public String toString() {
            return left.asTerm() + " * " + right.asFactor();
        }
    }

    record Quotient(Expression left, Expression right, Measure measure) implements Expression {

        @Override
        public Quantity evaluate(Facts facts) {
            return QuantityArithmetic.over(left.evaluate(facts), right.evaluate(facts), "除数为 0");
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }

        @Override
        public String asFactor() {
            return "(" + this + ")";
        }

        @Override
        public String toString() {
            return left.asTerm() + " / " + right.asFactor();
        }
    }

    /** The same quantity in another measure: a reader sees no sign of it in the text. */
    record Converted(Expression of, Quantity.Exact factor, Measure measure) implements Expression {

        @Override
        public Quantity evaluate(Facts facts) {
            return QuantityArithmetic.times(of.evaluate(facts), factor);
        }

        @Override
        public List<Expression> parts() {
            return List.of(of);
        }

        @Override
        public String asTerm() {
            return of.asTerm();
        }

        @Override
        public String asFactor() {
            return of.asFactor();
        }

        @Override
        public String toString() {
            return of.toString();
        }
    }
}
