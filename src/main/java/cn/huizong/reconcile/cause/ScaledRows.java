package cn.huizong.reconcile.cause;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Corrections of several rows of a form that were all filled in in the same wrong measure: one slip, however many rows it
 * struck. The year before must say of at least two that they would be nearer.
 */
final class ScaledRows {

    /** As a logarithm; less is no sign of a wrong measure. */
    private static final double NEARER = 1;

    private static final int LEAST = 2;

    private ScaledRows() {}

    /** The rows that would be nearer, and all rows where each of them may be so much more or less. */
    static List<Correction> of(Collection<Figure> form) {
        List<Figure> counted = form.stream()
                .filter(figure -> figure.value().signum() != 0)
                .filter(figure -> !figure.item().measure().isPercentage())
                .toList();
        List<Correction> corrections = new ArrayList<>();
        for (int power : Scale.powers()) {
            List<Figure> nearer =
                    counted.stream().filter(figure -> isNearer(figure, power)).toList();
            if (nearer.size() >= LEAST) {
                corrections.add(correction(nearer, power));
                boolean allMayBe =
                        counted.stream().allMatch(figure -> figure.mayBe(Scale.meant(figure.value(), power)));
                if (allMayBe && counted.size() > nearer.size()) {
                    corrections.add(correction(counted, power));
                }
            }
        }
        return corrections;
    }

    static boolean isNearerInAnyMeasure(Figure figure) {
        return figure.value().signum() != 0 && Scale.powers().stream().anyMatch(power -> isNearer(figure, power));
    }

    private static boolean isNearer(Figure figure, int power) {
        BigDecimal meant = Scale.meant(figure.value(), power);
        return figure.mayBe(meant) && Plausibility.gain(figure, meant) >= NEARER;
    }

    private static Correction correction(List<Figure> rows, int power) {
        Map<Figure, BigDecimal> supposed = new LinkedHashMap<>();
        double gain = 0;
        for (Figure row : rows) {
            BigDecimal meant = Scale.meant(row.value(), power);
            supposed.put(row, meant);
            gain += Plausibility.gain(row, meant);
        }
        return new Correction(
                supposed, "有" + rows.size() + "行都" + Scale.chinese(power), Explanation.scaled(power) + gain);
    }
}
