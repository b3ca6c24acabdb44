package cn.huizong.aggregate.compilation;

import cn.huizong.aggregate.compilation.Figure.State;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.rule.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of some units come to.
 *
 * @param exact over the units that gave one; null when none did, when a part is approximate, or for a rate over 0
 * @param nominal of a single approximate figure, as written; else null
 * @param bounds where a part is approximate or missing and something is known of it, else null
 * @param numerator of a rate, Σ over the units that count; else null, and so {@code denominator}
 * @param lacking what keeps units' figures from making a rate, in Chinese: 分子, 分母; else ""
 * @param estimate held in {@code exact} for units whose return is missing, or null
 * @param unestimated why there is none although it was wanted, in Chinese; else ""
 */
public record Compiled(
        List<Contribution> contributions,
        @Nullable Fraction exact,
        @Nullable Fraction nominal,
        @Nullable Bounds bounds,
        @Nullable Fraction numerator,
        @Nullable Fraction denominator,
        String lacking,
        ObservationStatus status,
        @Nullable Estimate estimate,
        String unestimated) {

    private Compiled(
            List<Contribution> contributions,
            @Nullable Fraction exact,
            @Nullable Fraction nominal,
            @Nullable Bounds bounds,
            @Nullable Fraction numerator,
            @Nullable Fraction denominator,
            String lacking,
            ObservationStatus status) {
        this(contributions, exact, nominal, bounds, numerator, denominator, lacking, status, null, "");
    }

    /** Of a count: Σ of the units' figures. */
    public static Compiled sum(List<Contribution> contributions) {
        List<Contribution> counted = counted(contributions);
        boolean approximate = any(contributions, State.APPROXIMATE);
        boolean missing = any(contributions, State.MISSING);
        boolean open = !counted.isEmpty() && (approximate || missing);
        Figure alone =
                approximate && counted.size() == 1 && !missing ? counted.get(0).value() : null;
        return new Compiled(
                contributions,
                counted.isEmpty() || approximate ? null : Totals.exact(contributions, Contribution::value),
                alone == null ? null : alone.nominal(),
                open ? known(Totals.bounds(contributions, Contribution::value)) : null,
                null,
                null,
                "",
                status(contributions));
    }

    /** Of a rate: Σ numerators ÷ Σ denominators, never a mean of rates (law 4). */
    public static Compiled rate(List<Contribution> contributions) {
        if (counted(contributions).isEmpty()) {
            return new Compiled(contributions, null, null, null, null, null, "", status(contributions));
        }
        String lacking = lacking(contributions);
        if (!lacking.isEmpty()) {
            return new Compiled(contributions, null, null, null, null, null, lacking, statusOfNothing(contributions));
        }
        if (any(contributions, State.APPROXIMATE)) {
            Bounds bounds = Totals.bounds(contributions, Contribution::value)
                    .percentOf(Totals.bounds(contributions, Contribution::denominator));
            return new Compiled(contributions, null, null, known(bounds), null, null, "", status(contributions));
        }
        Fraction numerator = Totals.exact(contributions, Contribution::value);
        Fraction denominator = Totals.exact(contributions, Contribution::denominator);
        boolean overNothing = denominator.signum() == 0;
        return new Compiled(
                contributions,
                overNothing ? null : numerator.times(Fraction.of(100)).over(denominator),
                null,
                any(contributions, State.MISSING) ? rateBounds(contributions) : null,
                numerator,
                denominator,
                "",
                overNothing ? statusOfNothing(contributions) : status(contributions));
    }

    /** Between what the rate of all units lies: nothing is known where a denominator has no limit. */
    private static @Nullable Bounds rateBounds(List<Contribution> contributions) {
        Bounds below = Totals.bounds(contributions, Contribution::denominator);
        return below.upper() == null
                ? null
                : known(Totals.bounds(contributions, Contribution::value).percentOf(below));
    }

    /** The same with what is supposed of the units that are missing; flagged as estimated (E). */
    Compiled with(Estimate supposed) {
        Fraction value = Totals.exact(contributions, Contribution::value)
                .plus(supposed.value().sum());
        Estimate.Side side = supposed.denominator();
        Fraction below = side == null
                ? null
                : Totals.exact(contributions, Contribution::denominator).plus(side.sum());
        ObservationStatus flag = strongest(counted(contributions)).stronger(ObservationStatus.E);
        if (below == null) {
            return new Compiled(contributions, value, null, bounds, null, null, "", flag, supposed, "");
        }
        Fraction rate =
                below.signum() <= 0 ? null : value.times(Fraction.of(100)).over(below);
        return new Compiled(contributions, rate, null, bounds, value, below, "", flag, supposed, "");
    }

    Compiled withoutEstimate(String why) {
        return new Compiled(contributions, exact, nominal, bounds, numerator, denominator, lacking, status, null, why);
    }

    /** Whether there is a figure and it lies where it is known to lie. */
    boolean withinBounds() {
        return exact != null && (bounds == null || bounds.contain(exact));
    }

    /**
     * Which sides of a rate nobody gives, or not everybody who gives that side alone: the empty sum is no 0, and a side that
     * lacks units would be divided by, or into, one that does not lack them (laws 2, 4 and 7).
     */
    private static String lacking(List<Contribution> contributions) {
        boolean numerator = isLacking(contributions, Contribution::value, Contribution::denominator);
        boolean denominator = isLacking(contributions, Contribution::denominator, Contribution::value);
        return numerator && denominator ? "分子和分母" : numerator ? "分子" : denominator ? "分母" : "";
    }

    private static boolean isLacking(
            List<Contribution> contributions,
            Function<Contribution, @Nullable Figure> side,
            Function<Contribution, @Nullable Figure> other) {
        return counted(contributions).stream().allMatch(part -> side.apply(part) == null)
                || in(contributions, State.MISSING).stream()
                        .anyMatch(part -> side.apply(part) != null && other.apply(part) == null);
    }

    private static @Nullable Bounds known(Bounds bounds) {
        return bounds.empty() ? null : bounds;
    }

    /**
     * The strongest of what flows in. A sum that lacks units is preliminary (P): a figure it is, but not yet the area's. Where
     * no unit has a figure, why it has none.
     */
    private static ObservationStatus status(List<Contribution> contributions) {
        List<Contribution> counted = counted(contributions);
        if (!counted.isEmpty()) {
            ObservationStatus parts = strongest(counted);
            return any(contributions, State.MISSING) ? parts.stronger(ObservationStatus.P) : parts;
        }
        if (contributions.isEmpty()) {
            return ObservationStatus.O;
        }
        List<Contribution> missing = in(contributions, State.MISSING);
        return missing.isEmpty() ? ObservationStatus.M : strongest(missing);
    }

    /** A rate over 0, or one that lacks a side, is 不适用 (law 4), unless that is only because units are missing. */
    private static ObservationStatus statusOfNothing(List<Contribution> contributions) {
        List<Contribution> missing = in(contributions, State.MISSING);
        return missing.isEmpty() ? ObservationStatus.M : strongest(missing);
    }

    private static ObservationStatus strongest(List<Contribution> contributions) {
        ObservationStatus strongest = ObservationStatus.A;
        for (Contribution part : contributions) {
            strongest = strongest.stronger(part.status());
        }
        return strongest;
    }

    private static List<Contribution> counted(List<Contribution> contributions) {
        return those(contributions, Contribution::counted);
    }

    private static List<Contribution> in(List<Contribution> contributions, State state) {
        return those(contributions, part -> part.state() == state);
    }

    /** A plain loop and no stream: it runs for every unit of every figure. */
    private static List<Contribution> those(List<Contribution> contributions, Predicate<Contribution> wanted) {
        List<Contribution> those = new ArrayList<>(contributions.size());
        for (Contribution part : contributions) {
            if (wanted.test(part)) {
                those.add(part);
            }
        }
        return those;
    }

    private static boolean any(List<Contribution> contributions, State state) {
        for (Contribution part : contributions) {
            if (part.state() == state) {
                return true;
            }
        }
        return false;
    }

    /** Whether every unit answered. */
    public boolean complete() {
        return !any(contributions, State.MISSING);
    }

    public int reported() {
        int reported = 0;
        for (Contribution part : contributions) {
            reported += part.reported() ? 1 : 0;
        }
        return reported;
    }

    public int expected() {
        return contributions.size();
    }

    public boolean approximate() {
        return any(contributions, State.APPROXIMATE);
    }

    /** Those of the parts that are in a state. */
    public List<Contribution> in(State state) {
        return in(contributions, state);
    }
}
