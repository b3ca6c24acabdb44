package cn.huizong.aggregate.compilation;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import org.jspecify.annotations.Nullable;

/** Between what a figure lies; a null end is open to infinity. */
public record Bounds(
        @Nullable Fraction lower,
        boolean lowerOpen,
        @Nullable Fraction upper,
        boolean upperOpen) {

    static final Bounds ZERO = exactly(Fraction.ZERO);
    static final Bounds NOTHING_KNOWN = new Bounds(null, false, null, false);

    public static Bounds exactly(Fraction value) {
        return new Bounds(value, false, value, false);
    }

    public static Bounds of(Quantity.Within within) {
        return new Bounds(within.lower(), within.lowerOpen(), within.upper(), within.upperOpen());
    }

    public Quantity.Within toQuantity() {
        return new Quantity.Within(lower, lowerOpen, upper, upperOpen);
    }

    public Bounds plus(Bounds other) {
        return new Bounds(
                lower == null || other.lower == null ? null : lower.plus(other.lower),
                lowerOpen || other.lowerOpen,
                upper == null || other.upper == null ? null : upper.plus(other.upper),
                upperOpen || other.upperOpen);
    }

    /** @param factor above 0 */
    public Bounds times(Fraction factor) {
        return new Bounds(
                lower == null ? null : lower.times(factor),
                lowerOpen,
                upper == null ? null : upper.times(factor),
                upperOpen);
    }

    /** 100 × this ÷ other, where this is not below and the other above 0; otherwise nothing is known. */
    public Bounds percentOf(Bounds other) {
        if (lower == null || lower.signum() < 0 || other.lower == null || other.lower.signum() <= 0) {
            return NOTHING_KNOWN;
        }
        Fraction hundred = Fraction.of(100);
        return new Bounds(
                other.upper == null ? Fraction.ZERO : lower.times(hundred).over(other.upper),
                lowerOpen || lower.signum() > 0 && (other.upperOpen || other.upper == null),
                upper == null ? null : upper.times(hundred).over(other.lower),
                upperOpen || other.lowerOpen);
    }

    boolean contain(Fraction value) {
        boolean notBelow = lower == null || value.compareTo(lower) >= (lowerOpen ? 1 : 0);
        boolean notAbove = upper == null || value.compareTo(upper) <= (upperOpen ? -1 : 0);
        return notBelow && notAbove;
    }

    boolean empty() {
        return lower == null && upper == null;
    }
}
