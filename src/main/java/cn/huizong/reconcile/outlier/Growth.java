package cn.huizong.reconcile.outlier;

import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Observation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A figure beside that of the same territory a year before.
 *
 * @param before above 0: nothing grows from less (law 5)
 */
record Growth(Unit unit, Observation observation, BigDecimal now, BigDecimal before) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Ten times as large or small, less what a year changes: as a wrong measure does it to a row, be it to every unit's. */
    private static final BigDecimal LEAP = BigDecimal.valueOf(7);

    /** Smaller figures leap by themselves. */
    private static final BigDecimal LARGE = HUNDRED;

    /** Whether it is too much to need peers to compare it with. */
    boolean isLeap() {
        return now.max(before).compareTo(LARGE) >= 0
                && (now.compareTo(before.multiply(LEAP)) >= 0
                        || now.multiply(LEAP).compareTo(before) <= 0);
    }

    /** In per cent, to one decimal at most; only for the reader. */
    BigDecimal percent() {
        BigDecimal exact = now.subtract(before).multiply(HUNDRED).divide(before, MathContext.DECIMAL128);
        BigDecimal rounded = exact.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
