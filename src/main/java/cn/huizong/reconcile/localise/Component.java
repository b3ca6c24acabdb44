package cn.huizong.reconcile.localise;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.linear.WorkBudget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Open figures that hang together by clauses, while every other figure stands as reported. */
final class Component {

    private final int[] open;
    private final boolean[] nonNegative;
    private final List<List<Row>> clauses = new ArrayList<>();
    private final WorkBudget budget;

    Component(RuleSystem system, Reported reported, BitSet figures, WorkBudget budget) {
        this.budget = budget;
        open = figures.stream().toArray();
        nonNegative = new boolean[open.length];
        BitSet seen = new BitSet();
        for (int i = 0; i < open.length; i++) {
            nonNegative[i] = reported.isNonNegative(open[i]);
            for (Clause clause : system.clausesOf(open[i])) {
                if (!seen.get(clause.number())) {
                    seen.set(clause.number());
                    add(clause, figures, reported);
                }
            }
        }
    }

    /** What a clause still asks; nothing when an alternative without open figures holds. */
    private void add(Clause clause, BitSet figures, Reported reported) {
        List<Row> rows = new ArrayList<>();
        for (Atom atom : clause.alternatives()) {
            if (atom.terms().stream().anyMatch(term -> figures.get(term.figure()))) {
                rows.add(row(clause, atom, figures, reported));
            } else if (reported.holds(atom)) {
                return;
            }
        }
        clauses.add(rows);
    }

    private Row row(Clause clause, Atom atom, BitSet figures, Reported reported) {
        List<Term> terms = new ArrayList<>();
        Ratio constant = atom.constant();
        for (Term term : atom.terms()) {
            if (figures.get(term.figure())) {
                terms.add(new Term(Arrays.binarySearch(open, term.figure()), term.coefficient()));
            } else {
                constant = constant.minus(term.coefficient().times(reported.value(term.figure())));
            }
        }
        return new Row(terms, atom.relation(), constant, clause.figures());
    }

    /** The figures of clauses that cannot all hold, or null when all can. */
    @Nullable
    BitSet conflict() {
        return open.length == 1
                ? new OneFigure(clauses, nonNegative[0]).conflict()
                : new Branches(nonNegative, budget).conflict(asserted(), alternatives());
    }

    /** What a figure may be where all clauses can hold. */
    Range range(int figure) {
        if (open.length == 1) {
            return new OneFigure(clauses, nonNegative[0]).range();
        }
        int number = Arrays.binarySearch(open, figure);
        return new Range(furthest(number, -1), furthest(number, 1));
    }

    private @Nullable Fraction furthest(int number, int direction) {
        Near end = new Branches(nonNegative, budget).furthest(number, direction, asserted(), alternatives());
        return end == null ? null : end.value().toFraction();
    }

    private List<Row> asserted() {
        return clauses.stream()
                .filter(rows -> rows.size() == 1)
                .map(rows -> rows.get(0))
                .toList();
    }

    private List<List<Row>> alternatives() {
        return clauses.stream().filter(rows -> rows.size() > 1).toList();
    }
}
