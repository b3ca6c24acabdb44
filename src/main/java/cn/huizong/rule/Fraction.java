package cn.huizong.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction of two decimals with a positive denominator: rates stay fractions until they are published, so that
 * comparing and differencing them never meets a rounding error. Equality is by value as {@link #compareTo} sees it.
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(BigDecimal.ZERO);
    public static final Fraction ONE = of(BigDecimal.ONE);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction with denominator 0");
        }
        if (denominator.signum() < 0) {
            numerator = numerator.negate();
            denominator = denominator.negate();
        }
    }

    public static Fraction of(BigDecimal value) {
        return new Fraction(value, BigDecimal.ONE);
    }

    public static Fraction of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /** 100 × numerator ÷ denominator: a rate in per cent. */
    public static Fraction percent(BigDecimal numerator, BigDecimal denominator) {
        return new Fraction(numerator.multiply(HUNDRED), denominator);
    }

    public Fraction plus(Fraction other) {
        return sharesDenominator(other)
                ? new Fraction(numerator.add(other.numerator), denominator)
                : new Fraction(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return sharesDenominator(other)
                ? new Fraction(numerator.subtract(other.numerator), denominator)
                : plus(other.negate());
    }

    public Fraction times(Fraction other) {
        BigDecimal product = numerator.multiply(other.numerator);
        return isDecimal() && other.isDecimal()
                ? of(product)
                : new Fraction(product, denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException when {@code other} is 0 */
    public Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** Denominator 1, as nearly every figure has: arithmetic then stays plain decimal arithmetic. */
    private boolean isDecimal() {
        return sharesDenominator(ONE);
    }

    /** Equal denominators of different scale merely take the longer way. */
    @SuppressWarnings("BigDecimalEquals")
    private boolean sharesDenominator(Fraction other) {
        return denominator.equals(other.denominator);
    }

    public Fraction negate() {
        return new Fraction(numerator.negate(), denominator);
    }

    public Fraction abs() {
        return signum() < 0 ? negate() : this;
    }

    public int signum() {
        return numerator.signum();
    }

    /** Rounded once, from the exact value. */
    public BigDecimal round(int decimals, RoundingMode mode) {
        return numerator.divide(denominator, decimals, mode);
    }

    /** Whether no decimal states it exactly, as 1/3. */
    public boolean endless() {
        return decimal() == null;
    }

    private @Nullable BigDecimal decimal() {
        try {
            return numerator.divide(denominator);
        } catch (ArithmeticException noEnd) {
            return null;
        }
    }

    /** For reading, not for reckoning: half-up to {@code decimals}, or to two significant digits where that would come to 0. */
    public BigDecimal rounded(int decimals) {
        BigDecimal rounded = round(decimals, RoundingMode.HALF_UP);
        return rounded.signum() != 0 ? rounded : numerator.divide(denominator, TWO_DIGITS);
    }

    /** For scores and ordering on a screen only; never for a published figure. */
    public double toDouble() {
        return numerator.divide(denominator, MathContext.DECIMAL64).doubleValue();
    }

    /** The exact decimal where there is one, else the fraction as {@code a/b}. */
    public String toPlainString() {
        BigDecimal exact = decimal();
        return exact == null
                ? strip(numerator).toPlainString() + "/" + strip(denominator).toPlainString()
                : strip(exact).toPlainString();
    }

    private static BigDecimal strip(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public int compareTo(Fraction other) {
        return sharesDenominator(other)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction fraction && compareTo(fraction) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(toDouble());
    }

    @Override
    public String toString() {
        return toPlainString();
    }
}
