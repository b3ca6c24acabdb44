package cn.huizong.aggregate.disclosure;

import cn.huizong.rule.Fraction;
import java.math.RoundingMode;

/**
 * A figure of a table whose rows and columns add up.
 *
 * @param column all the same where only rows add up
 * @param cost of withholding it: the people in it
 * @param raisable whether, for all that a reader knows, it could also be larger; of a total, which is subtracted where parts are
 *     added, whether it could be smaller
 * @param lowerable likewise
 */
public record TableCell(int row, int column, State state, long cost, boolean raisable, boolean lowerable) {

    /** Whether it is, may be or must not be withheld. */
    public enum State {
        WITHHELD,
        CANDIDATE,
        /** Published in any case: 0 truly none, or no figure at all. */
        OPEN
    }

    /** A small one: every reader knows that it is from 1 to below the threshold. */
    public static TableCell small(int row, int column, Fraction value, int threshold) {
        return new TableCell(
                row,
                column,
                State.WITHHELD,
                people(value),
                value.compareTo(Fraction.of(threshold - 1L)) < 0,
                value.compareTo(Fraction.ONE) > 0);
    }

    /** One that is not small, as its publishing or its being withheld only so that others cannot be worked out both tell. */
    public static TableCell candidate(int row, int column, Fraction value, int threshold) {
        return new TableCell(
                row, column, State.CANDIDATE, people(value), true, value.compareTo(Fraction.of(threshold)) > 0);
    }

    /** One that is withheld in another table, of which a reader knows no more than that it is not below 0. */
    public static TableCell withheldElsewhere(int row, int column, Fraction value) {
        return new TableCell(row, column, State.WITHHELD, people(value), true, value.signum() > 0);
    }

    public static TableCell open(int row, int column) {
        return new TableCell(row, column, State.OPEN, 0, false, false);
    }

    /** The same as a total of its row or column, dearer than all that it is the total of: it is withheld last. */
    public TableCell asTotal(long ofAll) {
        return new TableCell(row, column, state, cost + ofAll, lowerable, raisable);
    }

    public TableCell at(int otherRow, int otherColumn) {
        return new TableCell(otherRow, otherColumn, state, cost, raisable, lowerable);
    }

    public TableCell as(State other) {
        return new TableCell(row, column, other, cost, raisable, lowerable);
    }

    private static long people(Fraction value) {
        return Math.max(1, value.round(0, RoundingMode.CEILING).longValueExact());
    }
}
