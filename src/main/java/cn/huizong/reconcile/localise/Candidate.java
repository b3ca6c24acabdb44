package cn.huizong.reconcile.localise;

import java.util.BitSet;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A set of figures on the way to a solution.
 *
 * @param conflict figures one of which must join them; null while it is not known whether any must
 * @param reach the least weight of what can come of it
 */
record Candidate(BitSet figures, long weight, @Nullable BitSet conflict, long reach) {

    /** Those of fewer figures first, then in the order of the figures. */
    static final Comparator<BitSet> BY_FIGURES =
            Comparator.comparingInt(BitSet::cardinality).thenComparing(Candidate::compareFigures);

    static final Comparator<Candidate> CHEAPEST_FIRST =
            Comparator.comparingLong(Candidate::reach).thenComparing(Candidate::figures, BY_FIGURES);

    private static int compareFigures(BitSet one, BitSet other) {
        int first = one.nextSetBit(0);
        int second = other.nextSetBit(0);
        while (first >= 0 && first == second) {
            first = one.nextSetBit(first + 1);
            second = other.nextSetBit(second + 1);
        }
        return Integer.compare(first, second);
    }
}
