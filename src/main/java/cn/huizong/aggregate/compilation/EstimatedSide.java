package cn.huizong.aggregate.compilation;

import cn.huizong.aggregate.compilation.Figure.State;
import cn.huizong.rule.Fraction;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a total, or the numerators or denominators of a rate, sorted into what an estimate is made of.
 *
 * @param gaps in words, of missing units that gave no figure to start from the year before
 * @param given whether any unit gave a figure
 */
record EstimatedSide(Estimate.Side side, List<String> gaps, boolean given) {

    static EstimatedSide of(Compiled total, List<Base> bases, Function<Contribution, @Nullable Figure> wanted) {
        List<Figure> now = new ArrayList<>();
        List<Figure> then = new ArrayList<>();
        List<Estimate.Supposed> supposed = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        boolean given = false;
        for (int i = 0; i < bases.size(); i++) {
            Contribution part = total.contributions().get(i);
            Figure figure = wanted.apply(part);
            if (figure == null || part.state() == State.NOT_APPLICABLE) {
                continue;
            }
            List<Figure> before = known(bases.get(i), wanted);
            if (part.state() == State.MISSING) {
                supposed.add(new Estimate.Supposed(part.unit(), before));
                gap(part, before, gaps);
                continue;
            }
            given = true;
            if (!before.isEmpty()) {
                now.add(figure);
                then.addAll(before);
            }
        }
        return new EstimatedSide(new Estimate.Side(new Estimate.Growth(now, then), supposed), gaps, given);
    }

    /** All the base consists of; empty where a part of it is not an exact figure. */
    private static List<Figure> known(Base base, Function<Contribution, @Nullable Figure> wanted) {
        boolean known = base.contributions().stream().allMatch(part -> part.state() == State.KNOWN);
        return known
                ? base.contributions().stream()
                        .map(wanted)
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    private static void gap(Contribution part, List<Figure> before, List<String> gaps) {
        if (before.isEmpty()) {
            gaps.add(part.unit().name() + "上年无数");
        } else if (Estimate.total(before).signum() <= 0) {
            gaps.add(part.unit().name() + "上年数不大于0");
        }
    }

    /** Why nothing can be estimated, in Chinese; "" where it can. */
    String hindrance(Fraction leastCoverage) {
        if (!gaps.isEmpty()) {
            return gaps.get(0);
        }
        if (side.units().isEmpty()) {
            return given ? "" : "没有单位有数";
        }
        if (!given || side.growth().totalThen().signum() <= 0) {
            return "已报单位上年合计不大于0";
        }
        if (side.growth().totalNow().signum() < 0) {
            return "已报单位本年合计为负数";
        }
        Fraction covered = covered();
        return covered.compareTo(leastCoverage) < 0
                ? "已报单位只占上年的" + covered.round(2, RoundingMode.DOWN).toPlainString() + "%，不足"
                        + leastCoverage.toPlainString() + "%"
                : "";
    }

    private Fraction covered() {
        Fraction reported = side.growth().totalThen();
        Fraction all = side.units().stream().map(Estimate.Supposed::base).reduce(reported, Fraction::plus);
        return reported.times(Fraction.of(100)).over(all);
    }
}
