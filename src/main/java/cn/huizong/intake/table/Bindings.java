package cn.huizong.intake.table;

import cn.huizong.catalogue.TableDefinition;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.form.Figures;
import cn.huizong.intake.table.Stubs.Stub;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Binds the figures in the rows of a table to what row and column say of them, and keeps those of which they say nothing. */
final class Bindings {

    private final Grid grid;
    private final Labels labels;
    private final TableDefinition table;
    private final Stubs stubs;
    private final RowNames names;
    private final List<Bound> bound = new ArrayList<>();
    private final Strangers strangers = new Strangers();
    private final Map<Integer, List<SheetCell>> unbound = new TreeMap<>();
    private final List<SheetCell> derived = new ArrayList<>();
    private final Map<Integer, ColumnHeads> columnsByRow = new TreeMap<>();

    Bindings(Grid grid, Labels labels, TableDefinition table, Stubs stubs, RowNames names) {
        this.grid = grid;
        this.labels = labels;
        this.table = table;
        this.stubs = stubs;
        this.names = names;
    }

    /**
     * @param columns what is written above the row
     * @param outer what the outer label of the row says
     */
    void bind(int row, ColumnHeads columns, Coordinate outer) {
        columnsByRow.put(row, columns);
        for (int column = 0; column < stubs.inner().get(0).from(); column++) {
            SheetCell cell = grid.cell(row, column);
            if (cell != null && Figures.is(cell) && columns.isUnknownLeft(column)) {
                unbound(column, cell);
            }
        }
        for (int block = 0; block < stubs.inner().size(); block++) {
            Stub stub = stubs.inner().get(block);
            int end = block + 1 < stubs.inner().size()
                    ? stubs.inner().get(block + 1).from()
                    : grid.width();
            Coordinate named = names.inner(row, stub);
            if (!named.isNothing() || table.rows().isEmpty()) {
                for (int column = stub.to() + 1; column < end; column++) {
                    bind(row, column, columns, named, outer);
                }
            } else {
                unknown(row, stub, end, columns);
            }
        }
    }

    /** A block whose label in this row names nothing, beside one whose does. */
    private void unknown(int row, Stub stub, int end, ColumnHeads columns) {
        List<SheetCell> cells = new ArrayList<>();
        for (SheetCell cell : grid.row(row).cells()) {
            boolean inBlock = cell.column() > stub.to() && cell.column() < end;
            if (inBlock && Figures.is(cell) && columns.bound().containsKey(cell.column())) {
                cells.add(cell);
            }
        }
        SheetCell label = names.label(row, stub);
        if (label == null) {
            cells.forEach(cell -> unbound(cell.column(), cell));
        } else if (!cells.isEmpty()) {
            strangers.add(label, table.innermost(), cells);
        }
    }

    private void bind(int row, int column, ColumnHeads columns, Coordinate named, Coordinate outer) {
        SheetCell cell = grid.cell(row, column);
        Coordinate head = columns.bound().get(column);
        String item = head == null || !table.namesItemsByBoth() ? "" : labels.item(named, head);
        boolean isBound = head != null && (!table.namesItemsByBoth() || !item.isEmpty());
        if (head != null && isBound) {
            String measure = columns.measure() < 0 ? "" : grid.label(row, columns.measure());
            Coordinate said = named.or(head).or(outer);
            Coordinate of = item.isEmpty() ? said : said.withItem(item);
            bound.add(new Bound(row, column, cell, of.measure().isEmpty() ? of.withMeasure(measure) : of));
        } else if (cell != null && columns.isDerived(column)) {
            derived.add(cell);
        } else if (cell != null && Figures.is(cell) && !columns.isLabel(column)) {
            unbound(column, cell);
        }
    }

    private void unbound(int column, SheetCell cell) {
        unbound.computeIfAbsent(column, none -> new ArrayList<>()).add(cell);
    }

    /** Places the table has a figure for, from top to bottom. */
    List<Bound> bound() {
        return bound;
    }

    /** The rows of the table by their position, with what is written above them. */
    Map<Integer, ColumnHeads> columns() {
        return columnsByRow;
    }

    /** Rows with figures that name nothing known. */
    Strangers strangers() {
        return strangers;
    }

    /** Figures in rows of the table under headings that name nothing known, by column. */
    Map<Integer, List<SheetCell>> unbound() {
        return unbound;
    }

    /** Growth, shares and ranks, which follow from the figures. */
    List<SheetCell> derived() {
        return derived;
    }
}
