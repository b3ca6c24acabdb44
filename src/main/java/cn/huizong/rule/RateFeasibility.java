package cn.huizong.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a reported rate in % can come of whole numerators over a denominator: the integer test for rates, after the
 * GRIM test for means (Brown and Heathers 2017). A numerator fits when 100·numerator/denominator, rounded to the
 * decimals of the rate, gives the rate. A rate of up to 100 % is of a part, whose numerator cannot exceed the whole.
 *
 * @param rate as reported, in %
 * @param decimals to which it is reported; a rate given more finely is rounded to them in the same way first
 * @param halfUp numerators that fit under 四舍五入
 * @param halfEven numerators that fit under GB/T 8170
 * @param truncated numerators that fit when further digits were cut off; a rate that fits only so is a note, not an error
 */
public record RateFeasibility(
        BigDecimal rate, int decimals, BigInteger denominator, Counts halfUp, Counts halfEven, Counts truncated) {

    /** How far {@link #nearestDenominators} looks. */
    private static final int WINDOW = 1_000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Tests a rate against a denominator.
     *
     * @throws IllegalArgumentException for a denominator below 1
     */
    public static RateFeasibility of(BigDecimal rate, int decimals, BigInteger denominator) {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a rate needs a denominator of at least 1");
        }
        return new RateFeasibility(
                rate,
                decimals,
                denominator,
                numerators(rate, decimals, denominator, RoundingMode.HALF_UP),
                numerators(rate, decimals, denominator, RoundingMode.HALF_EVEN),
                numerators(rate, decimals, denominator, RoundingMode.DOWN));
    }

    /** Whether some numerator fits under some rounding. */
    public boolean feasible() {
        return !halfUp.isEmpty() || !halfEven.isEmpty() || !truncated.isEmpty();
    }

    /** Whether it fits only if further digits were cut off. */
    public boolean onlyTruncated() {
        return feasible() && halfUp.isEmpty() && halfEven.isEmpty();
    }

    /** The denominators from 1 to a limit over which the rate is possible. */
    public static List<Integer> denominatorsUpTo(BigDecimal rate, int decimals, int limit, RoundingMode rounding) {
        List<Integer> fitting = new ArrayList<>();
        for (int denominator = 1; denominator <= limit; denominator++) {
            if (!numerators(rate, decimals, BigInteger.valueOf(denominator), rounding)
                    .isEmpty()) {
                fitting.add(denominator);
            }
        }
        return fitting;
    }

    /**
     * The other denominators over which the rate is possible under half-up, nearest first; of equally near ones the smaller
     * first. Fewer than asked for when there are no more within 1,000.
     */
    public List<BigInteger> nearestDenominators(int count) {
        List<BigInteger> nearest = new ArrayList<>();
        for (int distance = 1; distance <= WINDOW && nearest.size() < count; distance++) {
            for (int direction = -1; direction <= 1 && nearest.size() < count; direction += 2) {
                BigInteger other = denominator.add(BigInteger.valueOf((long) direction * distance));
                if (other.signum() > 0
                        && !numerators(rate, decimals, other, RoundingMode.HALF_UP)
                                .isEmpty()) {
                    nearest.add(other);
                }
            }
        }
        return nearest;
    }

    /**
     * The denominators over which a numerator of at least 1 gives the rate under half-up; none for a rate so near 0 that there is
     * no largest.
     */
    public static Counts denominatorsFor(BigInteger numerator, BigDecimal rate, int decimals) {
        BigDecimal rounded = rate.setScale(decimals, RoundingMode.HALF_UP);
        BigDecimal half = BigDecimal.ONE.movePointLeft(decimals).divide(BigDecimal.valueOf(2));
        BigDecimal least = rounded.subtract(half);
        if (numerator.signum() <= 0 || least.signum() <= 0) {
            return Counts.NONE;
        }
        BigDecimal hundredfold = new BigDecimal(numerator).multiply(HUNDRED);
        BigInteger first = floor(hundredfold, rounded.add(half)).add(BigInteger.ONE);
        return new Counts(rounded.compareTo(HUNDRED) > 0 ? first : first.max(numerator), floor(hundredfold, least));
    }

    private static BigInteger floor(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 0, RoundingMode.FLOOR).toBigInteger();
    }

    /** The numerators k ≥ 0 for which 100k/denominator rounds to the rate; they follow each other without a gap. */
    private static Counts numerators(BigDecimal rate, int decimals, BigInteger denominator, RoundingMode rounding) {
        BigDecimal rounded = rate.setScale(decimals, rounding);
        if (rounded.signum() < 0) {
            return Counts.NONE;
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        boolean down = rounding == RoundingMode.DOWN;
        BigDecimal half = unit.divide(BigDecimal.valueOf(2));
        BigDecimal least = down ? rounded : rounded.subtract(half);
        BigDecimal beyond = down ? rounded.add(unit) : rounded.add(half);
        boolean tiesStay =
                rounding == RoundingMode.HALF_EVEN && !rounded.unscaledValue().testBit(0);
        boolean leastFits = rounding != RoundingMode.HALF_EVEN || tiesStay;
        BigInteger last = last(beyond, denominator, tiesStay);
        return new Counts(
                first(least, denominator, leastFits).max(BigInteger.ZERO),
                rounded.compareTo(HUNDRED) > 0 ? last : last.min(denominator));
    }

    /** The smallest whole number at or (when the limit itself does not count) above limit · denominator / 100. */
    private static BigInteger first(BigDecimal limit, BigInteger denominator, boolean inclusive) {
        BigDecimal at = limit.multiply(new BigDecimal(denominator)).divide(HUNDRED);
        BigInteger ceiling = at.setScale(0, RoundingMode.CEILING).toBigInteger();
        return inclusive || at.compareTo(new BigDecimal(ceiling)) != 0 ? ceiling : ceiling.add(BigInteger.ONE);
    }

    private static BigInteger last(BigDecimal limit, BigInteger denominator, boolean inclusive) {
        return first(limit, denominator, !inclusive).subtract(BigInteger.ONE);
    }

    /** Whole numbers from first to last; none when last is smaller. */
    public record Counts(BigInteger first, BigInteger last) {

        static final Counts NONE = new Counts(BigInteger.ONE, BigInteger.ZERO);

        public boolean isEmpty() {
            return last.compareTo(first) < 0;
        }

        public boolean contains(BigInteger numerator) {
            return numerator.compareTo(first) >= 0 && numerator.compareTo(last) <= 0;
        }

        public BigInteger count() {
            return isEmpty() ? BigInteger.ZERO : last.subtract(first).add(BigInteger.ONE);
        }

        /** For messages: 无, 7305, or 102至103. */
        @Override
        public String toString() {
            if (isEmpty()) {
                return "无";
            }
            return first.equals(last) ? first.toString() : first + "至" + last;
        }
    }
}
