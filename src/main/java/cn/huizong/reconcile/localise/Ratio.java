package cn.huizong.reconcile.localise;

import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A fraction of whole numbers in lowest terms, with a positive denominator. {@link Fraction} keeps its terms as they come,
 * which grow with every step of an elimination; these stay small.
 */
record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

    static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);
    static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    static Ratio of(BigDecimal value) {
        return value.scale() <= 0
                ? whole(value.toBigIntegerExact())
                : reduced(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    static Ratio of(Fraction value) {
        return of(value.numerator()).over(of(value.denominator()));
    }

    private static Ratio whole(BigInteger value) {
        return new Ratio(value, BigInteger.ONE);
    }

    private static Ratio reduced(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        return divisor.equals(BigInteger.ONE)
                ? new Ratio(numerator, denominator)
                : new Ratio(numerator.divide(divisor), denominator.divide(divisor));
    }

    private boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    Ratio plus(Ratio other) {
        return isWhole() && other.isWhole()
                ? whole(numerator.add(other.numerator))
                : reduced(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    Ratio minus(Ratio other) {
        return plus(other.negate());
    }

    Ratio times(Ratio other) {
        BigInteger product = numerator.multiply(other.numerator);
        return isWhole() && other.isWhole()
                ? whole(product)
                : reduced(product, denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException when {@code other} is 0 */
    Ratio over(Ratio other) {
        return reduced(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Ratio negate() {
        return new Ratio(numerator.negate(), denominator);
    }

    int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Ratio other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    Fraction toFraction() {
        return new Fraction(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    @Override
    public String toString() {
        return toFraction().toString();
    }
}
