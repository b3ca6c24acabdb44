package cn.huizong.catalogue;

/** What a total is to hold for a unit whose return is missing. */
public enum Estimation {
    /** Nothing: the total lacks the unit, and says so. */
    NONE,
    /** The unit's own figure of the year before times the growth of those who reported both times. */
    GROWTH;

    /** Whether there is something to estimate from: sums over units, of what does not only ever grow. */
    public static boolean suits(IndicatorKind kind, Compilation compilation) {
        boolean additive = kind == IndicatorKind.FLOW || kind == IndicatorKind.STOCK || kind == IndicatorKind.RATE;
        return additive && compilation == Compilation.SUM;
    }
}
