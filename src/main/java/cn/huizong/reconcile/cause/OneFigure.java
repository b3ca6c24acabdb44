package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.EditRule;
import cn.huizong.reconcile.localise.Range;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Judgement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Corrections of one figure: what the rules demand in its place, or what a slip of the hand may have hidden. */
final class OneFigure {

    private final Case judged;

    OneFigure(Case judged) {
        this.judged = judged;
    }

    /** Of a figure all wanted rules ask for. */
    List<Correction> of(Figure figure, Collection<EditRule> wanted) {
        Map<BigDecimal, Explanation> slips = Explanation.slips(figure.value());
        Map<BigDecimal, Explanation> candidates = new LinkedHashMap<>();
        Range range = judged.range(figure, Map.of());
        BigDecimal only = range.only();
        if (only != null) {
            candidates.put(only, Explanation.of(figure, only, slips, judged.figures()));
        } else {
            // Where the rules leave many numbers, a slip is a guess unless the year before speaks for it.
            slips.forEach((meant, slip) -> {
                if (range.holds(meant) && Plausibility.gain(figure, meant) > 0) {
                    candidates.put(meant, slip);
                }
            });
            least(figure, range).ifPresent(least -> candidates.put(least, Explanation.leftOut(least)));
            wanted.forEach(rule -> demanded(figure, rule)
                    .forEach(meant ->
                            candidates.putIfAbsent(meant, Explanation.of(figure, meant, slips, judged.figures()))));
        }
        List<Correction> corrections = new ArrayList<>();
        candidates.forEach((meant, why) -> {
            Map<Figure, BigDecimal> supposed = Map.of(figure, meant);
            double gain = Plausibility.gain(figure, meant);
            // Against a total of others it is as likely that one of them is wrong.
            boolean spokenFor = gain > 0 || slips.containsKey(meant.stripTrailingZeros()) || !isOverOthers(wanted);
            if (spokenFor
                    && figure.mayBe(meant)
                    && figure.value().compareTo(meant) != 0
                    && judged.mends(supposed, wanted)) {
                corrections.add(new Correction(supposed, why.chinese(), why.score() + gain));
            }
        });
        return corrections;
    }

    /** Of a figure that no failing rule names but that is far from the year before: slips that bring it near. */
    List<Correction> of(Figure figure) {
        List<Correction> corrections = new ArrayList<>();
        Explanation.slips(figure.value()).forEach((meant, slip) -> {
            double gain = Plausibility.gain(figure, meant);
            if (gain > 0 && figure.mayBe(meant) && judged.mends(Map.of(figure, meant), List.of())) {
                corrections.add(new Correction(Map.of(figure, meant), slip.chinese(), slip.score() + gain));
            }
        });
        return corrections;
    }

    /** What was left out is no less than the rules leave room for: of a 0 the least of it, where the form takes that. */
    private static Optional<BigDecimal> least(Figure figure, Range range) {
        Fraction least = range.least();
        return figure.value().signum() == 0 && least != null && least.signum() > 0 && !least.endless()
                ? Optional.of(new BigDecimal(least.toPlainString()))
                : Optional.empty();
    }

    private static boolean isOverOthers(Collection<EditRule> wanted) {
        return wanted.stream()
                .flatMap(rule -> rule.rule().references().stream())
                .anyMatch(reference -> !reference.group().isEmpty());
    }

    /** What stands on the other side of an equality whose one side is the figure itself: a rate, mostly. */
    private List<BigDecimal> demanded(Figure figure, EditRule rule) {
        Judgement judgement = judged.trial().failing().get(rule);
        if (judgement == null || !Case.demandsOne(judgement) || judgement.left() == null || judgement.right() == null) {
            return List.of();
        }
        boolean left = judgement.left().equals(Fraction.of(figure.value()));
        boolean right = judgement.right().equals(Fraction.of(figure.value()));
        if (left == right) {
            return List.of();
        }
        return List.of((left ? judgement.right() : judgement.left())
                .round(figure.item().decimals(), RoundingMode.HALF_UP)
                .stripTrailingZeros());
    }
}
