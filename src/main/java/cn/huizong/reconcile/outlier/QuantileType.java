package cn.huizong.reconcile.outlier;

import java.util.Arrays;

/**
 * The continuous sample quantiles, types 4 to 9 of Hyndman and Fan (1996), "Sample Quantiles in Statistical Packages". Each
 * looks at place n·p + m of the sorted values, m being constant + slope·p, and goes straight between neighbours.
 */
public enum QuantileType {
    TYPE_4(0, 0),
    TYPE_5(0.5, 0),
    /** Of Minitab and SPSS, and the default of the ratio edit. */
    TYPE_6(0, 1),
    /** Of R, NumPy and Excel. */
    TYPE_7(1, -1),
    TYPE_8(1.0 / 3, 1.0 / 3),
    TYPE_9(3.0 / 8, 1.0 / 4);

    /** Rounding must not push a place that is whole below its number. */
    private static final double FUZZ = 4 * Math.ulp(1.0);

    private final double constant;
    private final double slope;

    QuantileType(double constant, double slope) {
        this.constant = constant;
        this.slope = slope;
    }

    /** @param values at least one, in any order */
    public double of(double[] values, double probability) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = sorted.length * probability + constant + slope * probability;
        int below = (int) Math.floor(place + FUZZ);
        double beyond = Math.abs(place - below) < FUZZ ? 0 : place - below;
        if (below < 1) {
            return sorted[0];
        }
        if (below >= sorted.length) {
            return sorted[sorted.length - 1];
        }
        return sorted[below - 1] + beyond * (sorted[below] - sorted[below - 1]);
    }

    /** The middle one, or the mean of the two in the middle: the same for every type but the fourth. */
    static double median(double[] values) {
        return TYPE_7.of(values, 0.5);
    }
}
