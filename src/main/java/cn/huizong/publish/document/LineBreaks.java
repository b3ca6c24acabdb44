package cn.huizong.publish.document;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end (GB/T 15834): beside any Chinese character and after a space, but no mark that closes begins a line, none
 * that opens ends one, and —— and …… are not divided. Of our own, because Java's differ from version to version and lines must not.
 */
final class LineBreaks implements FSTextBreaker {

    private static final String NEVER_FIRST = "，。；：、！？）》〉」』】〕〗”’％‰℃…—·～　,.;:!?)]}%";
    private static final String NEVER_LAST = "（《〈「『【〔〖“‘([{￥$№";
    private static final String WIDE_MARKS = "“”‘’…—·";
    private static final int FIRST_WIDE = 0x2E80;
    private static final int FIRST_SIGN = 0x2460;

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    @Override
    public int next() {
        if (at >= text.length()) {
            return -1;
        }
        do {
            at += Character.charCount(text.codePointAt(at));
        } while (at < text.length() && !mayBreak(text.codePointBefore(at), text.codePointAt(at)));
        return at;
    }

    private static boolean mayBreak(int before, int after) {
        if (before == ' ') {
            return after != ' ';
        }
        return (isWide(before) || isWide(after))
                && after != ' '
                && NEVER_FIRST.indexOf(after) < 0
                && NEVER_LAST.indexOf(before) < 0;
    }

    private static boolean isWide(int c) {
        return c >= FIRST_WIDE || (c >= FIRST_SIGN && c < 0x2600) || WIDE_MARKS.indexOf(c) >= 0;
    }
}
