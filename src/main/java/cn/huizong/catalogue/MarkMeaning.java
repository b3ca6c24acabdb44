package cn.huizong.catalogue;

/** What a mark in a cell means, by the form's own legend: one rule for all publishers does not exist. */
public enum MarkMeaning {
    ZERO,
    NOT_APPLICABLE,
    /** Less than half of the last place reported: a bound, neither 0 nor blank. */
    BELOW_UNIT,
    /** Should be there and is not known. */
    MISSING
}
