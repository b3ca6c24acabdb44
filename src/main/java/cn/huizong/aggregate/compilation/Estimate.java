package cn.huizong.aggregate.compilation;

import cn.huizong.catalogue.Unit;
import cn.huizong.rule.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a total holds for the units whose return is missing: nobody reported it.
 *
 * @param value of the figures, or of the numerators
 * @param denominator of a rate, else null
 */
public record Estimate(Side value, @Nullable Side denominator) {

    /**
     * One figure of each of the units.
     *
     * @param units empty where none of them is asked for this figure
     */
    public record Side(Growth growth, List<Supposed> units) {

        public Fraction sum() {
            return units.stream().map(unit -> unit.value(growth)).reduce(Fraction.ZERO, Fraction::plus);
        }
    }

    /** What units that reported both times gave, now and then. */
    public record Growth(List<Figure> now, List<Figure> then) {

        public Fraction totalNow() {
            return Estimate.total(now);
        }

        public Fraction totalThen() {
            return Estimate.total(then);
        }

        /** Growth in per cent. */
        public Fraction percent() {
            return totalNow().minus(totalThen()).times(Fraction.of(100)).over(totalThen());
        }
    }

    /** @param before the unit's own figure of the year before, and those of units it took over since */
    public record Supposed(Unit unit, List<Figure> before) {

        public Fraction base() {
            return Estimate.total(before);
        }

        public Fraction value(Growth growth) {
            return base().times(growth.totalNow()).over(growth.totalThen());
        }
    }

    static Fraction total(List<Figure> figures) {
        return figures.stream().map(Figure::exact).reduce(Fraction.ZERO, Fraction::plus);
    }
}
