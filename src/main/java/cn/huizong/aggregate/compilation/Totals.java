package cn.huizong.aggregate.compilation;

import cn.huizong.aggregate.compilation.Figure.State;
import cn.huizong.rule.Fraction;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sums over units: exact over the known ones, or bounds over all but those the figure does not apply to. */
final class Totals {

    private Totals() {}

    /** @param side the figure wanted, or null of a unit that does not give it */
    static Fraction exact(List<Contribution> contributions, Function<Contribution, @Nullable Figure> side) {
        Fraction sum = Fraction.ZERO;
        for (Contribution part : contributions) {
            Figure figure = part.state() == State.KNOWN ? side.apply(part) : null;
            sum = figure == null ? sum : sum.plus(figure.exact());
        }
        return sum;
    }

    static Bounds bounds(List<Contribution> contributions, Function<Contribution, @Nullable Figure> side) {
        Bounds sum = Bounds.ZERO;
        for (Contribution part : contributions) {
            Figure figure = part.state() == State.NOT_APPLICABLE ? null : side.apply(part);
            sum = figure == null ? sum : sum.plus(figure.bounds());
        }
        return sum;
    }
}
