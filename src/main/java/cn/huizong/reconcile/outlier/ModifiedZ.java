package cn.huizong.reconcile.outlier;

import java.util.Arrays;

/**
 * The modified z-score of Iglewicz and Hoaglin (1993), "How to Detect and Handle Outliers": 0.6745·(x − median)/MAD, where MAD
 * is the median absolute deviation from the median.
 *
 * @param score signed; infinite where all of the sample are equal and the value differs from them
 * @param n size of the sample
 * @param scale what the deviation was divided by
 */
public record ModifiedZ(double score, int n, Scale scale) {

    /** Above it, by amount, a value is called an outlier. */
    public static final double USUAL_LIMIT = 3.5;

    private static final double NORMAL_MAD = 0.6745;
    /** √(π/2): a normal standard deviation in mean absolute deviations. */
    private static final double NORMAL_MEAN_DEVIATION = 1.253314;

    /** Where more than half of the sample are equal MAD is 0, and the mean absolute deviation takes its place. */
    public enum Scale {
        MEDIAN_DEVIATION,
        MEAN_DEVIATION,
        /** All are equal: any difference is flagged. */
        NONE
    }

    /** @param sample at least one; the value may be among them */
    public static ModifiedZ of(double value, double[] sample) {
        double median = QuantileType.median(sample);
        double[] deviations =
                Arrays.stream(sample).map(each -> Math.abs(each - median)).toArray();
        double mad = QuantileType.median(deviations);
        if (mad > 0) {
            return new ModifiedZ(NORMAL_MAD * (value - median) / mad, sample.length, Scale.MEDIAN_DEVIATION);
        }
        double mean = Arrays.stream(deviations).sum() / sample.length;
        if (mean > 0) {
            return new ModifiedZ(
                    (value - median) / (NORMAL_MEAN_DEVIATION * mean), sample.length, Scale.MEAN_DEVIATION);
        }
        double difference = value - median;
        return new ModifiedZ(
                difference == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, difference), sample.length, Scale.NONE);
    }

    public boolean exceeds(double limit) {
        return Math.abs(score) > limit;
    }
}
