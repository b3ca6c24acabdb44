package cn.huizong.reconcile.localise;

import cn.huizong.rule.linear.WorkBudget;
import java.util.Arrays;
import java.util.List;

/**
 * Rows as sums over figures, and the exchange of a sum for a figure. Variables are numbered figures first, then the sum of
 * each row; those that stand for themselves are the columns, the others the rows.
 */
final class Tableau {

    /** What an exact operation costs, against one in floating point. */
    private static final int EXACT = 50;

    private final Ratio[][] cells;
    private final int[] rows;
    private final int[] columns;
    private final Near[] values;
    private final WorkBudget budget;

    Tableau(int figures, List<Row> sums, WorkBudget budget) {
        this.budget = budget;
        cells = new Ratio[sums.size()][figures];
        rows = new int[sums.size()];
        columns = new int[figures];
        values = new Near[figures + sums.size()];
        Arrays.setAll(columns, column -> column);
        Arrays.setAll(rows, row -> figures + row);
        Arrays.fill(values, Near.ZERO);
        for (int row = 0; row < cells.length; row++) {
            Arrays.fill(cells[row], Ratio.ZERO);
            for (Term term : sums.get(row).terms()) {
                cells[row][term.figure()] = term.coefficient();
            }
        }
    }

    int height() {
        return rows.length;
    }

    int width() {
        return columns.length;
    }

    int rowVariable(int row) {
        return rows[row];
    }

    int columnVariable(int column) {
        return columns[column];
    }

    Near value(int variable) {
        return values[variable];
    }

    Ratio cell(int row, int column) {
        return cells[row][column];
    }

    /** How much a variable changes with the one of a column. */
    Ratio rate(int variable, int column) {
        if (columns[column] == variable) {
            return Ratio.ONE;
        }
        for (int row = 0; row < rows.length; row++) {
            if (rows[row] == variable) {
                return cells[row][column];
            }
        }
        return Ratio.ZERO;
    }

    /** Moves the variable of a column, and with it the rows. */
    void move(int column, Near by) {
        budget.take((long) EXACT * rows.length);
        values[columns[column]] = values[columns[column]].plus(by);
        for (int row = 0; row < rows.length; row++) {
            if (cells[row][column].signum() != 0) {
                values[rows[row]] = values[rows[row]].plus(by.times(cells[row][column]));
            }
        }
    }

    /** Brings the variable of a row to a value by that of a column, and lets them change places. */
    void exchange(int row, int column, Near target) {
        move(column, target.minus(values[rows[row]]).over(cells[row][column]));
        budget.take((long) EXACT * rows.length * columns.length);
        Ratio pivot = cells[row][column];
        for (int i = 0; i < columns.length; i++) {
            cells[row][i] =
                    i == column ? Ratio.ONE.over(pivot) : cells[row][i].negate().over(pivot);
        }
        for (int other = 0; other < rows.length; other++) {
            if (other != row && cells[other][column].signum() != 0) {
                substitute(row, other, column);
            }
        }
        int moved = rows[row];
        rows[row] = columns[column];
        columns[column] = moved;
    }

    private void substitute(int row, int into, int column) {
        Ratio factor = cells[into][column];
        cells[into][column] = Ratio.ZERO;
        for (int i = 0; i < columns.length; i++) {
            if (cells[row][i].signum() != 0) {
                cells[into][i] = cells[into][i].plus(factor.times(cells[row][i]));
            }
        }
    }
}
