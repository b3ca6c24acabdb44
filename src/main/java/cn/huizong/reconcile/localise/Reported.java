package cn.huizong.reconcile.localise;

import cn.huizong.rule.Reference;
import cn.huizong.rule.Verdict;
import java.math.BigDecimal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The figures of a case by their numbers, and what the rules say of them as they stand. */
final class Reported {

    private final RuleSystem system;
    private final LocalisationCase of;
    private final @Nullable Ratio[] values;
    private final BitSet missing = new BitSet();
    private final BitSet changeable = new BitSet();

    Reported(RuleSystem system, LocalisationCase of) {
        this.system = system;
        this.of = of;
        this.values = new @Nullable Ratio[system.figures().size()];
        for (int figure = 0; figure < values.length; figure++) {
            Reference reference = system.figures().get(figure);
            BigDecimal value = of.values().get(reference);
            if (value == null) {
                missing.set(figure);
            } else {
                values[figure] = Ratio.of(value);
                changeable.set(figure, of.changeable().test(reference));
            }
        }
    }

    /** Whether every rule holds and nothing is missing or below 0 that cannot be. */
    boolean isSound() {
        for (int figure = 0; figure < values.length; figure++) {
            if (isImpossible(figure)) {
                return false;
            }
        }
        return missing.isEmpty() && system.clauses().stream().allMatch(clause -> judge(clause) == Verdict.PASS);
    }

    BitSet missing() {
        return missing;
    }

    /** Reported figures that may be wrong. */
    BitSet changeable() {
        return changeable;
    }

    boolean isNonNegative(int figure) {
        return of.nonNegative().test(system.figures().get(figure));
    }

    /** Whether it may be wrong, and must be, for it is below 0. */
    boolean isImpossible(int figure) {
        Ratio value = values[figure];
        return value != null && value.signum() < 0 && changeable.get(figure) && isNonNegative(figure);
    }

    int weight(int figure) {
        Reference reference = system.figures().get(figure);
        int weight = of.weight().applyAsInt(reference);
        if (weight < 1) {
            throw new IllegalArgumentException("the weight of " + reference + " is " + weight + ", which is below 1");
        }
        return weight;
    }

    Ratio value(int figure) {
        Ratio value = values[figure];
        if (value == null) {
            throw new IllegalArgumentException(system.figures().get(figure) + " is missing");
        }
        return value;
    }

    Verdict judge(Clause clause) {
        boolean open = false;
        for (Atom atom : clause.alternatives()) {
            if (lacksFigures(atom)) {
                open = true;
            } else if (holds(atom)) {
                return Verdict.PASS;
            }
        }
        return open ? Verdict.NOT_VERIFIABLE : Verdict.FAIL;
    }

    private boolean lacksFigures(Atom atom) {
        for (Term term : atom.terms()) {
            if (missing.get(term.figure())) {
                return true;
            }
        }
        return false;
    }

    /** Of a constraint none of whose figures is missing. */
    boolean holds(Atom atom) {
        Ratio sum = Ratio.ZERO;
        for (Term term : atom.terms()) {
            sum = sum.plus(term.coefficient().times(value(term.figure())));
        }
        return atom.relation().holds(sum.compareTo(atom.constant()));
    }
}
