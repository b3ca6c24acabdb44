package cn.huizong.reconcile.localise;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The usual case, one figure open: each clause is a part of the line of numbers, and no linear program is needed. */
final class OneFigure {

    private final List<List<Row>> clauses;
    private final List<Segments> parts;
    private final Segments bound;

    OneFigure(List<List<Row>> clauses, boolean nonNegative) {
        this.clauses = clauses;
        this.parts = clauses.stream().map(Segments::ofAny).toList();
        this.bound = Segments.of(nonNegative ? Segment.NOT_NEGATIVE : Segment.ALL);
    }

    /** The figures of clauses that cannot all hold, or null when all can. */
    @Nullable
    BitSet conflict() {
        Segments common = bound;
        for (int i = 0; i < parts.size(); i++) {
            common = common.meet(parts.get(i));
            if (common.isEmpty()) {
                return because(i);
            }
        }
        return null;
    }

    /** Of clauses that leave nothing for the first time with clause {@code last}: two that do so by themselves, if there are. */
    private BitSet because(int last) {
        BitSet because = new BitSet();
        because.or(clauses.get(last).get(0).because());
        if (bound.meet(parts.get(last)).isEmpty()) {
            return because;
        }
        for (int i = 0; i < last; i++) {
            if (parts.get(i).meet(parts.get(last)).isEmpty()) {
                because.or(clauses.get(i).get(0).because());
                return because;
            }
        }
        clauses.subList(0, last).forEach(clause -> because.or(clause.get(0).because()));
        return because;
    }

    Range range() {
        return parts.stream().reduce(bound, Segments::meet).range();
    }
}
