package cn.huizong.catalogue;

/** How an indicator behaves over time and areas. */
public enum IndicatorKind {
    /** Events of the period. */
    FLOW,
    /** State at the period's end. */
    STOCK,
    /** Counted since a start that the form states. */
    CUMULATIVE,
    /** Numerator over denominator, in %. */
    RATE,
    /** Difference of a rate to last year, in 百分点. */
    CHANGE
}
