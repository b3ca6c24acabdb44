package cn.huizong.rule.tree;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a quantity that comes of an approximate figure: every value it may have lies between two ends.
 * Interval arithmetic (Moore 1966) over exact fractions; the result always contains every possible value.
 */
record Interval(Bound lower, Bound upper) {

    static Interval of(Fraction value) {
        Bound end = Bound.at(value, false);
        return new Interval(end, end);
    }

    static Interval of(Quantity.Within within) {
        return new Interval(end(within.lower(), within.lowerOpen(), -1), end(within.upper(), within.upperOpen(), 1));
    }

    private static Bound end(@Nullable Fraction value, boolean open, int direction) {
        return value == null ? Bound.infinity(direction) : Bound.at(value, open);
    }

    Quantity toQuantity() {
        Fraction least = lower.value();
        Fraction greatest = upper.value();
        if (least != null && greatest != null && !lower.open() && !upper.open() && least.equals(greatest)) {
            return new Quantity.Exact(least);
        }
        return new Quantity.Within(least, least != null && lower.open(), greatest, greatest != null && upper.open());
    }

    Interval plus(Interval other) {
        return new Interval(lower.plus(other.lower), upper.plus(other.upper));
    }

    Interval negate() {
        return new Interval(upper.negate(), lower.negate());
    }

    Interval times(Interval other) {
        Bound a = lower.times(other.lower);
        Bound b = lower.times(other.upper);
        Bound c = upper.times(other.lower);
        Bound d = upper.times(other.upper);
        return new Interval(
                a.outermost(b, -1).outermost(c, -1).outermost(d, -1),
                a.outermost(b, 1).outermost(c, 1).outermost(d, 1));
    }

    boolean positive() {
        return lower.sign() > 0 || (lower.sign() == 0 && lower.open());
    }

    boolean negative() {
        return upper.sign() < 0 || (upper.sign() == 0 && upper.open());
    }

    /** Of an interval all of one sign. */
    Interval reciprocal() {
        int side = lower.sign() >= 0 ? 1 : -1;
        return new Interval(upper.reciprocal(side), lower.reciprocal(side));
    }

    Interval abs() {
        if (lower.sign() >= 0) {
            return this;
        }
        if (upper.sign() <= 0) {
            return negate();
        }
        return new Interval(Bound.at(Fraction.ZERO, false), lower.negate().outermost(upper, 1));
    }

    /** The greater of the two, whichever it is. */
    Interval greater(Interval other) {
        return new Interval(lower.innermost(other.lower, -1), upper.outermost(other.upper, 1));
    }

    Interval lesser(Interval other) {
        return negate().greater(other.negate()).negate();
    }

    /** Half-up. Rounding keeps order, and what was only approached may be reached by it. */
    Interval round(int decimals) {
        return new Interval(rounded(lower, decimals), rounded(upper, decimals));
    }

    private static Bound rounded(Bound end, int decimals) {
        Fraction value = end.value();
        return value == null ? end : Bound.at(Fraction.of(value.round(decimals, RoundingMode.HALF_UP)), false);
    }
}
