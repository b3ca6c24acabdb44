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
        for (Figure one : suspects) {
            for (Figure other : judged.figures()) {
                if (alike(one, other)) {
                    swapped(one, other, wanted, corrections);
                }
            }
        }
        return corrections;
    }

    private void swapped(Figure one, Figure other, Collection<EditRule> wanted, List<Correction> corrections) {
        Map<Figure, BigDecimal> supposed = new LinkedHashMap<>();
        judged.figures().stream()
                .filter(figure -> figure.equals(one) || figure.equals(other))
                .forEach(figure -> supposed.put(figure, figure.equals(one) ? other.value() : one.value()));
        double gain = Plausibility.gain(one, other.value()) + Plausibility.gain(other, one.value());
        if ((gain > 0 || isDemanded(wanted)) && judged.mends(supposed, wanted)) {
            double score = Math.log(OFTEN / judged.figures().size()) + gain;
            corrections.add(
                    new Correction(supposed, "与“" + second(supposed).item().name() + "”填反了", score));
        }
    }

    /** Whether an equality speaks for it; where rules leave many numbers it is a guess unless the year before does. */
    private boolean isDemanded(Collection<EditRule> wanted) {
        return wanted.stream()
                .map(judged.trial().failing()::get)
                .anyMatch(judgement -> judgement != null && Case.demandsOne(judgement));
    }

    private static Figure second(Map<Figure, BigDecimal> pair) {
        return pair.keySet().stream().skip(1).findFirst().orElseThrow();
    }

    private static boolean alike(Figure one, Figure other) {
        return !one.equals(other)
                && one.value().compareTo(other.value()) != 0
                && one.item().measure().equals(other.item().measure())
                && Form.codeOf(one.item().code())
                        .equals(Form.codeOf(other.item().code()))
                && one.mayBe(other.value())
                && other.mayBe(one.value());
    }
}
