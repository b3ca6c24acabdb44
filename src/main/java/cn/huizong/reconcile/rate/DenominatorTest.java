package cn.huizong.reconcile.rate;

import cn.huizong.rule.RateFeasibility;
import cn.huizong.rule.RateFeasibility.Counts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a number fits as the denominator of a reported rate, and how likely one of its size would by chance.
 *
 * @param numerator as reported; null where any whole one will do
 */
record DenominatorTest(
        BigDecimal rate, int decimals, @Nullable BigInteger numerator) {

    /** Of a number that is no whole number, or no denominator at all. */
    static final double CERTAIN = 1;

    Optional<Fit> fit(Denominator tried) {
        BigInteger whole = whole(tried);
        if (whole == null) {
            return Optional.empty();
        }
        if (numerator != null) {
            return RateFeasibility.denominatorsFor(numerator, rate, decimals).contains(whole)
                    ? Optional.of(new Fit(tried, new Counts(numerator, numerator)))
                    : Optional.empty();
        }
        RateFeasibility test = RateFeasibility.of(rate, decimals, whole);
        Counts numerators = test.halfUp().isEmpty() ? test.halfEven() : test.halfUp();
        return numerators.isEmpty() ? Optional.empty() : Optional.of(new Fit(tried, numerators));
    }

    /**
     * With a numerator, the share of the numbers up to this one that fit. Without, the share of the rates that can be printed
     * which this number can give: over 201 there are 202, and whole per cents are only 101, so that each fits.
     */
    double chance(Denominator tried) {
        BigInteger whole = whole(tried);
        if (whole == null) {
            return CERTAIN;
        }
        double possible = numerator == null
                ? whole.doubleValue() + 1
                : RateFeasibility.denominatorsFor(numerator, rate, decimals)
                        .count()
                        .doubleValue();
        double all = numerator == null ? StrictMath.pow(10, decimals + 2.0) + 1 : whole.doubleValue();
        return Math.min(CERTAIN, possible / all);
    }

    private static @Nullable BigInteger whole(Denominator tried) {
        BigDecimal value = tried.value();
        BigInteger whole = value.setScale(0, RoundingMode.DOWN).toBigInteger();
        return value.signum() > 0 && value.compareTo(new BigDecimal(whole)) == 0 ? whole : null;
    }
}
