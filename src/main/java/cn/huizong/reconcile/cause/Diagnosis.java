package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.EditRule;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What probably lies behind rules of a unit that fail together.
 *
 * @param unit whose rules they are
 * @param rules in the order of the job
 * @param corrections the likeliest first, never empty
 */
record Diagnosis(String unit, List<EditRule> rules, List<Correction> corrections) {

    private static final int SHOWN = 3;

    private static final Comparator<Correction> LIKELIEST =
            Comparator.comparingDouble(Correction::score).reversed();

    /** Less likely by so much are not worth a person's time, as a logarithm. */
    private static final double FAR = 6;

    /** Sorted, one a set of figures and those that are far behind left out. Ties keep the order of the returns. */
    static Diagnosis of(String unit, List<EditRule> rules, List<Correction> corrections) {
        List<Correction> sorted = corrections.stream().sorted(LIKELIEST).toList();
        Set<Set<Figure>> seen = new HashSet<>();
        List<Correction> best = sorted.stream()
                .filter(correction -> correction.score() > sorted.get(0).score() - FAR)
                .filter(correction -> seen.add(correction.values().keySet()))
                .limit(SHOWN)
                .toList();
        return new Diagnosis(unit, rules, best);
    }

    /** Whether the best stands out: told apart from the next by a factor of two or more. */
    boolean clear() {
        return corrections.size() == 1
                || corrections.get(0).score() - corrections.get(1).score() > Math.log(2);
    }

    Correction best() {
        return corrections.get(0);
    }
}
