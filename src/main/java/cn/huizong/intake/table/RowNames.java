package cn.huizong.intake.table;

import cn.huizong.catalogue.Dimension;
import cn.huizong.catalogue.TableDefinition;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.form.Figures;
import cn.huizong.intake.table.Stubs.Stub;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the labels of a row name. */
final class RowNames {

    /** A longer label that mentions a period is a title or a note. */
    private static final int LONGEST_PERIOD = 12;

    /** How many columns left of the one that names rows may hold parts of their names. */
    private static final int PARTS_OF_A_NAME = 3;

    private final Grid grid;
    private final Labels labels;
    private final TableDefinition table;
    private final Stubs stubs;

    RowNames(Grid grid, Labels labels, TableDefinition table, Stubs stubs) {
        this.grid = grid;
        this.labels = labels;
        this.table = table;
        this.stubs = stubs;
    }

    /** What the outer label of a row names: nothing where there is none, and where it is none that is known. */
    Coordinate outer(int row) {
        return stubs.outer() < 0
                ? Coordinate.NONE
                : labels.ofRow(
                        List.of(grid.label(row, stubs.outer())), table.rows().subList(0, 1));
    }

    /** The outer label of a row, written in it or merged down to it. */
    @Nullable
    SheetCell outerLabel(int row) {
        return stubs.outer() < 0 ? null : grid.speaking(row, stubs.outer());
    }

    Coordinate inner(int row, Stub stub) {
        if (table.rows().isEmpty()) {
            return Coordinate.NONE;
        }
        Dimension dimension = table.innermost();
        if (table.byCode().contains(dimension)) {
            return labels.numbered(Integer.toString(Numbers.of(grid.cell(row, stub.to()))), dimension);
        }
        SheetCell own = label(row, stub);
        boolean sentence =
                own != null && dimension == Dimension.PERIOD && own.words().length() > LONGEST_PERIOD;
        return own == null || sentence ? Coordinate.NONE : labels.ofRow(path(row, stub), List.of(dimension));
    }

    /** The inmost label of a row. */
    @Nullable
    SheetCell label(int row, Stub stub) {
        for (int column = stub.to(); column >= stub.from() && column >= 0; column--) {
            SheetCell cell = grid.speaking(row, column);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    /** The inmost label of a row; where rows go by a code and it has none, the name that stands for it. */
    @Nullable
    SheetCell labelOrName(int row, Stub stub) {
        SheetCell label = label(row, stub);
        boolean byCode = !table.rows().isEmpty() && table.byCode().contains(table.innermost());
        return label != null || !byCode
                ? label
                : grid.row(row).cells().stream()
                        .filter(RowNames::isWord)
                        .findFirst()
                        .orElse(null);
    }

    /** The code of a row, where rows go by a code. */
    @Nullable
    SheetCell code(int row) {
        return grid.cell(row, stubs.inner().get(0).to());
    }

    /** The words that stand in a row itself left of its figures. */
    List<SheetCell> besideCode(int row, ColumnHeads columns) {
        return grid.row(row).cells().stream()
                .filter(cell -> cell.column() < columns.first() && isWord(cell))
                .toList();
    }

    /** The words left of the figures of a row, also those merged down to it, outermost first. */
    List<String> pathBesideCode(int row, ColumnHeads columns) {
        List<String> path = new ArrayList<>();
        for (int column = 0; column < columns.first(); column++) {
            SheetCell cell = grid.speaking(row, column);
            String label = grid.label(row, column);
            if (cell != null
                    && isWord(cell)
                    && (path.isEmpty() || !path.get(path.size() - 1).equals(label))) {
                path.add(label);
            }
        }
        return path;
    }

    private static boolean isWord(SheetCell cell) {
        return cell.isText() && !Figures.is(cell);
    }

    /** The labels of a row, outermost first: names of rows may lie under each other in several columns. */
    private List<String> path(int row, Stub stub) {
        List<String> path = new ArrayList<>();
        for (int column = leftmost(stub); column <= stub.to(); column++) {
            SheetCell cell = grid.speaking(row, column);
            String label = grid.label(row, column);
            boolean again = !path.isEmpty() && path.get(path.size() - 1).equals(label);
            boolean ofName = column >= stub.from() || cell == null || !Figures.is(cell);
            if (cell != null && ofName && !again) {
                path.add(label);
            }
        }
        return path;
    }

    /** Left of a further block there is the block before it. */
    private int leftmost(Stub stub) {
        return stub.equals(stubs.inner().get(0)) ? Math.max(0, stub.from() - PARTS_OF_A_NAME) : stub.from();
    }
}
