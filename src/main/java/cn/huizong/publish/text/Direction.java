package cn.huizong.publish.text;

/** Which way a figure went on last year; the words for it follow what is compared. */
public enum Direction {
    UP,
    DOWN,
    /** Exactly as last year. */
    LEVEL,
    /** Not exactly as last year, but the difference rounds to nothing. */
    NEARLY_LEVEL,
    /** Not computed. */
    UNKNOWN
}
