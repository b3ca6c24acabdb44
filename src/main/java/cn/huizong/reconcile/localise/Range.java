package cn.huizong.reconcile.localise;

import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far a figure can go, exactly; a null end has no limit. Where a rule is strict or offers alternatives, not every value
 * between the ends need do: a value that is to be suggested is judged by the rules first.
 */
public record Range(@Nullable Fraction least, @Nullable Fraction greatest) {

    /** Whether one value is left. */
    public boolean isFixed() {
        return least != null && least.equals(greatest);
    }

    /** The one value that is left, where it is one and has a decimal form. */
    public @Nullable BigDecimal only() {
        return least == null || !isFixed() || least.endless() ? null : new BigDecimal(least.toPlainString());
    }

    public boolean holds(BigDecimal number) {
        Fraction value = Fraction.of(number);
        return (least == null || least.compareTo(value) <= 0) && (greatest == null || greatest.compareTo(value) >= 0);
    }

    /** What both leave; least above greatest where that is nothing. */
    public Range within(Range other) {
        Fraction low = least;
        if (other.least != null && (low == null || low.compareTo(other.least) < 0)) {
            low = other.least;
        }
        Fraction high = greatest;
        if (other.greatest != null && (high == null || high.compareTo(other.greatest) > 0)) {
            high = other.greatest;
        }
        return new Range(low, high);
    }
}
