package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.EditRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What probably lies behind rules of a unit that fail together.
 *
 * @param unit whose rules they are
 * @param rules in the order of the job
 * @param corrections the likeliest first
 * @param notLocalised why there are none, in Chinese; else ""
 */
record Diagnosis(String unit, List<EditRule> rules, List<Correction> corrections, String notLocalised) {

    private static final int SHOWN = 3;

    private static final Comparator<Correction> LIKELIEST =
            Comparator.comparingDouble(Correction::score).reversed();

    /** More likely by so little is a tie. */
    private static final double CLEAR = 0.1;

    /** Another unit is not named on less. */
    private static final double CLEAR_OF_OTHERS = 1;

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
        return new Diagnosis(unit, rules, best, "");
    }

    static Diagnosis notLocalised(String unit, List<EditRule> rules, String why) {
        return new Diagnosis(unit, rules, List.of(), why);
    }

    /** Whether the best stands out: by more than a hair. */
    boolean clear() {
        if (corrections.isEmpty()) {
            return false;
        }
        return corrections.size() == 1
                || corrections.get(0).score() - corrections.get(1).score() > (isOfOthers() ? CLEAR_OF_OTHERS : CLEAR);
    }

    /** Whether figures of other units are among the possibilities. */
    private boolean isOfOthers() {
        return corrections.stream().anyMatch(correction -> !correction.isOf(unit));
    }

    /** The same, with one of the possibilities the only one: rules of another unit speak for it too. */
    Diagnosis confirmed(Correction correction) {
        return new Diagnosis(unit, rules, List.of(correction), notLocalised);
    }

    Diagnosis and(EditRule rule) {
        List<EditRule> more = new ArrayList<>(rules);
        more.add(rule);
        return new Diagnosis(unit, List.copyOf(more), corrections, notLocalised);
    }

    Correction best() {
        return corrections.get(0);
    }
}
