package cn.huizong.aggregate;

import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds once, from the exact value, by the job's profile: 四舍五入 (half-up) or GB/T 8170 (half-even). */
public record Rounding(RoundingMode mode) {

    private static final Fraction WHOLE = Fraction.of(100);
    /** Places of a growth rate or a difference of rates. */
    private static final int CHANGE_DECIMALS = 2;
    /** Places far beyond any published. */
    static final int FAR_DECIMALS = 10;

    public BigDecimal value(Fraction exact, int decimals) {
        return exact.round(decimals, mode);
    }

    /** A rate in %: one short of 100 never prints as 100 and one above 0 never as 0; more decimals are shown instead (law 4). */
    public BigDecimal rate(Fraction exact, int decimals) {
        int shown = decimals;
        BigDecimal rounded = exact.round(shown, mode);
        while (misleads(exact, rounded)) {
            shown++;
            rounded = exact.round(shown, mode);
        }
        return rounded;
    }

    private static boolean misleads(Fraction exact, BigDecimal rounded) {
        Fraction printed = Fraction.of(rounded);
        boolean fullAndIsNot = printed.compareTo(WHOLE) == 0 && exact.compareTo(WHOLE) < 0;
        boolean noneAndIsNot = printed.signum() == 0 && exact.signum() > 0;
        return fullAndIsNot || noneAndIsNot;
    }

    public BigDecimal change(Fraction exact) {
        return exact.round(CHANGE_DECIMALS, mode);
    }

    /**
     * Without rounding where the decimal ends; else to places far beyond any published. In one spelling: 5, whether it was
     * reported as 5 or as 5.0.
     */
    static BigDecimal decimal(Fraction exact) {
        BigDecimal decimal;
        try {
            decimal = exact.numerator().divide(exact.denominator());
        } catch (ArithmeticException endless) {
            decimal = exact.round(FAR_DECIMALS, RoundingMode.HALF_EVEN);
        }
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
