package cn.huizong.aggregate.disclosure;

import cn.huizong.aggregate.disclosure.ClosingPath.Closing;
import cn.huizong.aggregate.disclosure.TableCell.State;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which further figures of a table to withhold, so that no withheld one can be worked out from the published ones and the totals: the set
 * with the fewest people in it, of those the one with the fewest cells, of those the first by row and column.
 *
 * <p>It is found by branching: for a figure that is not safe the cheapest way to close is taken as a whole, or with one of its cells ruled
 * out. So many branches are looked into and no more; then the best that was found is used, which may withhold more than it must.
 */
public final class SecondarySuppression {

    private static final int MOST_BRANCHES = 20_000;
    private static final int LEAST_BRANCHES = 50;
    /** What may be looked at in all branches together: some seconds of work, however large the table is. */
    private static final long MOST_LOOKS = 10_000_000_000L;

    /** People count before cells: no table has as many cells. */
    private static final long A_PERSON = 1 << 12;

    /**
     * What is to be withheld besides.
     *
     * @param cells by their place in the list, in order
     * @param safe whether no withheld figure can be worked out; false where even withholding every candidate leaves one that can
     * @param least whether no safe set with fewer people exists; false where the search was given up
     */
    public record Found(List<Integer> cells, boolean safe, boolean least) {}

    private final List<TableCell> cells;
    private final ClosingPath closing;
    private final int mostBranches;
    private int branches;
    private long bestPrice = Long.MAX_VALUE;
    private List<Integer> best = List.of();

    private SecondarySuppression(List<TableCell> cells, int mostBranches) {
        this.cells = cells;
        this.closing = new ClosingPath(cells);
        this.mostBranches = mostBranches;
    }

    public static Found of(List<TableCell> cells) {
        long rows = cells.stream().mapToInt(TableCell::row).distinct().count();
        long columns = cells.stream().mapToInt(TableCell::column).distinct().count();
        long looks = Math.max(1, cells.size() * (long) cells.size() * (rows + columns));
        return of(cells, (int) Math.max(LEAST_BRANCHES, Math.min(MOST_BRANCHES, MOST_LOOKS / looks)));
    }

    static Found of(List<TableCell> cells, int mostBranches) {
        return new SecondarySuppression(cells, mostBranches).find();
    }

    static long price(TableCell cell) {
        return cell.cost() * A_PERSON + 1;
    }

    private Found find() {
        BitSet withheld = all(State.WITHHELD);
        if (!closeOneByOne(withheld)) {
            List<Integer> everything = all(State.CANDIDATE).stream().boxed().toList();
            return new Found(everything, false, false);
        }
        branch(all(State.WITHHELD), new BitSet(), 0);
        return new Found(best, true, branches <= mostBranches);
    }

    private BitSet all(State state) {
        BitSet all = new BitSet();
        IntStream.range(0, cells.size())
                .filter(i -> cells.get(i).state() == state)
                .forEach(all::set);
        return all;
    }

    /** A first, safe answer: each figure by its cheapest way, then whatever proves not to be needed is given up, the dearest first. */
    private boolean closeOneByOne(BitSet withheld) {
        BitSet needed = (BitSet) withheld.clone();
        for (int i = withheld.nextSetBit(0); i >= 0; i = withheld.nextSetBit(i + 1)) {
            Closing way = closing.through(i, needed, new BitSet());
            if (way == null) {
                return false;
            }
            way.cells().forEach(needed::set);
        }
        needed.stream()
                .filter(i -> !withheld.get(i))
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> price(cells.get(i)))
                        .reversed())
                .forEach(i -> {
                    needed.clear(i);
                    if (!safe(needed)) {
                        needed.set(i);
                    }
                });
        accept(needed);
        return true;
    }

    private boolean safe(BitSet withheld) {
        BitSet others = all(State.CANDIDATE);
        return withheld.stream().allMatch(i -> closing.through(i, withheld, others) != null);
    }

    private void accept(BitSet withheld) {
        List<Integer> added = withheld.stream()
                .filter(i -> cells.get(i).state() == State.CANDIDATE)
                .boxed()
                .toList();
        long price = added.stream().mapToLong(i -> price(cells.get(i))).sum();
        if (price < bestPrice || price == bestPrice && first(added, best)) {
            bestPrice = price;
            best = added;
        }
    }

    private static boolean first(List<Integer> some, List<Integer> others) {
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            if (!some.get(i).equals(others.get(i))) {
                return some.get(i) < others.get(i);
            }
        }
        return false;
    }

    private void branch(BitSet withheld, BitSet excluded, long price) {
        if (++branches > mostBranches) {
            return;
        }
        Closing dearest = new Closing(0, List.of());
        for (int i = withheld.nextSetBit(0); i >= 0; i = withheld.nextSetBit(i + 1)) {
            Closing way = closing.through(i, withheld, excluded);
            if (way == null || price + way.cost() > bestPrice) {
                return;
            }
            dearest = way.cost() > dearest.cost() ? way : dearest;
        }
        if (dearest.cost() == 0) {
            accept(withheld);
            return;
        }
        if (price + Math.max(alone(TableCell::row, withheld, excluded), alone(TableCell::column, withheld, excluded))
                > bestPrice) {
            return;
        }
        List<Integer> way = dearest.cells();
        branch(with(withheld, way), excluded, price + dearest.cost());
        long taken = 0;
        for (int i = 0; i < way.size(); i++) {
            branch(with(withheld, way.subList(0, i)), with(excluded, List.of(way.get(i))), price + taken);
            taken += price(cells.get(way.get(i)));
        }
    }

    private static BitSet with(BitSet set, List<Integer> more) {
        BitSet larger = (BitSet) set.clone();
        more.forEach(larger::set);
        return larger;
    }

    /** At least so much is still to be paid: a row, or column, with one withheld figure needs another, each its own. */
    private long alone(ToIntFunction<TableCell> line, BitSet withheld, BitSet excluded) {
        int lines = 1 + cells.stream().mapToInt(line).max().orElse(0);
        int[] number = new int[lines];
        @Nullable Long[] cheapest = new Long[lines];
        for (int i = 0; i < cells.size(); i++) {
            int at = line.applyAsInt(cells.get(i));
            if (withheld.get(i)) {
                number[at]++;
            } else if (cells.get(i).state() == State.CANDIDATE && !excluded.get(i)) {
                long price = price(cells.get(i));
                cheapest[at] = cheapest[at] == null ? price : Math.min(cheapest[at], price);
            }
        }
        long sum = 0;
        for (int i = 0; i < lines; i++) {
            sum += number[i] == 1 && cheapest[i] != null ? cheapest[i] : 0;
        }
        return sum;
    }
}
