package cn.huizong.aggregate.movement;

import cn.huizong.rule.Fraction;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The growth of a sum by what each area contributes to it. All exact: they are rounded when they are printed, each by itself.
 *
 * @param parts in the order given
 * @param before what the city had, above 0
 */
public record Growth(List<Part> parts, Fraction before, Fraction now) implements Movement.Split {

    private static final Fraction HUNDRED = Fraction.of(100);

    /**
     * Where the whole moves by less than a fifth of what its parts move by, they nearly cancel each other: a share of the little that
     * is left could exceed ±300 % and tell nobody anything.
     */
    private static final Fraction LEAST_OF_MOVES = Fraction.ONE.over(Fraction.of(5));

    /**
     * An area's part.
     *
     * @param points Δ of the area ÷ the city's figure of last year, in percentage points of the city's growth (拉动)
     * @param share Δ of the area ÷ Δ of the city, in % (贡献率); null where it is withheld
     */
    public record Part(
            AreaCount count,
            Fraction change,
            Fraction points,
            @Nullable Fraction share) {}

    /** @throws IllegalArgumentException where the base is not above 0, so that there is no growth (law 5) */
    public static Growth of(List<AreaCount> counts) {
        Fraction before = sum(counts, AreaCount::before);
        Fraction now = sum(counts, AreaCount::now);
        if (before.signum() <= 0) {
            throw new IllegalArgumentException("no growth on a base of " + before);
        }
        Fraction change = now.minus(before);
        Fraction moves = sum(counts, count -> count.change().abs());
        boolean shared = change.signum() != 0 && change.abs().compareTo(moves.times(LEAST_OF_MOVES)) >= 0;
        List<Part> parts = counts.stream()
                .map(count -> new Part(
                        count,
                        count.change(),
                        count.change().times(HUNDRED).over(before),
                        shared ? count.change().times(HUNDRED).over(change) : null))
                .toList();
        return new Growth(parts, before, now);
    }

    /** In %. */
    @Override
    public Fraction change() {
        return difference().times(HUNDRED).over(before);
    }

    public Fraction difference() {
        return now.minus(before);
    }

    /** Whether each area's share of the change can be told; not where they nearly cancel each other. */
    public boolean shared() {
        return parts.stream().allMatch(part -> part.share() != null);
    }

    private static Fraction sum(List<AreaCount> counts, Function<AreaCount, @Nullable Fraction> side) {
        Fraction sum = Fraction.ZERO;
        for (AreaCount count : counts) {
            sum = sum.plus(AreaCount.added(side.apply(count)));
        }
        return sum;
    }
}
