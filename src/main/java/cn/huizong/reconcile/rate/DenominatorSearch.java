package cn.huizong.reconcile.rate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tries figures as the denominator of a rate, the nearest relation first. It stops where, of those tried, more than one would be
 * expected to fit by chance: with large counts and few decimals nearly every number does, and then none is worth naming.
 */
final class DenominatorSearch {

    private static final int NAMED = 3;
    private static final double BY_CHANCE = 1;

    private final DenominatorTest test;
    private final Set<BigDecimal> tried = new HashSet<>();
    private final List<Fit> found = new ArrayList<>();
    private double expected;

    /** @param stated that of the rule, known not to fit */
    DenominatorSearch(DenominatorTest test, BigDecimal stated) {
        this.test = test;
        tried.add(stated.stripTrailingZeros());
    }

    List<Fit> among(Stream<Denominator> figures) {
        figures.filter(each -> each.value().signum() > 0)
                .takeWhile(each -> found.size() < NAMED && worthTrying(each))
                .forEach(each -> {});
        return List.copyOf(found);
    }

    private boolean worthTrying(Denominator figure) {
        double chance = test.chance(figure);
        if (chance >= DenominatorTest.CERTAIN || !tried.add(figure.value().stripTrailingZeros())) {
            return true;
        }
        expected += chance;
        if (expected > BY_CHANCE) {
            return false;
        }
        test.fit(figure).ifPresent(found::add);
        return true;
    }
}
