package cn.huizong.reconcile.outlier;

import java.util.Arrays;

/**
 * The leave-one-out test on a unit's own history. Counts vary in proportion to their size. A rise is judged as it stands, so
 * that three uneven years cannot hide one a hundred times as large; a fall is judged by its proportion, since nothing falls
 * by more than all of itself and would go unseen.
 *
 * @param chance how often the test may speak, of histories in which nothing is wrong; 0.001 is one in a thousand
 * @param smallest that a proportion can be taken of: half a unit of the last decimal, for which 0 stands as well
 * @param importance how far a value must lie from the usual one for anybody to be asked
 */
public record OwnHistory(double chance, double smallest, Importance importance) {

    /** Fewer earlier values have next to no spread to go by. */
    public static final int LEAST = 3;

    /** Whether the value stands out of the earlier ones, and by enough to matter. */
    public boolean isOutlier(double value, double[] earlier) {
        return earlier.length >= LEAST
                && importance.matters(value, mean(earlier), smallest)
                && score(value, earlier).chance() < chance;
    }

    LeaveOneOut score(double value, double[] earlier) {
        boolean proportional = value < mean(earlier) && Arrays.stream(earlier).allMatch(each -> each >= 0);
        return proportional
                ? LeaveOneOut.of(
                        proportion(value),
                        Arrays.stream(earlier).map(this::proportion).toArray())
                : LeaveOneOut.of(value, earlier);
    }

    private double proportion(double value) {
        return StrictMath.log(Math.max(value, smallest));
    }

    private static double mean(double[] earlier) {
        return Arrays.stream(earlier).sum() / earlier.length;
    }
}
