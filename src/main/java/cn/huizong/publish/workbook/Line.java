package cn.huizong.publish.workbook;

import java.util.Locale;

/** The line along an edge of a cell. */
public enum Line {
    NONE,
    HAIR,
    THIN,
    MEDIUM;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
