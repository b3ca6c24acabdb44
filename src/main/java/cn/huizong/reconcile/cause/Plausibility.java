package cn.huizong.reconcile.cause;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How well a number goes with the unit's own figure a year earlier: the logarithm of a Laplace density of their ratio, up to a
 * constant, and bounded so that one odd figure cannot decide alone. Doubles, because it only ranks suggestions.
 */
final class Plausibility {

    /** A typical yearly change of a large figure, as a logarithm; a small one changes by chance, like the root of a count. */
    private static final double SPREAD = 0.2;

    private static final double CHANCE = 0.8;

    private static final double LEAST = -8;
    private static final double IMPOSSIBLE = -10;

    private Plausibility() {}

    static double of(BigDecimal value, @Nullable BigDecimal before) {
        if (value.signum() < 0 && (before == null || before.signum() >= 0)) {
            return IMPOSSIBLE;
        }
        if (before == null) {
            return 0;
        }
        double base = size(before) + 1;
        double change = Math.abs(Math.log((size(value) + 1) / base));
        return Math.max(LEAST, -change / (SPREAD + CHANCE / Math.sqrt(base)));
    }

    /** Bounded: numbers too large for a double are as odd as any. */
    static double size(BigDecimal number) {
        return Math.min(number.abs().doubleValue(), Double.MAX_VALUE / 2);
    }

    /** How much more plausible the figure is as another number than as reported. */
    static double gain(Figure figure, BigDecimal other) {
        return of(other, figure.before()) - of(figure.value(), figure.before());
    }
}
