package cn.huizong.reconcile.outlier;

import java.util.Arrays;

/**
 * Growth against that of the peers by the ratio edit, the tested unit left out of its own yardstick: among six, one that
 * grew a hundredfold moves the quartiles so far that it would never lie outside.
 *
 * @param smallest stands for a value of 0, of which no ratio can be taken
 * @param importance how far a value must lie from the one its peers' growth leads to for anybody to be asked
 */
public record PeerGrowth(RatioEdit edit, double smallest, Importance importance) {

    /** Quartiles of fewer say nothing. */
    public static final int LEAST = 4;

    /** @param peers their values, and {@code before} those of the year before in the same order, all above 0 */
    public RatioEdit.Usual usual(double[] peers, double[] before) {
        return edit.of(Arrays.stream(peers).map(this::raised).toArray(), before);
    }

    /**
     * Whether a unit grew otherwise than is usual, and by enough to matter.
     *
     * @param value not below 0
     * @param previous above 0
     */
    public boolean isOutlier(double value, double previous, RatioEdit.Usual usual) {
        return importance.matters(value, previous * usual.ratio(), smallest)
                && usual.isOutside(usual.effect(raised(value), previous));
    }

    /** Whether a change is large enough to be worth a question. */
    boolean matters(Growth growth) {
        return importance.matters(growth.now().doubleValue(), growth.before().doubleValue(), smallest);
    }

    private double raised(double value) {
        return Math.max(value, smallest);
    }
}
