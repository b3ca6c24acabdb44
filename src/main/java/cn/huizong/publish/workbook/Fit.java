package cn.huizong.publish.workbook;

/** What becomes of a text that is too long for its cell. */
public enum Fit {
    /** It runs over into empty cells beside it, or is cut. */
    NONE,
    /** It goes on in a further line. */
    WRAP,
    /** It is printed smaller; a number that does not fit would else show as ####. */
    SHRINK
}
