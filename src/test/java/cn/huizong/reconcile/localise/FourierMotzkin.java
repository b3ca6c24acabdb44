package cn.huizong.reconcile.localise;

import cn.huizong.reconcile.localise.GeneratedRule.Half;
import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether inequalities can hold, by eliminating one figure after the other: slow, exact, and nothing like a simplex. */
final class FourierMotzkin {

    private static final int NONE = -1;

    private FourierMotzkin() {}

    static boolean feasible(List<Half> halves, int figures) {
        return range(halves, figures, NONE).isPresent();
    }

    /** What is left to one figure; nothing when the inequalities cannot hold. */
    static Optional<Range> range(List<Half> halves, int figures, int kept) {
        List<Half> left = tightest(halves);
        for (int figure = next(left, figures, kept); figure != NONE; figure = next(left, figures, kept)) {
            left = tightest(without(figure, left));
        }
        if (left.stream().anyMatch(half -> half.isConstant() && !half.holdsAsConstant())) {
            return Optional.empty();
        }
        return kept == NONE ? Optional.of(new Range(null, null)) : interval(left, kept);
    }

    /** An equality's figure first, then the one that makes the fewest inequalities. */
    private static int next(List<Half> halves, int figures, int kept) {
        int best = NONE;
        long fewest = Long.MAX_VALUE;
        for (int figure = 0; figure < figures; figure++) {
            int column = figure;
            long above = halves.stream()
                    .filter(half -> half.coefficients()[column].signum() > 0)
                    .count();
            long below = halves.stream()
                    .filter(half -> half.coefficients()[column].signum() < 0)
                    .count();
            boolean determined =
                    halves.stream().anyMatch(half -> half.equal() && half.coefficients()[column].signum() != 0);
            long made = determined ? -1 : above * below;
            if (figure != kept && above + below > 0 && made < fewest) {
                fewest = made;
                best = figure;
            }
        }
        return best;
    }

    private static List<Half> without(int figure, List<Half> halves) {
        Optional<Half> equality = halves.stream()
                .filter(half -> half.equal() && half.coefficients()[figure].signum() != 0)
                .findFirst();
        List<Half> left = new ArrayList<>();
        for (Half half : halves) {
            int sign = half.coefficients()[figure].signum();
            if (sign == 0) {
                left.add(half);
            } else if (equality.isPresent()) {
                if (half != equality.get()) {
                    left.add(eliminated(figure, half, equality.get()));
                }
            } else if (sign > 0) {
                halves.stream()
                        .filter(other -> other.coefficients()[figure].signum() < 0)
                        .forEach(other -> left.add(eliminated(figure, half, other)));
            }
        }
        return left;
    }

    /** The first times a positive number, plus the second times whatever lets the figure cancel. */
    private static Half eliminated(int figure, Half first, Half second) {
        BigInteger factor = second.coefficients()[figure].abs();
        BigInteger other =
                first.coefficients()[figure].multiply(BigInteger.valueOf(-second.coefficients()[figure].signum()));
        BigInteger[] sum = new BigInteger[first.coefficients().length];
        Arrays.setAll(sum, i -> first.coefficients()[i].multiply(factor).add(second.coefficients()[i].multiply(other)));
        return new Half(sum, first.equal(), first.strict() || second.strict());
    }

    /** Of inequalities that differ in their constants only, the tightest. */
    private static List<Half> tightest(List<Half> halves) {
        Map<List<Object>, Half> tightest = new HashMap<>();
        List<Half> equalities = new ArrayList<>();
        for (Half half : halves) {
            Half reduced = reduced(half);
            int last = reduced.coefficients().length - 1;
            List<Object> key =
                    new ArrayList<>(Arrays.asList(reduced.coefficients()).subList(0, last));
            if (reduced.equal()) {
                equalities.add(reduced);
            } else {
                tightest.merge(
                        key,
                        reduced,
                        (one, two) -> one.coefficients()[last].compareTo(two.coefficients()[last]) * 2
                                                + Boolean.compare(one.strict(), two.strict())
                                        >= 0
                                ? one
                                : two);
            }
        }
        equalities.addAll(tightest.values());
        return equalities;
    }

    /** Divided by what the coefficients of the figures have in common and the constant shares. */
    private static Half reduced(Half half) {
        BigInteger common = Arrays.stream(half.coefficients()).reduce(BigInteger.ZERO, BigInteger::gcd);
        if (common.signum() == 0 || common.equals(BigInteger.ONE)) {
            return half;
        }
        BigInteger[] reduced = new BigInteger[half.coefficients().length];
        Arrays.setAll(reduced, i -> half.coefficients()[i].divide(common));
        return new Half(reduced, half.equal(), half.strict());
    }

    private static Optional<Range> interval(List<Half> halves, int kept) {
        Fraction least = null;
        Fraction greatest = null;
        boolean open = false;
        for (Half half : halves) {
            BigInteger coefficient = half.coefficients()[kept];
            if (coefficient.signum() != 0) {
                Fraction end = new Fraction(
                        new BigDecimal(half.coefficients()[half.coefficients().length - 1].negate()),
                        new BigDecimal(coefficient));
                if ((half.equal() || coefficient.signum() > 0) && (greatest == null || end.compareTo(greatest) < 0)) {
                    greatest = end;
                }
                if ((half.equal() || coefficient.signum() < 0) && (least == null || end.compareTo(least) > 0)) {
                    least = end;
                }
            }
        }
        if (least != null && greatest != null) {
            Fraction end = least;
            open = halves.stream()
                    .anyMatch(
                            half -> half.strict() && half.coefficients()[kept].signum() != 0 && meets(half, kept, end));
            int order = least.compareTo(greatest);
            if (order > 0 || (order == 0 && open)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Range(least, greatest));
    }

    private static boolean meets(Half half, int kept, Fraction end) {
        BigInteger constant = half.coefficients()[half.coefficients().length - 1];
        return end.times(Fraction.of(new BigDecimal(half.coefficients()[kept])))
                        .plus(Fraction.of(new BigDecimal(constant)))
                        .signum()
                == 0;
    }
}
