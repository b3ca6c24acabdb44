package cn.huizong.reconcile.cause;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a reported number may have come about if another was meant. That a long number is the more likely to be mistyped, and each of
 * its digits the less, cancels out.
 *
 * @param chinese for the person who must look
 * @param known whether people are known to slip so
 * @param score logarithm of how often that happens times how often it gives just this number: a rough prior, set by hand
 */
record Explanation(String chinese, double score, boolean known) {

    private static final double SIGN = 0.05;
    private static final double TRANSPOSED = 0.08;
    private static final double REPLACED = 0.12;
    private static final double DIGIT_MORE_OR_LESS = 0.06;
    private static final double DIGITS = 10;
    static final double COPIED = 0.06;
    private static final double LEFT_OUT = 0.05;
    static final double UNKNOWN = 0.02;
    private static final Map<Integer, Double> SCALED = Map.of(1, 0.15, 2, 0.05, 3, 0.05, 4, 0.1, 8, 0.02);
    /** Smaller numbers are equal by chance. */
    private static final BigDecimal TELLING = BigDecimal.TEN;

    /** Everything a slip could have made of what was meant, by the number meant. */
    static Map<BigDecimal, Explanation> slips(BigDecimal written) {
        Map<BigDecimal, Explanation> slips = new LinkedHashMap<>();
        Typing.origins(written).forEach((meant, slip) -> better(slips, meant, slip(slip.chinese(), often(slip))));
        Scale.origins(written)
                .forEach((meant, power) ->
                        better(slips, meant, new Explanation(Scale.chinese(power), scaled(power), true)));
        return slips;
    }

    /** Of a measure wrong by a power of ten, as a logarithm. */
    static double scaled(int power) {
        return Math.log(SCALED.getOrDefault(Math.abs(power), UNKNOWN));
    }

    private static double often(Typing slip) {
        return switch (slip) {
            case SIGN -> SIGN;
            case TRANSPOSED -> TRANSPOSED;
            case REPLACED -> REPLACED / DIGITS;
            case INSERTED -> DIGIT_MORE_OR_LESS;
            case DROPPED -> DIGIT_MORE_OR_LESS / DIGITS;
        };
    }

    private static Explanation slip(String chinese, double often) {
        return new Explanation(chinese, Math.log(often), true);
    }

    private static void better(Map<BigDecimal, Explanation> known, BigDecimal meant, Explanation more) {
        known.merge(key(meant), more, (one, other) -> one.score() >= other.score() ? one : other);
    }

    /** Of a number that the rules alone demand. */
    static Explanation of(
            Figure figure, BigDecimal meant, Map<BigDecimal, Explanation> slips, Collection<Figure> others) {
        if (figure.value().signum() == 0) {
            return slip("填的是0，可能漏填", LEFT_OUT);
        }
        Explanation slip = slips.get(key(meant));
        Explanation copied = copied(figure, others);
        if (slip != null && (copied == null || slip.score() >= copied.score())) {
            return slip;
        }
        return copied != null
                ? copied
                : new Explanation(
                        "与有关的其他数推算的不符", Math.log(UNKNOWN) - Math.log(Plausibility.size(figure.value()) + 10), false);
    }

    /** Of a 0 where the rules leave no less than this. */
    static Explanation leftOut(BigDecimal least) {
        return slip("填的是0，可能漏填；按有关审核关系至少应为" + least.toPlainString(), LEFT_OUT);
    }

    private static @Nullable Explanation copied(Figure figure, Collection<Figure> others) {
        if (figure.value().abs().compareTo(TELLING) < 0) {
            return null;
        }
        if (figure.before() != null && figure.before().compareTo(figure.value()) == 0) {
            return slip("与上年数相同，可能填成了上年数", COPIED);
        }
        return others.stream()
                .filter(other -> !other.equals(figure) && other.value().compareTo(figure.value()) == 0)
                .filter(other -> !wereEqual(figure, other))
                .findFirst()
                .map(other -> slip("与“" + other.item().name() + "”的数相同，可能填串了行", COPIED / others.size()))
                .orElse(null);
    }

    /** What was the same a year before is so by its nature. */
    private static boolean wereEqual(Figure one, Figure other) {
        return one.before() != null && other.before() != null && one.before().compareTo(other.before()) == 0;
    }

    private static BigDecimal key(BigDecimal number) {
        return number.stripTrailingZeros();
    }
}
