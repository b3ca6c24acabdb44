package cn.huizong.reconcile.outlier;

import java.util.Arrays;

/** Tests of values among themselves, as other programs apply them; every one of them includes the value it tests. */
final class UsualScores {

    private static final double LIMIT = 3;

    private UsualScores() {}

    /** The plain z-score, |x − mean| ≥ 3 standard deviations. */
    static boolean z(double[] series) {
        return isFar(series, Arrays.stream(series).average().orElseThrow());
    }

    /** The modified z-score of DHIS2: the median in the place of the mean, still in standard deviations. */
    static boolean medianZ(double[] series) {
        return isFar(series, QuantileType.median(series));
    }

    /** Iglewicz and Hoaglin's, in median absolute deviations. */
    static boolean modifiedZ(double[] series) {
        return ModifiedZ.of(series[series.length - 1], series).exceeds(ModifiedZ.USUAL_LIMIT);
    }

    /** The ratio edit with the tested pair among those it is tested by. */
    static boolean ratioEdit(double[] values, double[] previous, RatioEdit edit) {
        RatioEdit.Usual usual = edit.of(values, previous);
        int last = values.length - 1;
        return usual.isOutside(usual.effect(values[last], previous[last]));
    }

    private static boolean isFar(double[] series, double centre) {
        double mean = Arrays.stream(series).average().orElseThrow();
        double spread = Math.sqrt(
                Arrays.stream(series).map(each -> (each - mean) * (each - mean)).sum() / series.length);
        return spread > 0 && Math.abs(series[series.length - 1] - centre) >= LIMIT * spread;
    }
}
