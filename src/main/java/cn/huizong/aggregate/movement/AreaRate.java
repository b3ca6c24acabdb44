package cn.huizong.aggregate.movement;

import cn.huizong.rule.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What an area has in a rate.
 *
 * @param before of the territory that {@code now} covers
 * @param estimated whether {@code now} holds what is supposed of units that have not reported
 */
public record AreaRate(String area, Sides before, Sides now, boolean estimated) {

    /** A numerator and a denominator, each summed over the units of the area. */
    public record Sides(Fraction numerator, Fraction denominator) {

        public static final Sides NOTHING = new Sides(Fraction.ZERO, Fraction.ZERO);

        public Sides plus(Sides other) {
            return new Sides(numerator.plus(other.numerator), denominator.plus(other.denominator));
        }

        /** In %; null over 0. */
        @Nullable
        Fraction rate() {
            return denominator.signum() == 0
                    ? null
                    : numerator.times(Fraction.of(100)).over(denominator);
        }

        /** Whether it is the part of a whole: a share of the denominator with a rate of its own. */
        boolean divisible() {
            return denominator.signum() > 0 || denominator.signum() == 0 && numerator.signum() == 0;
        }

        boolean nothing() {
            return denominator.signum() == 0 && numerator.signum() == 0;
        }
    }
}
