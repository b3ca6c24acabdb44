package cn.huizong.aggregate.movement;

import cn.huizong.aggregate.movement.AreaRate.Sides;
import cn.huizong.rule.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The change of a rate, split into what comes of the areas' own rates and what of their shares of the denominator (Kitagawa 1955):
 * ΔR = Σ ½(w₀+w₁)·Δr + Σ ½(r₀+r₁)·Δw. All in 百分点 and exact.
 *
 * <p>An area's part in the second sum is measured from the city's mean rate, ½(r₀+r₁) − ½(R₀+R₁): the sum stays the same, because
 * shares only move between areas, and an area that grows with a rate below the city's then pulls it down, as it does.
 *
 * <p>An area without a denominator in one of the years has no rate then that could have moved: all it does is in the shares.
 *
 * @param parts of the areas that had anything in either year, in the order given
 * @param before the city's rate, in %
 */
public record RateChange(List<Part> parts, Fraction before, Fraction now) implements Movement.Split {

    private static final Fraction HALF = Fraction.ONE.over(Fraction.of(2));

    /**
     * An area's part.
     *
     * @param rateBefore in %; null where it had no denominator, and {@code rateNow} likewise
     * @param shareBefore of the city's denominator, in %, and {@code shareNow} likewise
     * @param byRate what its own rate did to the city's
     * @param byMix what its share of the denominator did
     */
    public record Part(
            AreaRate area,
            @Nullable Fraction rateBefore,
            @Nullable Fraction rateNow,
            Fraction shareBefore,
            Fraction shareNow,
            Fraction byRate,
            Fraction byMix) {

        public Fraction total() {
            return byRate.plus(byMix);
        }

        /** How its own rate moved, -1, 0 or 1; empty where it has none in one of the years. */
        Optional<Integer> direction() {
            return rateBefore == null || rateNow == null
                    ? Optional.empty()
                    : Optional.of(rateNow.compareTo(rateBefore));
        }
    }

    /** Empty where the areas are not parts of a whole: a numerator over no denominator, or a denominator below 0. */
    public static Optional<RateChange> of(List<AreaRate> areas) {
        Sides before = sum(areas, AreaRate::before);
        Sides now = sum(areas, AreaRate::now);
        Fraction then = before.rate();
        Fraction later = now.rate();
        boolean divisible = areas.stream()
                .allMatch(area -> area.before().divisible() && area.now().divisible());
        if (!divisible || then == null || later == null) {
            return Optional.empty();
        }
        Fraction mean = then.plus(later).times(HALF);
        List<Part> parts = areas.stream()
                .filter(area -> !area.before().nothing() || !area.now().nothing())
                .map(area -> part(area, before.denominator(), now.denominator(), mean))
                .toList();
        return Optional.of(new RateChange(parts, then, later));
    }

    private static Part part(AreaRate area, Fraction allBefore, Fraction allNow, Fraction mean) {
        Fraction rateBefore = area.before().rate();
        Fraction rateNow = area.now().rate();
        Fraction before = rateBefore == null ? rateOrZero(rateNow) : rateBefore;
        Fraction now = rateNow == null ? before : rateNow;
        Fraction shareBefore = area.before().denominator().over(allBefore);
        Fraction shareNow = area.now().denominator().over(allNow);
        return new Part(
                area,
                rateBefore,
                rateNow,
                percent(shareBefore),
                percent(shareNow),
                shareBefore.plus(shareNow).times(HALF).times(now.minus(before)),
                before.plus(now).times(HALF).minus(mean).times(shareNow.minus(shareBefore)));
    }

    private static Fraction rateOrZero(@Nullable Fraction rate) {
        return rate == null ? Fraction.ZERO : rate;
    }

    private static Fraction percent(Fraction share) {
        return share.times(Fraction.of(100));
    }

    /** In 百分点. */
    @Override
    public Fraction change() {
        return now.minus(before);
    }

    public Fraction byRate() {
        return parts.stream().map(Part::byRate).reduce(Fraction.ZERO, Fraction::plus);
    }

    public Fraction byMix() {
        return parts.stream().map(Part::byMix).reduce(Fraction.ZERO, Fraction::plus);
    }

    /**
     * Whether the city's rate moved against every area's own (Simpson 1951): none of at least two moved with it, and at least one
     * moved. Areas without a rate in one of the years have nothing that could have moved.
     */
    public boolean reversed() {
        List<Integer> directions =
                parts.stream().flatMap(part -> part.direction().stream()).toList();
        int whole = change().signum();
        return whole != 0
                && directions.size() > 1
                && directions.stream().noneMatch(direction -> Integer.signum(direction) == whole)
                && directions.stream().anyMatch(direction -> direction != 0);
    }

    private static Sides sum(List<AreaRate> areas, Function<AreaRate, Sides> year) {
        return areas.stream().map(year).reduce(Sides.NOTHING, Sides::plus);
    }
}
