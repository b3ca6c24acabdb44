package cn.huizong.rule.tree;

import cn.huizong.rule.Fact;
import cn.huizong.rule.Facts;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Measure;
import cn.huizong.rule.Quantity;
import cn.huizong.rule.Reference;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** The named functions that give a number. {@code sum}, {@code previous}, {@code lastyear} and {@code total} need none of their own: they become sums and references. */
public sealed interface Function extends Expression {

    /** 100·a/b in %. */
    record Rate(Expression part, Expression whole) implements Function {

        @Override
        public Quantity evaluate(Facts facts) {
            return QuantityArithmetic.rate(part.evaluate(facts), whole.evaluate(facts));
        }

        @Override
        public Measure measure() {
            return Measure.PERCENT;
        }

        @Override
        public List<Expression> parts() {
            return List.of(part, whole);
        }

        @Override
        public String toString() {
            return "rate(" + part + ", " + whole + ")";
        }
    }

    /** (now − base) / base · 100 in %, where base is the same of the year before. */
    record Growth(Expression now, Expression base) implements Function {

        @Override
        public Quantity evaluate(Facts facts) {
            return QuantityArithmetic.growth(now.evaluate(facts), base.evaluate(facts));
        }

        @Override
        public Measure measure() {
            return Measure.PERCENT;
        }

        @Override
        public List<Expression> parts() {
            return List.of(now, base);
        }

        @Override
        public String toString() {
            return "growth(" + now + ")";
        }
    }

    record Absolute(Expression of) implements Function, OfOne {

        @Override
        public Quantity evaluate(Facts facts) {
            return QuantityArithmetic.abs(of.evaluate(facts));
        }

        @Override
        public String toString() {
            return "abs(" + of + ")";
        }
    }

    /** Half-up. */
    record Rounded(Expression of, int decimals) implements Function, OfOne {

        @Override
        public Quantity evaluate(Facts facts) {
            return QuantityArithmetic.round(of.evaluate(facts), decimals);
        }

        @Override
        public String toString() {
            return "round(" + of + ", " + decimals + ")";
        }
    }

    /** The least or the greatest of several. */
    record Extreme(boolean greatest, List<Expression> parts, Measure measure) implements Function {

        @Override
        public Quantity evaluate(Facts facts) {
            BinaryOperator<Quantity> better = greatest ? QuantityArithmetic::greater : QuantityArithmetic::lesser;
            Quantity best = parts.get(0).evaluate(facts);
            for (int i = 1; i < parts.size(); i++) {
                best = better.apply(best, parts.get(i).evaluate(facts));
            }
            return best;
        }

        @Override
        public String toString() {
            return (greatest ? "max(" : "min(")
                    + parts.stream().map(Expression::toString).collect(Collectors.joining(", ")) + ")";
        }
    }

    /** How many entries a text item lists. */
    record EntryCount(Reference text) implements Function {

        @Override
        public Quantity evaluate(Facts facts) {
            Fact fact = facts.find(text);
            if (fact instanceof Fact.Words words) {
                return new Quantity.Exact(Fraction.of(Entries.count(words.text())));
            }
            String why = fact instanceof Fact.Absent absent ? absent.why() : "不是文字";
            return new Quantity.Unknown(List.of(text), false, "缺 " + text.inWords() + "（" + why + "）");
        }

        @Override
        public Measure measure() {
            return Measure.NONE;
        }

        @Override
        public void collect(Set<Reference> references) {
            references.add(text);
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public String toString() {
            return "entries(" + text + ")";
        }
    }
}
