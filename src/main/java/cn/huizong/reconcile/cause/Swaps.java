package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Corrections by exchanging the numbers of two figures of one form. */
final class Swaps {

    private static final double OFTEN = 0.1;

    private final Case judged;

    Swaps(Case judged) {
        this.judged = judged;
    }

    List<Correction> of(Collection<Figure> suspects, Collection<EditRule> wanted) {
        List<Correction> corrections = new ArrayList<>();
        List<Figure> figures = List.copyOf(judged.figures());
        for (int i = 0; i < figures.size(); i++) {
            Figure one = figures.get(i);
            for (Figure other : figures.subList(i + 1, figures.size())) {
                boolean suspect = suspects.contains(one) || suspects.contains(other);
                if (suspect && alike(one, other) && isNamed(one, other, wanted)) {
                    swapped(one, other, wanted, corrections);
                }
            }
        }
        return corrections;
    }

    private void swapped(Figure one, Figure other, Collection<EditRule> wanted, List<Correction> corrections) {
        Map<Figure, BigDecimal> supposed = new LinkedHashMap<>();
        supposed.put(one, other.value());
        supposed.put(other, one.value());
        double gain = Plausibility.gain(one, other.value()) + Plausibility.gain(other, one.value());
        if ((gain > 0 || isDemanded(wanted)) && judged.mends(supposed, wanted)) {
            double score = Math.log(OFTEN / judged.figures().size()) + gain;
            corrections.add(new Correction(supposed, "与“" + other.item().name() + "”填反了", score));
        }
    }

    /** Whether an equality speaks for it; where rules leave many numbers it is a guess unless the year before does. */
    private boolean isDemanded(Collection<EditRule> wanted) {
        return wanted.stream()
                .map(judged.trial().failing()::get)
                .anyMatch(judgement -> judgement != null && Case.demandsOne(judgement));
    }

    /** Whether every wanted rule asks for one of the two: it would not change otherwise. */
    private static boolean isNamed(Figure one, Figure other, Collection<EditRule> wanted) {
        return wanted.stream()
                .map(rule -> rule.rule().references())
                .allMatch(asked -> asked.contains(one.reference()) || asked.contains(other.reference()));
    }

    /** Whether one may have taken the place of the other. */
    static boolean alike(Figure one, Figure other) {
        return !one.equals(other)
                && one.value().compareTo(other.value()) != 0
                && one.item().measure().equals(other.item().measure())
                && Form.codeOf(one.item().code())
                        .equals(Form.codeOf(other.item().code()))
                && one.mayBe(other.value())
                && other.mayBe(one.value());
    }
}
