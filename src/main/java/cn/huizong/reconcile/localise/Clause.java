package cn.huizong.reconcile.localise;

import java.util.BitSet;
import java.util.List;

/**
 * Constraints of which one must hold.
 *
 * @param number its own
 * @param rule the number of the rule it belongs to
 * @param figures of all alternatives
 */
record Clause(int number, int rule, List<Atom> alternatives, BitSet figures) {

    Clause {
        alternatives = List.copyOf(alternatives);
    }

    static Clause of(int number, int rule, List<Atom> alternatives) {
        BitSet figures = new BitSet();
        alternatives.forEach(atom -> atom.terms().forEach(term -> figures.set(term.figure())));
        return new Clause(number, rule, alternatives, figures);
    }
}
