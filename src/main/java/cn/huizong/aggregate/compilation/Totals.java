package cn.huizong.aggregate.compilation;

import cn.huizong.aggregate.compilation.Figure.State;
import cn.huizong.rule.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums over units: exact over the known ones, and bounds over all but those the figure does not apply to. */
record Totals(Fraction value, Fraction denominator, Bounds valueBounds, Bounds denominatorBounds) {

    private static final Totals NOTHING = new Totals(Fraction.ZERO, Fraction.ZERO, Bounds.ZERO, Bounds.ZERO);

    static Totals of(List<Contribution> contributions) {
        Totals totals = NOTHING;
        for (Contribution contribution : contributions) {
            totals = totals.plus(contribution);
        }
        return totals;
    }

    private Totals plus(Contribution part) {
        if (part.state() == State.NOT_APPLICABLE) {
            return this;
        }
        boolean known = part.state() == State.KNOWN;
        return new Totals(
                known ? value.plus(exact(part.value())) : value,
                known ? denominator.plus(exact(part.denominator())) : denominator,
                valueBounds.plus(bounds(part.value())),
                denominatorBounds.plus(bounds(part.denominator())));
    }

    private static Fraction exact(@Nullable Figure figure) {
        return figure == null ? Fraction.ZERO : figure.exact();
    }

    private static Bounds bounds(@Nullable Figure figure) {
        return figure == null ? Bounds.ZERO : figure.bounds();
    }
}
