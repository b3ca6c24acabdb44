package cn.huizong.publish.document;

import cn.huizong.publish.document.Block.Cell;
import cn.huizong.publish.document.Block.Kind;
import cn.huizong.publish.document.Block.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of a table; below a cell that covers several there are empty ones, so that what follows stays in its column. */
final class RowSpans {

    private final List<Row> rows = new ArrayList<>();
    /** By column: for how many rows more it is covered. */
    private final Map<Integer, Integer> covered = new TreeMap<>();

    private List<Cell> cells = new ArrayList<>();
    private Kind kind = Kind.BODY;
    private int column;

    void begin(Kind of) {
        kind = of;
        cells = new ArrayList<>();
        column = 0;
    }

    void add(Cell cell, int rowSpan) {
        fillCovered();
        cells.add(cell);
        for (int i = 0; i < cell.span(); i++) {
            if (rowSpan > 1) {
                covered.put(column, rowSpan - 1);
            }
            column++;
        }
    }

    void end() {
        fillCovered();
        rows.add(new Row(kind, List.copyOf(cells)));
    }

    private void fillCovered() {
        for (Integer left = covered.get(column); left != null; left = covered.get(column)) {
            cells.add(new Cell(List.of(), 1, false));
            if (left == 1) {
                covered.remove(column);
            } else {
                covered.put(column, left - 1);
            }
            column++;
        }
    }

    List<Row> all() {
        return List.copyOf(rows);
    }
}
