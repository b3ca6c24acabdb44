package cn.huizong.reconcile.outlier;

import java.util.stream.IntStream;

/**
 * The ratio edit of Hidiroglou and Berthelot (1986), "Statistical Editing and Imputation for Periodic Business Surveys",
 * Survey Methodology 12. Ratios to the value before are made symmetrical about their median and weighted by size, so that a
 * small figure may move more than a large one.
 *
 * @param sizeWeight U: 0 takes no heed of size, 1 all
 * @param leastSpread A: the quartiles lie at least this share of the median effect from it, so that a bundle of equal
 *     effects does not make everything else an outlier
 * @param width C: how many quartile distances an effect may lie from the median one
 * @param quantiles how the quartiles are taken
 */
public record RatioEdit(double sizeWeight, double leastSpread, double width, QuantileType quantiles) {

    /** The usual parameters. */
    public static final RatioEdit USUAL = new RatioEdit(0.5, 0.05, 4, QuantileType.TYPE_6);

    /**
     * What the pairs of a sample say is usual.
     *
     * @param n how many pairs it rests on
     * @param ratio r_M, the median ratio
     * @param lowerQuartile of the effects, as are {@code median} and {@code upperQuartile}
     */
    public record Usual(
            double sizeWeight,
            int n,
            double ratio,
            double lowerQuartile,
            double median,
            double upperQuartile,
            double lowerBound,
            double upperBound) {

        /** E of one pair, which need not be of the sample. */
        public double effect(double value, double previous) {
            return RatioEdit.effect(value, previous, ratio, sizeWeight);
        }

        public boolean isOutside(double effect) {
            return effect < lowerBound || effect > upperBound;
        }
    }

    /** @param values and {@code previous} of the same units in the same order, at least one, all above 0 */
    public Usual of(double[] values, double[] previous) {
        double ratio = QuantileType.median(IntStream.range(0, values.length)
                .mapToDouble(i -> ratio(values[i], previous[i]))
                .toArray());
        double[] effects = IntStream.range(0, values.length)
                .mapToDouble(i -> effect(values[i], previous[i], ratio, sizeWeight))
                .toArray();
        double median = QuantileType.median(effects);
        double lower = quantiles.of(effects, 0.25);
        double upper = quantiles.of(effects, 0.75);
        double least = Math.abs(leastSpread * median);
        return new Usual(
                sizeWeight,
                values.length,
                ratio,
                lower,
                median,
                upper,
                median - width * Math.max(median - lower, least),
                median + width * Math.max(upper - median, least));
    }

    private static double effect(double value, double previous, double usual, double sizeWeight) {
        double ratio = ratio(value, previous);
        double symmetrical = ratio < usual ? 1 - usual / ratio : ratio / usual - 1;
        return symmetrical * StrictMath.pow(Math.max(value, previous), sizeWeight);
    }

    private static double ratio(double value, double previous) {
        if (value <= 0 || previous <= 0) {
            throw new IllegalArgumentException("a ratio of " + value + " to " + previous + " says nothing of growth");
        }
        return value / previous;
    }
}
