package cn.huizong.reconcile.localise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Clauses that hang together by figures that may change or are missing; a figure that stands as reported joins nothing.
 *
 * @param clauses in the order of the rules
 * @param figures those that may change or are missing
 */
record Block(List<Clause> clauses, BitSet figures) {

    /** All blocks, in the order of their first clauses. */
    static List<Block> of(RuleSystem system, Reported reported) {
        BitSet loose = (BitSet) reported.missing().clone();
        loose.or(reported.changeable());
        BitSet placed = new BitSet();
        List<Block> blocks = new ArrayList<>();
        for (Clause clause : system.clauses()) {
            if (!placed.get(clause.number())) {
                Block block = connected(clause, system, loose);
                block.clauses.forEach(member -> placed.set(member.number()));
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static Block connected(Clause start, RuleSystem system, BitSet loose) {
        List<Clause> clauses = new ArrayList<>();
        BitSet reached = new BitSet();
        BitSet figures = new BitSet();
        Deque<Clause> toVisit = new ArrayDeque<>(List.of(start));
        while (!toVisit.isEmpty()) {
            Clause clause = toVisit.remove();
            if (!reached.get(clause.number())) {
                reached.set(clause.number());
                clauses.add(clause);
                BitSet found = (BitSet) clause.figures().clone();
                found.and(loose);
                found.andNot(figures);
                figures.or(found);
                found.stream().forEach(figure -> toVisit.addAll(system.clausesOf(figure)));
            }
        }
        clauses.sort(Comparator.comparingInt(Clause::number));
        return new Block(List.copyOf(clauses), figures);
    }
}
