package cn.huizong.rule.tree;

import cn.huizong.rule.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * One end of an {@link Interval}: a value that is attained (closed) or only approached (open), or an infinity.
 *
 * @param value null for an infinity
 * @param sign of the value or of the infinity
 */
record Bound(@Nullable Fraction value, int sign, boolean open) {

    private static final Bound ZERO = at(Fraction.ZERO, false);

    static Bound at(Fraction value, boolean open) {
        return new Bound(value, value.signum(), open);
    }

    static Bound infinity(int sign) {
        return new Bound(null, sign, true);
    }

    Bound negate() {
        return value == null ? infinity(-sign) : at(value.negate(), open);
    }

    /** Of two lower or two upper ends; never of opposite infinities. */
    Bound plus(Bound other) {
        if (value == null || other.value == null) {
            return infinity(value == null ? sign : other.sign);
        }
        return at(value.plus(other.value), open || other.open);
    }

    Bound times(Bound other) {
        if (sign == 0 || other.sign == 0) {
            boolean attained = (sign == 0 && !open) || (other.sign == 0 && !other.open);
            return attained ? ZERO : at(Fraction.ZERO, true);
        }
        if (value == null || other.value == null) {
            return infinity(sign * other.sign);
        }
        return at(value.times(other.value), open || other.open);
    }

    /** @param side from which an open 0 is approached, −1 or 1 */
    Bound reciprocal(int side) {
        if (value == null) {
            return at(Fraction.ZERO, true);
        }
        return sign == 0 ? infinity(side) : at(Fraction.ONE.over(value), open);
    }

    /** By value; infinities lie beyond every value. */
    int compare(Bound other) {
        if (value == null) {
            return other.value == null ? Integer.compare(sign, other.sign) : sign;
        }
        return other.value == null ? -other.sign : value.compareTo(other.value);
    }

    /** The farther of two in a direction (−1: the smaller, 1: the greater); of equal ones the closed. */
    Bound outermost(Bound other, int direction) {
        int order = compare(other) * direction;
        if (order == 0) {
            return open ? other : this;
        }
        return order > 0 ? this : other;
    }

    /** The nearer of two in a direction; of equal ones the open. */
    Bound innermost(Bound other, int direction) {
        int order = compare(other) * direction;
        if (order == 0) {
            return open ? this : other;
        }
        return order < 0 ? this : other;
    }
}
