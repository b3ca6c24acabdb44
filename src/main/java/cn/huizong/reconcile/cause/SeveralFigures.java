package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.EditRule;
import cn.huizong.reconcile.localise.ErrorLocaliser;
import cn.huizong.reconcile.localise.FaultyBlock;
import cn.huizong.reconcile.localise.LocalisationCase;
import cn.huizong.reconcile.localise.Range;
import cn.huizong.reconcile.localise.Solution;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Reference;
import cn.huizong.rule.linear.WorkBudget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Corrections of the fewest figures that can make linear rules hold, where no single one can. */
final class SeveralFigures {

    /** Of one unit: a hundredth of a second or so. */
    private static final long BUDGET = 10_000_000L;

    private final Case judged;
    private final List<FaultyBlock> blocks;

    /** @param localiser of all rules of the unit */
    SeveralFigures(Case judged, ErrorLocaliser localiser) {
        this.judged = judged;
        this.blocks = localiser.localise(reported(judged), WorkBudget.of(BUDGET));
    }

    private static LocalisationCase reported(Case judged) {
        Map<Reference, BigDecimal> values = new HashMap<>();
        judged.trial().facts().forEach((figure, fact) -> {
            if (fact instanceof Fact.Known known) {
                values.put(figure, known.value());
            }
        });
        return new LocalisationCase(
                values,
                figure -> {
                    Figure own = judged.figure(figure);
                    return own == null || !own.item().negative();
                },
                figure -> judged.figure(figure) != null,
                figure -> 1);
    }

    List<Correction> of(Collection<EditRule> wanted) {
        List<Correction> corrections = new ArrayList<>();
        for (FaultyBlock block : blocks) {
            if (isOf(block, wanted)) {
                block.solutions().stream()
                        .filter(solution -> solution.ranges().size() > 1)
                        .forEach(solution -> add(solution, wanted, corrections));
            }
        }
        return corrections;
    }

    /** Why the figures behind these rules were not found; "" where they were. */
    String notLocalised(Collection<EditRule> wanted) {
        return blocks.stream()
                .filter(block -> isOf(block, wanted))
                .map(FaultyBlock::notLocalised)
                .filter(why -> !why.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean isOf(FaultyBlock block, Collection<EditRule> wanted) {
        return wanted.stream().anyMatch(rule -> block.rules().contains(rule.id()));
    }

    private void add(Solution solution, Collection<EditRule> wanted, List<Correction> corrections) {
        Map<Figure, BigDecimal> supposed = new LinkedHashMap<>();
        double score = 0;
        for (Map.Entry<Reference, Range> doubt : solution.ranges().entrySet()) {
            Figure figure = judged.figure(doubt.getKey());
            BigDecimal meant = figure == null ? null : nearest(figure.value(), doubt.getValue());
            if (figure == null || meant == null || !figure.mayBe(meant)) {
                return;
            }
            supposed.put(figure, meant);
            score += gain(figure, meant);
        }
        // A block may hold faults that have nothing to do with these rules.
        for (Figure figure : List.copyOf(supposed.keySet())) {
            Map<Figure, BigDecimal> rest = new LinkedHashMap<>(supposed);
            rest.remove(figure);
            if (!rest.isEmpty() && judged.mends(rest, wanted)) {
                score -= gain(figure, supposed.get(figure));
                supposed = rest;
            }
        }
        if (judged.mends(supposed, wanted)) {
            corrections.add(new Correction(supposed, "要同时改" + supposed.size() + "处，有关审核关系才能全部成立", score));
        }
    }

    private static double gain(Figure figure, @Nullable BigDecimal meant) {
        return meant == null ? 0 : Math.log(Explanation.UNKNOWN) + Plausibility.gain(figure, meant);
    }

    /** The number of the range that is nearest to what was reported; null where it has no decimal form. */
    private static @Nullable BigDecimal nearest(BigDecimal reported, Range range) {
        Fraction value = Fraction.of(reported);
        Fraction meant = value;
        if (range.least() != null && value.compareTo(range.least()) < 0) {
            meant = range.least();
        } else if (range.greatest() != null && value.compareTo(range.greatest()) > 0) {
            meant = range.greatest();
        }
        return meant.endless() ? null : new BigDecimal(meant.toPlainString());
    }
}
