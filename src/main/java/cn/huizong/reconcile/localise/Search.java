package cn.huizong.reconcile.localise;

import cn.huizong.rule.linear.WorkBudget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/**
 * Best-first search, by increasing weight, for the cheapest sets of figures whose change can make the rules of a block hold.
 * A set must hit every conflict found so far, that is hold a figure of it: the conflicts are at first the failed rules, and
 * each set for which the rules cannot hold adds another (the implied edits of Fellegi and Holt, as far as they are needed).
 */
final class Search {

    /** With more figures wrong it is the return that is wrong, not a cell of it. */
    static final int MOST_FIGURES = 6;

    static final int MOST_SOLUTIONS = 1000;

    /** Looking through more of them costs more than it saves. */
    private static final int MOST_CONFLICTS = 200;

    /** Of each time one is looked at; in memory too, so that the ordinary budget ends after a hundred thousand of them. */
    private static final int COST_OF_A_CANDIDATE = 10_000;

    private final Reported reported;
    private final Feasibility feasibility;
    private final BitSet missing;
    private final WorkBudget budget;
    private final List<BitSet> conflicts;
    private final Queue<Candidate> candidates = new PriorityQueue<>(Candidate.CHEAPEST_FIRST);
    private final Set<BitSet> met = new HashSet<>();
    private final List<BitSet> cheapest = new ArrayList<>();
    private long least = Long.MAX_VALUE;
    private long leastLeftOut = Long.MAX_VALUE;

    /**
     * A search.
     *
     * @param missing figures of the block without a value, which are open whatever is changed
     * @param failed what must be hit from the start
     */
    Search(Reported reported, Feasibility feasibility, BitSet missing, List<BitSet> failed, WorkBudget budget) {
        this.reported = reported;
        this.feasibility = feasibility;
        this.missing = missing;
        this.budget = budget;
        this.conflicts = new ArrayList<>(failed);
    }

    /**
     * All sets of the least weight.
     *
     * @throws NotLocalised when they cannot be told
     * @throws WorkBudget.Exhausted when it would cost too much
     */
    List<BitSet> run() {
        meet(new BitSet(), 0);
        while (!candidates.isEmpty() && candidates.element().reach() <= least) {
            budget.take(COST_OF_A_CANDIDATE);
            Candidate candidate = candidates.remove();
            if (candidate.conflict() == null) {
                examine(candidate);
            } else {
                extend(candidate, candidate.conflict());
            }
        }
        if (leastLeftOut < Long.MAX_VALUE && leastLeftOut <= least) {
            throw new NotLocalised("要改动的数超过 " + MOST_FIGURES + " 个，无法指出是哪几个");
        }
        if (cheapest.isEmpty()) {
            throw new NotLocalised("只改动可以改动的数，这些规则无法同时成立");
        }
        cheapest.sort(Candidate.BY_FIGURES);
        return cheapest;
    }

    private void meet(BitSet figures, long weight) {
        if (figures.cardinality() > MOST_FIGURES) {
            leastLeftOut = Math.min(leastLeftOut, weight);
        } else if (weight <= least && met.add(figures)) {
            budget.take(COST_OF_A_CANDIDATE);
            candidates.add(new Candidate(figures, weight, null, weight));
        }
    }

    private void examine(Candidate candidate) {
        for (BitSet conflict : conflicts) {
            if (!conflict.intersects(candidate.figures())) {
                awaitExtension(candidate, conflict);
                return;
            }
        }
        BitSet open = (BitSet) missing.clone();
        open.or(candidate.figures());
        BitSet clash = feasibility.conflict(open);
        if (clash == null) {
            least = candidate.weight();
            cheapest.add(candidate.figures());
            if (cheapest.size() > MOST_SOLUTIONS) {
                throw new NotLocalised("可能的改法超过 " + MOST_SOLUTIONS + " 种，不一一列出");
            }
        } else {
            BitSet conflict = (BitSet) clash.clone();
            conflict.and(reported.changeable());
            conflict.andNot(candidate.figures());
            if (conflicts.size() < MOST_CONFLICTS) {
                conflicts.add(conflict);
            }
            awaitExtension(candidate, conflict);
        }
    }

    /** Its turn comes with the cheapest figure that may join it, so that none joins in vain. */
    private void awaitExtension(Candidate candidate, BitSet conflict) {
        conflict.stream()
                .mapToLong(reported::weight)
                .min()
                .ifPresent(lightest -> candidates.add(new Candidate(
                        candidate.figures(), candidate.weight(), conflict, candidate.weight() + lightest)));
    }

    private void extend(Candidate candidate, BitSet conflict) {
        conflict.stream().forEach(figure -> {
            BitSet longer = (BitSet) candidate.figures().clone();
            longer.set(figure);
            meet(longer, candidate.weight() + reported.weight(figure));
        });
    }
}
