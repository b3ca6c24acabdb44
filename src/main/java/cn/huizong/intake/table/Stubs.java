package cn.huizong.intake.table;

import cn.huizong.catalogue.Dimension;
import cn.huizong.catalogue.TableDefinition;
import cn.huizong.intake.file.SheetCell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns in which a table names its rows.
 *
 * @param outer column of the outer dimension of the rows, −1 where they have one only
 * @param inner where the inner dimension is named: once, or once a block where blocks stand side by side
 */
record Stubs(int outer, List<Stub> inner) {

    /** Columns beside each other in which names of rows stand, or parts of them; the inmost part is rightmost. */
    record Stub(int from, int to) {}

    /** Of a table with one row of figures that nothing names. */
    private static final Stub NONE = new Stub(-1, -1);

    private static final int FEWEST_ROWS = 2;

    private static final int MOST_HEADS = 12;

    /** Empty of inner columns where the rows are not named at all. */
    static Stubs of(Grid grid, Labels labels, TableDefinition table) {
        List<Dimension> rows = table.rows();
        if (rows.isEmpty()) {
            return new Stubs(-1, List.of(NONE));
        }
        Dimension innermost = table.innermost();
        List<Stub> inner = table.byCode().contains(innermost)
                ? single(codeColumn(grid, labels, innermost))
                : stubs(grid, labels, innermost);
        if (rows.size() == 1 || inner.isEmpty()) {
            return new Stubs(-1, inner);
        }
        List<Stub> outer = stubs(grid, labels, rows.get(0));
        return outer.isEmpty()
                ? new Stubs(-1, List.of())
                : new Stubs(outer.get(0).to(), inner.subList(0, 1));
    }

    private static List<Stub> single(int column) {
        return column < 0 ? List.of() : List.of(new Stub(column, column));
    }

    /**
     * The column that names most rows, with what it has beside it; and columns further right that name nearly as many of the
     * same rows.
     */
    private static List<Stub> stubs(Grid grid, Labels labels, Dimension dimension) {
        List<BitSet> named = new ArrayList<>();
        for (int column = 0; column < grid.width(); column++) {
            BitSet rows = new BitSet();
            for (int row = 0; row < grid.rows(); row++) {
                String own = grid.label(row, column);
                rows.set(
                        row,
                        !own.isEmpty()
                                && !labels.ofRow(List.of(own), List.of(dimension))
                                        .isNothing());
            }
            named.add(rows);
        }
        int most = named.stream().mapToInt(BitSet::cardinality).max().orElse(0);
        BitSet first = named.stream()
                .filter(rows -> rows.cardinality() == most)
                .findFirst()
                .orElseGet(BitSet::new);
        List<Stub> stubs = new ArrayList<>();
        for (int column = 0; column < named.size() && most > 0; column++) {
            boolean beside = !stubs.isEmpty() && stubs.get(stubs.size() - 1).to() == column - 1;
            boolean again = !stubs.isEmpty()
                    && !beside
                    && isHeadedAlike(grid, stubs.get(0).to(), column, first);
            if (again || isStub(named.get(column), first, most, beside)) {
                add(stubs, column, named);
            }
        }
        return stubs;
    }

    private static boolean isStub(BitSet rows, BitSet first, int most, boolean beside) {
        BitSet both = (BitSet) rows.clone();
        both.and(first);
        int count = rows.cardinality();
        boolean enough = count > 0 && count * 2 >= most && (most < FEWEST_ROWS || count >= FEWEST_ROWS);
        return enough && (beside || both.cardinality() * 2 >= count);
    }

    /** Whether a column has the heading of the one that names rows: 地区 | 数量 | 地区 | 数量, be the names below known or not. */
    private static boolean isHeadedAlike(Grid grid, int one, int other, BitSet rows) {
        int head = rows.nextSetBit(0) - 1;
        for (int row = head; row >= 0 && row > head - MOST_HEADS; row--) {
            SheetCell cell = grid.cell(row, one);
            SheetCell same = grid.cell(row, other);
            if (cell != null && same != null && cell.isText() && cell.words().equals(same.words())) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<Stub> stubs, int column, List<BitSet> named) {
        int last = stubs.size() - 1;
        if (last >= 0 && stubs.get(last).to() == column - 1) {
            stubs.set(last, new Stub(stubs.get(last).from(), column));
            return;
        }
        int from = column;
        while (from > 0
                && !named.get(from - 1).isEmpty()
                && (last < 0 || from - 1 > stubs.get(last).to() + 1)) {
            from--;
        }
        stubs.add(new Stub(from, column));
    }

    /** Where codes go up by one from row to row most often; −1 where they nowhere do. */
    private static int codeColumn(Grid grid, Labels labels, Dimension dimension) {
        int best = -1;
        int most = 0;
        for (int column = 0; column < grid.width(); column++) {
            int at = column;
            int steps = Numbers.steps(
                    IntStream.range(0, grid.rows()).mapToObj(row -> grid.cell(row, at)),
                    number -> labels.isNumber(number, dimension));
            if (steps > most) {
                most = steps;
                best = column;
            }
        }
        return best;
    }

    boolean isLabel(int column) {
        return column == outer
                || inner.stream().anyMatch(stub -> column >= stub.from() && column <= stub.to())
                || (!inner.isEmpty() && column < inner.get(0).from());
    }
}
