package cn.huizong.rule;

import cn.huizong.rule.tree.FeasibleRate;
import org.jspecify.annotations.Nullable;

/**
 * That a reported rate comes of counts, as {@code feasible} says it.
 *
 * @param decimals to which the rate is reported
 * @param numerator null where any whole numerator will do
 */
public record RateClaim(
        Reference rate, int decimals, @Nullable Formula numerator, Formula denominator) {

    static RateClaim of(FeasibleRate rate) {
        return new RateClaim(
                rate.rate().reference(),
                rate.rate().decimals(),
                rate.numerator() == null ? null : Formula.of(rate.numerator()),
                Formula.of(rate.denominator()));
    }
}
