package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.EditRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Corrections of two figures that rules ask for together: one that is far from the year before and that a slip would bring near,
 * and one that the rules then demand, exactly.
 */
final class TwoFigures {

    /** As a logarithm: only what the year before speaks for loudly is supposed without a rule that demands it. */
    private static final double TELLING = 2;

    private static final int SLIPS = 3;

    /** That a return has a second fault, as a logarithm: rare beside one that explains everything. */
    private static final double SECOND = Math.log(0.01);

    private record Slip(Figure figure, BigDecimal meant, Explanation why) {
        double score() {
            return why.score() + Plausibility.gain(figure, meant);
        }
    }

    private final Case judged;

    TwoFigures(Case judged) {
        this.judged = judged;
    }

    /** @param suspects figures of the unit that the wanted rules ask for */
    List<Correction> of(Collection<Figure> suspects, Collection<EditRule> wanted) {
        List<Correction> corrections = new ArrayList<>();
        for (Figure odd : suspects) {
            for (Slip slip : slips(odd)) {
                suspects.stream()
                        .filter(other -> !other.equals(odd))
                        .forEach(other -> demanded(slip, other, wanted, corrections));
            }
        }
        return corrections;
    }

    private static List<Slip> slips(Figure odd) {
        List<Slip> slips = new ArrayList<>();
        Explanation.slips(odd.value()).forEach((meant, why) -> {
            if (odd.mayBe(meant) && Plausibility.gain(odd, meant) >= TELLING) {
                slips.add(new Slip(odd, meant, why));
            }
        });
        return slips.stream()
                .sorted(Comparator.comparingDouble(Slip::score).reversed())
                .limit(SLIPS)
                .toList();
    }

    private void demanded(Slip slip, Figure other, Collection<EditRule> wanted, List<Correction> corrections) {
        BigDecimal only =
                judged.range(other, Map.of(slip.figure(), slip.meant())).only();
        if (only == null || !other.mayBe(only) || only.compareTo(other.value()) == 0) {
            return;
        }
        Map<Figure, BigDecimal> supposed = new LinkedHashMap<>();
        supposed.put(slip.figure(), slip.meant());
        supposed.put(other, only);
        if (judged.mends(supposed, wanted)) {
            Explanation why = Explanation.of(other, only, Explanation.slips(other.value()), judged.figures());
            corrections.add(new Correction(
                    supposed,
                    slip.why().chinese() + "；“" + other.item().name() + "”：" + why.chinese(),
                    SECOND + slip.score() + why.score() + Plausibility.gain(other, only)));
        }
    }
}
