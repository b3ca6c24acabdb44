package cn.huizong.reconcile.localise;

import cn.huizong.rule.linear.WorkBudget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several figures open: linear programs, branching over the alternatives of a clause only where the point found so far
 * breaks it.
 */
final class Branches {

    private final boolean[] nonNegative;
    private final WorkBudget budget;

    Branches(boolean[] nonNegative, WorkBudget budget) {
        this.nonNegative = nonNegative;
        this.budget = budget;
    }

    /**
     * The figures of clauses that cannot all hold, or null when all can.
     *
     * @param asserted rows that must hold
     * @param open clauses of which one row must hold
     */
    @Nullable
    BitSet conflict(List<Row> asserted, List<List<Row>> open) {
        Simplex program = new Simplex(nonNegative, asserted, budget);
        BitSet conflict = program.conflict();
        int broken = conflict == null ? firstBroken(open, program.point()) : -1;
        if (broken < 0) {
            return conflict;
        }
        BitSet because = new BitSet();
        for (Row alternative : open.get(broken)) {
            BitSet own = conflict(with(asserted, alternative), without(open, broken));
            if (own == null) {
                return null;
            }
            because.or(own);
        }
        return because;
    }

    /** How far a figure can go where all clauses can hold; null when there is no limit. */
    @Nullable
    Near furthest(int figure, int direction, List<Row> asserted, List<List<Row>> open) {
        Furthest furthest = new Furthest(figure, direction);
        furthest.explore(asserted, open);
        return furthest.reached;
    }

    /** The best of all branches, those left out that cannot be better than one before. */
    private final class Furthest {

        private final int figure;
        private final int direction;
        private @Nullable Near reached;
        private boolean unlimited;

        Furthest(int figure, int direction) {
            this.figure = figure;
            this.direction = direction;
        }

        void explore(List<Row> asserted, List<List<Row>> open) {
            Simplex program = new Simplex(nonNegative, asserted, budget);
            if (unlimited || program.conflict() != null) {
                return;
            }
            Near limit = program.furthest(figure, direction);
            if (limit != null && reached != null && direction * limit.compareTo(reached) <= 0) {
                return;
            }
            int next = limit == null ? open.size() - 1 : firstBroken(open, program.point());
            if (next < 0) {
                reached = limit;
                unlimited = limit == null;
                return;
            }
            for (Row alternative : open.get(next)) {
                explore(with(asserted, alternative), without(open, next));
            }
        }
    }

    private static int firstBroken(List<List<Row>> open, Near[] point) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).stream().noneMatch(row -> row.holds(point))) {
                return i;
            }
        }
        return -1;
    }

    private static List<Row> with(List<Row> rows, Row another) {
        List<Row> longer = new ArrayList<>(rows);
        longer.add(another);
        return longer;
    }

    private static List<List<Row>> without(List<List<Row>> clauses, int index) {
        List<List<Row>> shorter = new ArrayList<>(clauses);
        shorter.remove(index);
        return shorter;
    }
}
