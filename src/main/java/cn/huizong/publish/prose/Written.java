package cn.huizong.publish.prose;

import java.util.regex.Pattern;

/** Texts of a page as they are compared: white space and characters nobody sees make no difference. */
final class Written {

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]");

    /** Words that say which way a figure went, or where it stands among others. */
    static final Pattern DIRECTION =
            Pattern.compile("增长(?!率)|增加|上升|上涨|提高|回升|下降|下跌|减少|降低|回落|持平|翻番|翻一番|最高|最低|最多|最少|首位|末位|[▲▼＝]");

    private Written() {}

    static String squeezed(String text) {
        if (text.codePoints().noneMatch(Written::isUnseen)) {
            return text;
        }
        StringBuilder squeezed = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isUnseen(c)).forEach(squeezed::appendCodePoint);
        return squeezed.toString();
    }

    private static boolean isUnseen(int c) {
        return c == ' '
                || c >= '\t' && c <= '\r'
                || c == 0xA0
                || c == 0x3000
                || Character.getType(c) == Character.FORMAT;
    }

    /** Whether there is something in it that only the indicator table can know. */
    static boolean claims(String text) {
        return NUMBER.matcher(text).find() || DIRECTION.matcher(text).find();
    }
}
