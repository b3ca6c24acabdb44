package cn.huizong.catalogue;

/** What a value column of a form holds. */
public enum ColumnRole {
    /** The period the return is for (本年实际). */
    CURRENT,
    /** The same period of last year, printed for comparison; never stored as an observation. */
    LAST_YEAR
}
