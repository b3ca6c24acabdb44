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
 */
record Likeness(int agreeing, int all, int telling) {

    /** Fewer are soon equal by chance. */
    private static final int LEAST_NUMBERS = 5;

    /** A return of four numbers of three digits each has as many. */
    private static final int LEAST_TELLING = 8;

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
        for (String item : items) {
            BigDecimal number = one.numbers().get(item);
            if (number != null && number.equals(other.numbers().get(item))) {
                agreeing++;
                telling += counts.test(item) ? number.precision() - 1 : 0;
            }
        }
        return new Likeness(agreeing, items.size(), telling);
    }

    boolean isCopy() {
        return agreeing >= LEAST_NUMBERS && telling >= LEAST_TELLING && all - agreeing <= Math.max(1, all / ONE_IN);
    }
}
