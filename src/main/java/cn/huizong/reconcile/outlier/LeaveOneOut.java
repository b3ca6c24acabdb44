package cn.huizong.reconcile.outlier;

import java.util.Arrays;
import org.hipparchus.special.Beta;

/**
 * A value against earlier ones of which it is none: the deleted residual t = (x − x̄)/(s·√(1 + 1/n)), which follows Student's t
 * with n − 1 degrees of freedom (Cook and Weisberg 1982, "Residuals and Influence in Regression"). Unlike a
 * z-score that includes the tested value it has no ceiling (Shiffler 1988, "Maximum Z Scores and Outliers").
 *
 * @param score t; infinite where the earlier values are all equal and this one differs
 * @param n how many earlier values there are
 * @param chance of a score as far out or farther, either way, where nothing is wrong
 */
public record LeaveOneOut(double score, int n, double chance, Kind kind) {

    public enum Kind {
        /** Fewer than two earlier values have no spread: nothing can be said, and nothing is. */
        TOO_SHORT,
        /** The earlier values are all equal: any difference is flagged, and how large it is must decide if it matters. */
        CONSTANT,
        SPREAD
    }

    public static LeaveOneOut of(double value, double[] earlier) {
        int n = earlier.length;
        if (n < 2) {
            return new LeaveOneOut(0, n, 1, Kind.TOO_SHORT);
        }
        if (Arrays.stream(earlier).allMatch(each -> each == earlier[0])) {
            double difference = value - earlier[0];
            return difference == 0
                    ? new LeaveOneOut(0, n, 1, Kind.CONSTANT)
                    : new LeaveOneOut(Math.copySign(Double.POSITIVE_INFINITY, difference), n, 0, Kind.CONSTANT);
        }
        double mean = Arrays.stream(earlier).sum() / n;
        double squares = Arrays.stream(earlier)
                .map(each -> (each - mean) * (each - mean))
                .sum();
        double spread = Math.sqrt(squares / (n - 1));
        double score = (value - mean) / (spread * Math.sqrt(1 + 1.0 / n));
        return new LeaveOneOut(score, n, chance(score, n - 1), Kind.SPREAD);
    }

    private static double chance(double score, int degrees) {
        return Beta.regularizedBeta(degrees / (degrees + score * score), degrees / 2.0, 0.5);
    }
}
