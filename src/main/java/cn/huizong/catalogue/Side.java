package cn.huizong.catalogue;

/** Which of the two sides of an equality. */
public enum Side {
    LEFT,
    RIGHT,
    /** No rule says whose figure holds. */
    NEITHER
}
