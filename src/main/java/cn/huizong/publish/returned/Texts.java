package cn.huizong.publish.returned;

import org.apache.poi.ss.SpreadsheetVersion;

/** Texts as a cell can hold them. */
final class Texts {

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private Texts() {}

    static String fitting(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
