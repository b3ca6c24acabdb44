package cn.huizong.rule.tree;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import cn.huizong.rule.Quantity.Exact;
import cn.huizong.rule.Quantity.Unknown;
import cn.huizong.rule.Quantity.Within;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Arithmetic on what formulas come to: exact where both sides are, by intervals where one is only bounded, unknown where
 * one is unknown.
 */
final class QuantityArithmetic {

    private static final Exact HUNDRED = new Exact(Fraction.of(100));

    private QuantityArithmetic() {}

    static Quantity plus(Quantity a, Quantity b) {
        return a instanceof Exact x && b instanceof Exact y
                ? new Exact(x.value().plus(y.value()))
                : bounded(a, b, Interval::plus);
    }

    static Quantity minus(Quantity a, Quantity b) {
        return a instanceof Exact x && b instanceof Exact y
                ? new Exact(x.value().minus(y.value()))
                : bounded(a, b, (x, y) -> x.plus(y.negate()));
    }

    static Quantity negate(Quantity a) {
        return a instanceof Exact x ? new Exact(x.value().negate()) : bounded(a, Interval::negate);
    }

    static Quantity times(Quantity a, Quantity b) {
        return a instanceof Exact x && b instanceof Exact y
                ? new Exact(x.value().times(y.value()))
                : bounded(a, b, Interval::times);
    }

    /** @param zero what to say of a denominator that is 0 */
    static Quantity over(Quantity a, Quantity b, String zero) {
        if (b instanceof Exact y && y.value().signum() == 0) {
            return merge(a, undefined(zero));
        }
        if (a instanceof Exact x && b instanceof Exact y) {
            return new Exact(x.value().over(y.value()));
        }
        if (b instanceof Within within && mayBeZero(Interval.of(within))) {
            return merge(a, new Unknown(List.of(), false, "分母是约数，可能为 0"));
        }
        return bounded(a, b, (x, y) -> x.times(y.reciprocal()));
    }

    /** 100 · part ÷ whole; a denominator of 0 gives no rate, not 100 % (law 4). */
    static Quantity rate(Quantity part, Quantity whole) {
        return over(times(part, HUNDRED), whole, "分母为 0，比率没有意义");
    }

    private static boolean mayBeZero(Interval interval) {
        return !interval.positive() && !interval.negative();
    }

    /** (now − base) ÷ base · 100, as now ÷ base · 100 − 100; not computed on a base of 0 or below (law 5). */
    static Quantity growth(Quantity now, Quantity base) {
        if (base instanceof Exact exact && exact.value().signum() <= 0) {
            return merge(now, undefined("上年同期数不大于 0，不计算增长率"));
        }
        if (base instanceof Within within && !Interval.of(within).positive()) {
            return merge(now, new Unknown(List.of(), false, "上年同期数是约数，可能不大于 0"));
        }
        return minus(rate(now, base), HUNDRED);
    }

    static Quantity abs(Quantity a) {
        return a instanceof Exact x ? new Exact(x.value().abs()) : bounded(a, Interval::abs);
    }

    static Quantity round(Quantity a, int decimals) {
        return a instanceof Exact x
                ? new Exact(Fraction.of(x.value().round(decimals, RoundingMode.HALF_UP)))
                : bounded(a, x -> x.round(decimals));
    }

    static Quantity greater(Quantity a, Quantity b) {
        return a instanceof Exact x && b instanceof Exact y
                ? (x.value().compareTo(y.value()) >= 0 ? a : b)
                : bounded(a, b, Interval::greater);
    }

    static Quantity lesser(Quantity a, Quantity b) {
        return a instanceof Exact x && b instanceof Exact y
                ? (x.value().compareTo(y.value()) <= 0 ? a : b)
                : bounded(a, b, Interval::lesser);
    }

    private static Quantity bounded(Quantity a, UnaryOperator<Interval> operation) {
        return a instanceof Unknown ? a : operation.apply(interval(a)).toQuantity();
    }

    private static Quantity bounded(Quantity a, Quantity b, BinaryOperator<Interval> operation) {
        return a instanceof Unknown || b instanceof Unknown
                ? merge(a, b)
                : operation.apply(interval(a), interval(b)).toQuantity();
    }

    /** @throws IllegalArgumentException for an unknown quantity */
    static Interval interval(Quantity quantity) {
        if (quantity instanceof Exact exact) {
            return Interval.of(exact.value());
        }
        if (quantity instanceof Within within) {
            return Interval.of(within);
        }
        throw new IllegalArgumentException("an unknown quantity has no bounds");
    }

    private static Unknown undefined(String why) {
        return new Unknown(List.of(), true, why);
    }

    /** What is unknown of two quantities of which at least one is unknown. */
    private static Unknown merge(Quantity a, Quantity b) {
        if (!(a instanceof Unknown left)) {
            return (Unknown) b;
        }
        return b instanceof Unknown right
                ? new Unknown(
                        Reasons.union(left.missing(), right.missing()),
                        left.undefined() || right.undefined(),
                        Reasons.join(left.why(), right.why()))
                : left;
    }
}
