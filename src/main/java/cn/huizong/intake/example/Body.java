package cn.huizong.intake.example;

import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.table.Grid;
import cn.huizong.intake.table.HeadRows;
import cn.huizong.intake.table.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Where the figures of an example stand.
 *
 * @param rows with figures
 * @param columns with figures that are not computed from others
 * @param heads the rows above them that hold labels
 * @param stub the column that names the rows
 * @param coded the column that numbers the rows, −1 for none
 * @param numberRow the row that numbers the columns, −1 for none
 */
record Body(
        Grid grid, List<Integer> rows, List<Integer> columns, List<Integer> heads, int stub, int coded, int numberRow) {

    private static final int MOST_HEADS = 8;

    /** @param isField whether a row, by its position, holds a field of the form's head */
    static Body of(Grid grid, Predicate<String> isUnit, IntPredicate isField) {
        int numberRow = numberRow(grid);
        int stub = stub(grid, isUnit);
        List<Integer> rows = IntStream.range(numberRow + 1, grid.rows())
                .filter(row -> isNamed(grid, row, stub) && figures(grid, row, stub) > 0 && !isYears(grid, row))
                .boxed()
                .toList();
        if (rows.isEmpty()) {
            return new Body(grid, rows, List.of(), List.of(), stub, -1, -1);
        }
        List<Integer> heads = IntStream.range(Math.max(0, rows.get(0) - MOST_HEADS), rows.get(0))
                .filter(row -> row != numberRow && !isField.test(row))
                .boxed()
                .toList();
        int coded = coded(grid, rows, stub);
        HeadRows labels = new HeadRows(grid, heads, true, column -> column <= Math.max(stub, coded));
        List<Integer> columns = IntStream.range(Math.max(stub, coded) + 1, grid.width())
                .filter(column -> rows.stream().anyMatch(row -> ExampleReader.isFigure(grid.cell(row, column)))
                        || (numberRow >= 0 && Numbers.of(grid.cell(numberRow, column)) > 0))
                .filter(column -> numberRow >= 0 || !ExampleReader.isBeside(labels.path(column)))
                .boxed()
                .toList();
        return new Body(grid, rows, columns, heads, stub, coded, numberRow);
    }

    private static boolean isNamed(Grid grid, int row, int stub) {
        SheetCell label = grid.cell(row, stub);
        return label != null && !ExampleReader.isFigure(label);
    }

    private static long figures(Grid grid, int row, int stub) {
        return grid.row(row).cells().stream()
                .filter(cell -> cell.column() > stub && ExampleReader.isFigure(cell))
                .count();
    }

    /** Years over columns look like figures. */
    private static boolean isYears(Grid grid, int row) {
        return grid.row(row).cells().stream()
                .filter(ExampleReader::isFigure)
                .allMatch(cell -> cell.words().matches("(?:19|20)[0-9]{2}(?:\\.0+)?"));
    }

    /** The column with most units, or else the first with most texts left of figures. */
    private static int stub(Grid grid, Predicate<String> isUnit) {
        int best = 0;
        int most = 0;
        for (int column = 0; column < grid.width(); column++) {
            int score = 0;
            for (int row = 0; row < grid.rows(); row++) {
                SheetCell cell = grid.cell(row, column);
                if (cell != null && !ExampleReader.isFigure(cell) && figures(grid, row, column) > 0) {
                    score += isUnit.test(grid.label(row, column)) ? 3 : 1;
                }
            }
            if (score > most) {
                most = score;
                best = column;
            }
        }
        return best;
    }

    /** 1, 2, 3 … from left to right. */
    private static int numberRow(Grid grid) {
        for (int row = 0; row < grid.rows(); row++) {
            List<Integer> numbers = grid.row(row).cells().stream()
                    .map(Numbers::of)
                    .filter(number -> number >= 0)
                    .toList();
            boolean steps = numbers.size() > 2 && numbers.get(0) == 1;
            for (int i = 1; i < numbers.size(); i++) {
                steps &= numbers.get(i) == numbers.get(i - 1) + 1;
            }
            if (steps) {
                return row;
            }
        }
        return -1;
    }

    /** A column right of the names that goes up by one from row to row. */
    private static int coded(Grid grid, List<Integer> rows, int stub) {
        for (int column = stub + 1; column < Math.min(grid.width(), stub + 4); column++) {
            int at = column;
            List<Integer> numbers =
                    rows.stream().map(row -> Numbers.of(grid.cell(row, at))).toList();
            if (numbers.size() > 2
                    && numbers.equals(
                            IntStream.rangeClosed(1, rows.size()).boxed().toList())) {
                return column;
            }
        }
        return -1;
    }

    boolean numbered() {
        return numberRow >= 0;
    }

    /** The labels of a row, outermost first. */
    List<String> path(int row) {
        List<String> path = new ArrayList<>();
        for (int column = 0; column <= stub; column++) {
            String label = grid.label(row, column);
            boolean again = !path.isEmpty() && path.get(path.size() - 1).equals(label);
            if (!label.isEmpty() && !label.matches("[0-9.]+") && !again) {
                path.add(label);
            }
        }
        return path;
    }
}
