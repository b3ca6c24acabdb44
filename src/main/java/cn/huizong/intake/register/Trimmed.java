package cn.huizong.intake.register;

import cn.huizong.intake.file.Blank;

/** A text without what leaves no trace on paper around it. */
final class Trimmed {

    private Trimmed() {}

    static String of(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Blank.is(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && Blank.is(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return from == 0 && to == text.length() ? text : text.substring(from, to);
    }
}
