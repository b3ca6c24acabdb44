package cn.huizong.aggregate.compilation;

import cn.huizong.aggregate.compilation.Figure.State;
import cn.huizong.observation.TerritoryBreak;
import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts into a total, for every unit whose return is missing, its figure of the year before times the growth of those who reported
 * both times. All of the missing or none: a total that still lacked a unit would pass for the whole.
 */
public final class Estimator {

    private final Fraction leastCoverage;

    /** @param leastCoverage the share of last year's base, in per cent, that must have reported */
    public Estimator(BigDecimal leastCoverage) {
        this.leastCoverage = Fraction.of(leastCoverage);
    }

    /**
     * The total with the estimate, or as it is, with the reason why it holds none.
     *
     * @param bases what each of the total's contributions is compared with
     */
    public Compiled estimate(Compiled total, List<Base> bases) {
        if (total.complete()) {
            return total;
        }
        String hindrance = firstOf(Stream.concat(
                total.contributions().stream().map(Estimator::hindrance),
                bases.stream().map(Estimator::hindrance)));
        if (!hindrance.isEmpty()) {
            return total.withoutEstimate(hindrance);
        }
        boolean rate = total.contributions().stream().anyMatch(part -> part.denominator() != null);
        EstimatedSide value = EstimatedSide.of(total, bases, Contribution::value);
        EstimatedSide denominator = rate ? EstimatedSide.of(total, bases, Contribution::denominator) : null;
        String lacking = firstOf(
                Stream.of(value, denominator).filter(Objects::nonNull).map(side -> side.hindrance(leastCoverage)));
        if (!lacking.isEmpty()) {
            return total.withoutEstimate(lacking);
        }
        Estimate estimate = new Estimate(value.side(), denominator == null ? null : denominator.side());
        String impossible = impossible(estimate);
        if (!impossible.isEmpty()) {
            return total.withoutEstimate(impossible);
        }
        Compiled estimated = total.with(estimate);
        return estimated.withinBounds() ? estimated : total.withoutEstimate("估计数超出已知的界限");
    }

    /** A part that was within its whole the year before does not outgrow it. */
    private static String impossible(Estimate estimate) {
        Estimate.Side denominator = estimate.denominator();
        if (denominator == null) {
            return "";
        }
        return firstOf(estimate.value().units().stream()
                .flatMap(above -> denominator.units().stream()
                        .filter(below -> below.unit().equals(above.unit())
                                && above.base().compareTo(below.base()) <= 0
                                && above.value(estimate.value().growth()).compareTo(below.value(denominator.growth()))
                                        > 0)
                        .map(below -> below.unit().name() + "分子的估计数大于分母的")));
    }

    private static String firstOf(Stream<String> hindrances) {
        return hindrances.filter(why -> !why.isEmpty()).findFirst().orElse("");
    }

    /** A blank or a refused cell is the unit's to mend: only a return that never came is supposed. */
    private static String hindrance(Contribution part) {
        if (part.state() == State.APPROXIMATE) {
            return part.unit().name() + "为约数";
        }
        if (part.state() != State.MISSING) {
            return "";
        }
        List<Figure> figures = Stream.of(part.value(), part.denominator())
                .filter(Objects::nonNull)
                .toList();
        if (figures.stream().anyMatch(figure -> figure.state() != State.MISSING)) {
            return part.unit().name() + "分子分母只有其一";
        }
        return figures.stream().allMatch(Figure::withoutReturn)
                ? ""
                : part.unit().name() + part.why();
    }

    private static String hindrance(Base base) {
        @Nullable TerritoryBreak broken = base.broken();
        return broken == null || broken.comparable() ? "" : broken.unit().name() + "区划变动，与上年不可比";
    }
}
