package cn.huizong.reconcile.localise;

import cn.huizong.rule.Relation;
import cn.huizong.rule.linear.WorkBudget;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Linear programming in exact fractions, for figures of 1 and of 1,000,000,000 in one sum: whether rows can all hold, and
 * how far a figure can go. The simplex method for bounded variables with strict bounds of Dutertre and de Moura 2006, which
 * names the rows that cannot hold together; the least number goes first (Bland 1977), so that it ends.
 */
final class Simplex {

    private static final int NONE = -1;

    private final int figures;
    private final List<Row> rows;
    private final Tableau tableau;
    private final @Nullable Near[] least;
    private final @Nullable Near[] greatest;

    Simplex(boolean[] nonNegative, List<Row> rows, WorkBudget budget) {
        this.figures = nonNegative.length;
        this.rows = rows;
        this.tableau = new Tableau(figures, rows, budget);
        this.least = new @Nullable Near[figures + rows.size()];
        this.greatest = new @Nullable Near[figures + rows.size()];
        for (int figure = 0; figure < figures; figure++) {
            least[figure] = nonNegative[figure] ? Near.ZERO : null;
        }
        for (int row = 0; row < rows.size(); row++) {
            greatest[figures + row] = rows.get(row).most();
            if (rows.get(row).relation() == Relation.EQUAL) {
                least[figures + row] = rows.get(row).most();
            }
        }
    }

    /** Looks for a point where all rows hold; the figures of rows that cannot hold together, or null when it was found. */
    @Nullable
    BitSet conflict() {
        int row = firstOutside();
        while (row != NONE) {
            int variable = tableau.rowVariable(row);
            Near lower = least[variable];
            boolean rise = lower != null && tableau.value(variable).compareTo(lower) < 0;
            int column = entering(variable, rise ? 1 : -1);
            if (column == NONE) {
                return because(row);
            }
            Near target = rise ? lower : greatest[variable];
            if (target != null) {
                tableau.exchange(row, column, target);
            }
            row = firstOutside();
        }
        return null;
    }

    private int firstOutside() {
        int first = NONE;
        for (int row = 0; row < tableau.height(); row++) {
            int variable = tableau.rowVariable(row);
            if (isOutside(variable) && (first == NONE || variable < tableau.rowVariable(first))) {
                first = row;
            }
        }
        return first;
    }

    private boolean isOutside(int variable) {
        return room(variable, 1) < 0 || room(variable, -1) < 0;
    }

    /** Sign of the room between a variable and its end in a direction; 1 where there is no end. */
    private int room(int variable, int direction) {
        Near end = direction > 0 ? greatest[variable] : least[variable];
        return end == null ? 1 : direction * end.compareTo(tableau.value(variable));
    }

    private BitSet because(int row) {
        BitSet because = new BitSet();
        addReason(because, tableau.rowVariable(row));
        for (int column = 0; column < tableau.width(); column++) {
            if (tableau.cell(row, column).signum() != 0) {
                addReason(because, tableau.columnVariable(column));
            }
        }
        return because;
    }

    private void addReason(BitSet because, int variable) {
        if (variable >= figures) {
            because.or(rows.get(variable - figures).because());
        }
    }

    /**
     * How far a figure can go, after {@link #conflict} found a point, which is moved there; null when there is no limit.
     *
     * @param direction 1 for up, −1 for down
     */
    @Nullable
    Near furthest(int figure, int direction) {
        int column = entering(figure, direction);
        while (column != NONE) {
            int way = direction * tableau.rate(figure, column).signum();
            if (!advance(column, way)) {
                return null;
            }
            column = entering(figure, direction);
        }
        return tableau.value(figure);
    }

    /** The column with the least variable whose move takes a variable in a direction. */
    private int entering(int variable, int direction) {
        int first = NONE;
        for (int column = 0; column < tableau.width(); column++) {
            int other = tableau.columnVariable(column);
            int way = direction * tableau.rate(variable, column).signum();
            if (way != 0 && room(other, way) > 0 && (first == NONE || other < tableau.columnVariable(first))) {
                first = column;
            }
        }
        return first;
    }

    /** Moves the variable of a column until it or a row meets its end; false when nothing does. */
    private boolean advance(int column, int way) {
        int variable = tableau.columnVariable(column);
        Near end = end(variable, way);
        Near step = end == null ? null : end.minus(tableau.value(variable)).times(ratio(way));
        int blocking = NONE;
        for (int row = 0; row < tableau.height(); row++) {
            Near own = step(row, column, way);
            if (own != null && (step == null || isFirst(own, tableau.rowVariable(row), step, variable))) {
                step = own;
                variable = tableau.rowVariable(row);
                blocking = row;
            }
        }
        if (step == null) {
            return false;
        }
        if (blocking == NONE) {
            tableau.move(column, step.times(ratio(way)));
        } else {
            int direction = way * tableau.cell(blocking, column).signum();
            Near target = end(variable, direction);
            if (target != null) {
                tableau.exchange(blocking, column, target);
            }
        }
        return true;
    }

    private static boolean isFirst(Near step, int variable, Near other, int otherVariable) {
        int bySize = step.compareTo(other);
        return bySize < 0 || (bySize == 0 && variable < otherVariable);
    }

    /** How far the variable of a column may move until that of a row meets its end; null when it never does. */
    private @Nullable Near step(int row, int column, int way) {
        Ratio rate = tableau.cell(row, column).times(ratio(way));
        Near end = rate.signum() == 0 ? null : end(tableau.rowVariable(row), rate.signum());
        return end == null
                ? null
                : end.minus(tableau.value(tableau.rowVariable(row))).over(rate);
    }

    private @Nullable Near end(int variable, int direction) {
        return direction > 0 ? greatest[variable] : least[variable];
    }

    private static Ratio ratio(int way) {
        return way > 0 ? Ratio.ONE : Ratio.ONE.negate();
    }

    /** Where the figures stand. */
    Near[] point() {
        Near[] point = new Near[figures];
        Arrays.setAll(point, tableau::value);
        return point;
    }
}
