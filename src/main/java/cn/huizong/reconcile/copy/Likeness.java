package cn.huizong.reconcile.copy;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How far two returns say the same.
 *
 * @param agreeing numbers that are equal
 * @param all numbers that at least one of them has and both have a row for, zeros apart
 * @param telling significant digits of the equal ones beyond the first: how little they can be equal by chance
 * @param chance how often figures that change as they usually do from year to year come out the same, as a power of ten below 1
 */
record Likeness(int agreeing, int all, int telling, double chance) {

    /** Fewer are soon equal by chance. */
    private static final int LEAST_NUMBERS = 5;

    /** A return of four numbers of three digits each has as many. */
    private static final int LEAST_TELLING = 8;

    /** Many small numbers, none of which tells much. */
    private static final double LEAST_CHANCE = 9;

    /** A typical yearly change of a large figure, as a logarithm; a small one changes by chance, like the root of a count. */
    private static final double SPREAD = 0.2;

    private static final double SCATTER = 0.8;

    /** Of so many numbers one may have been changed to cover it up, and one in any case. */
    static final int ONE_IN = 10;

    /** @param counts whether equal numbers of an item tell anything */
    static Likeness of(Figures one, Figures other, Predicate<String> counts) {
        Set<String> items = new TreeSet<>(one.numbers().keySet());
        items.addAll(other.numbers().keySet());
        items.retainAll(one.asked());
        items.retainAll(other.asked());
        int agreeing = 0;
        int telling = 0;
        double chance = 0;
        for (String item : items) {
            BigDecimal number = one.numbers().get(item);
            if (number != null && number.equals(other.numbers().get(item))) {
                agreeing++;
                if (counts.test(item)) {
                    telling += number.precision() - 1;
                    chance += decades(number);
                }
            }
        }
        return new Likeness(agreeing, items.size(), telling, chance);
    }

    /** Of about so many whole numbers around it any might have come. */
    private static double decades(BigDecimal number) {
        double size = Math.min(number.abs().doubleValue(), Double.MAX_VALUE / 2);
        return Math.log10(1 + 2 * size * (SPREAD + SCATTER / Math.sqrt(size + 1)));
    }

    boolean isCopy() {
        return agreeing >= LEAST_NUMBERS
                && (telling >= LEAST_TELLING || chance >= LEAST_CHANCE)
                && all - agreeing <= Math.max(1, all / ONE_IN);
    }
}
