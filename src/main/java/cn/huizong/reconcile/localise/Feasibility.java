package cn.huizong.reconcile.localise;

import cn.huizong.rule.linear.WorkBudget;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the rules can hold when some figures are open, component by component; each is worked out once. */
final class Feasibility {

    private final RuleSystem system;
    private final Reported reported;
    private final WorkBudget budget;
    private final Map<BitSet, Optional<BitSet>> conflicts = new HashMap<>();

    Feasibility(RuleSystem system, Reported reported, WorkBudget budget) {
        this.system = system;
        this.reported = reported;
        this.budget = budget;
    }

    /**
     * The figures of clauses with an open figure that cannot all hold, or null when all can. Clauses without one are not
     * asked.
     */
    @Nullable
    BitSet conflict(BitSet open) {
        BitSet left = (BitSet) open.clone();
        while (!left.isEmpty()) {
            BitSet component = component(left.nextSetBit(0), open);
            Optional<BitSet> conflict = conflicts.computeIfAbsent(
                    component, any -> Optional.ofNullable(new Component(system, reported, any, budget).conflict()));
            if (conflict.isPresent()) {
                return conflict.get();
            }
            left.andNot(component);
        }
        return null;
    }

    /** What each of some open figures may be, where the rules can hold. */
    Map<Integer, Range> ranges(BitSet figures, BitSet open) {
        Map<Integer, Range> ranges = new LinkedHashMap<>();
        figures.stream()
                .forEach(figure -> ranges.put(
                        figure, new Component(system, reported, component(figure, open), budget).range(figure)));
        return ranges;
    }

    private BitSet component(int start, BitSet open) {
        BitSet reached = new BitSet();
        reached.set(start);
        Deque<Integer> toVisit = new ArrayDeque<>();
        toVisit.add(start);
        while (!toVisit.isEmpty()) {
            for (Clause clause : system.clausesOf(toVisit.remove())) {
                BitSet found = (BitSet) clause.figures().clone();
                found.and(open);
                found.andNot(reached);
                found.stream().forEach(toVisit::add);
                reached.or(found);
            }
        }
        return reached;
    }
}
