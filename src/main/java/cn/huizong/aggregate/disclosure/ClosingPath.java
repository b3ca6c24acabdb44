package cn.huizong.aggregate.disclosure;

import cn.huizong.aggregate.disclosure.TableCell.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a withheld figure could be another than it is, for all that the published ones and the totals tell. It can where a closed way leads
 * through it along rows and columns, over withheld figures alone, that raises and lowers them in turn: all of them may then be off by the same
 * amount, and every total stays. With every figure free to move that is: its edge in the graph of rows and columns is no bridge.
 */
final class ClosingPath {

    private static final long FAR = Long.MAX_VALUE / 4;

    /** @param cells to be withheld besides, cheapest together; empty where it is safe as it is */
    record Closing(long cost, List<Integer> cells) {}

    private final List<TableCell> cells;
    private final int rows;
    private final int nodes;

    ClosingPath(List<TableCell> cells) {
        this.cells = cells;
        this.rows = 1 + cells.stream().mapToInt(TableCell::row).max().orElse(0);
        this.nodes = rows + 1 + cells.stream().mapToInt(TableCell::column).max().orElse(0);
    }

    /**
     * The cheapest way through a cell, or null where there is none.
     *
     * @param withheld cells that cost nothing more
     * @param excluded candidates not to be used
     */
    @Nullable
    Closing through(int cell, BitSet withheld, BitSet excluded) {
        TableCell of = cells.get(cell);
        Closing up = of.raisable() ? path(cell, rows + of.column(), of.row(), withheld, excluded) : null;
        if (up != null && up.cost() == 0) {
            return up;
        }
        Closing down = of.lowerable() ? path(cell, of.row(), rows + of.column(), withheld, excluded) : null;
        if (up == null || down == null) {
            return up == null ? down : up;
        }
        return down.cost() < up.cost() ? down : up;
    }

    /** Dijkstra's, over so few nodes that a scan is as good as a heap; of equal ways the one over the first cells. */
    private @Nullable Closing path(int without, int from, int to, BitSet withheld, BitSet excluded) {
        long[] cost = new long[nodes];
        int[] by = new int[nodes];
        int[] before = new int[nodes];
        boolean[] settled = new boolean[nodes];
        Arrays.fill(cost, FAR);
        cost[from] = 0;
        for (int node = from; node >= 0 && node != to; node = nearest(cost, settled)) {
            settled[node] = true;
            for (int i = 0; i < cells.size(); i++) {
                int next = i == without ? -1 : next(node, i);
                boolean usable =
                        next >= 0 && (withheld.get(i) || cells.get(i).state() == State.CANDIDATE && !excluded.get(i));
                long reached =
                        usable ? cost[node] + (withheld.get(i) ? 0 : SecondarySuppression.price(cells.get(i))) : FAR;
                if (usable && reached < cost[next]) {
                    cost[next] = reached;
                    by[next] = i;
                    before[next] = node;
                }
            }
        }
        if (cost[to] >= FAR) {
            return null;
        }
        List<Integer> used = new ArrayList<>();
        for (int node = to; node != from; node = before[node]) {
            if (!withheld.get(by[node])) {
                used.add(by[node]);
            }
        }
        return new Closing(cost[to], used.stream().sorted().toList());
    }

    /** Where a cell leads from a row or column: raised from row to column, lowered from column to row; -1 for nowhere. */
    private int next(int node, int cell) {
        TableCell of = cells.get(cell);
        if (node == of.row()) {
            return of.raisable() ? rows + of.column() : -1;
        }
        return node == rows + of.column() && of.lowerable() ? of.row() : -1;
    }

    private static int nearest(long[] cost, boolean[] settled) {
        int nearest = -1;
        for (int i = 0; i < cost.length; i++) {
            if (!settled[i] && cost[i] < FAR && (nearest < 0 || cost[i] < cost[nearest])) {
                nearest = i;
            }
        }
        return nearest;
    }
}
