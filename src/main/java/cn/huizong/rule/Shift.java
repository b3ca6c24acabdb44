package cn.huizong.rule;

/** How far back a rule looks, in periods of the form it belongs to. */
public enum Shift {
    CURRENT,
    /** The period just before: {@code previous(x)}. */
    PREVIOUS,
    /** The same period of the year before: {@code lastyear(x)}. Equal to PREVIOUS for annual forms. */
    LAST_YEAR,
    /** The period before within the same year, and 0 in the year's first: {@code carried(x)}, of figures that accumulate over a year. */
    CARRIED,
    /** Summed over the periods of the year up to and with this one: {@code yeartodate(x)}. */
    YEAR_TO_DATE
}
