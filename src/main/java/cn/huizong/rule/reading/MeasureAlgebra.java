package cn.huizong.rule.reading;

import cn.huizong.rule.Measure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * Products and quotients of measures: 件 ÷ 人次 is 件/人次, and times 人次 again is 件. A compound is written with its factors in a
 * fixed order, so that equal compounds have equal dimensions however they came about.
 */
final class MeasureAlgebra {

    private MeasureAlgebra() {}

    /** Of two measures of scale 1. */
    static Measure product(Measure left, Measure right) {
        return compound(left, right, 1);
    }

    /** Of two measures of scale 1. */
    static Measure quotient(Measure left, Measure right) {
        return compound(left, right, -1);
    }

    private static Measure compound(Measure left, Measure right, int direction) {
        Map<String, Integer> exponents = new TreeMap<>();
        addFactors(exponents, left.dimension(), 1);
        addFactors(exponents, right.dimension(), direction);
        String name = written(exponents);
        return name.isEmpty() ? Measure.RATIO : new Measure(name, name, BigDecimal.ONE);
    }

    private static void addFactors(Map<String, Integer> exponents, String dimension, int direction) {
        String[] parts = dimension.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            for (String factor : parts[i].split("·", -1)) {
                if (!factor.isEmpty() && !factor.equals("1") && !factor.equals(Measure.RATIO.dimension())) {
                    exponents.merge(factor, i == 0 ? direction : -direction, Integer::sum);
                }
            }
        }
    }

    private static String written(Map<String, Integer> exponents) {
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        exponents.forEach((factor, exponent) -> {
            for (int i = 0; i < exponent; i++) {
                above.append(above.isEmpty() ? "" : "·").append(factor);
            }
            for (int i = 0; i > exponent; i--) {
                below.append('/').append(factor);
            }
        });
        return above.isEmpty() && !below.isEmpty()
                ? "1" + below
                : above.append(below).toString();
    }
}
