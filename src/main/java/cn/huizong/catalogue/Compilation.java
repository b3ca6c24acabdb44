package cn.huizong.catalogue;

/** How the city's figure comes about. */
public enum Compilation {
    /** Σ over districts and the city's own part; rates from the sums. */
    SUM,
    /** One unit's figure is the city's (lists, single institutions, de-duplicated persons); districts are shown, never summed. */
    SINGLE
}
