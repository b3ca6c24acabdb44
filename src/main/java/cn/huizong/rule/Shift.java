package cn.huizong.rule;

/** How far back a rule looks, in periods of the form it belongs to. */
public enum Shift {
    CURRENT,
    /** The period just before: {@code previous(x)}. */
    PREVIOUS,
    /** The same period of the year before: {@code lastyear(x)}. Equal to PREVIOUS for annual forms. */
    LAST_YEAR
}
