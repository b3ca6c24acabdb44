package cn.huizong.publish.workbook;

import java.util.Locale;

/** Where text stands between the sides of a cell. */
public enum Align {
    LEFT,
    CENTER,
    RIGHT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
