package cn.huizong.reconcile.outlier;

/**
 * How far a value must lie from the expected one for anybody to be asked: in proportion, and by the size-weighted effect of the
 * ratio edit ({@link RatioEdit}), by which 6 for 2 (4.9) is nothing and 2000 for 200 (402) is much.
 *
 * @param share of the expected value, 0.5 for half of it
 * @param sizeWeight U
 * @param leastEffect E with the expected value in the place of the value before
 */
public record Importance(double share, double sizeWeight, double leastEffect) {

    /** @param smallest stands for values closer to 0, of which no proportion can be taken */
    boolean matters(double value, double expected, double smallest) {
        double now = Math.abs(value);
        double then = Math.abs(expected);
        double difference = Math.abs(value - expected);
        if (difference <= share * then) {
            return false;
        }
        double proportion = difference / Math.max(Math.min(now, then), smallest);
        return proportion * StrictMath.pow(Math.max(now, then), sizeWeight) >= leastEffect;
    }
}
