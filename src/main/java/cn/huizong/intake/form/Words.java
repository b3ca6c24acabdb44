package cn.huizong.intake.form;

import cn.huizong.intake.file.Blank;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Words as they are compared: full-width as half-width, without white space, line breaks and quotation marks, in capitals.
 * 行 政 复 议 and 行政复议 are the same words.
 */
public final class Words {

    private static final String QUOTES = "“”‘’\"'「」『』";

    private Words() {}

    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder words = new StringBuilder(compatible.length());
        compatible
                .codePoints()
                .filter(at -> !Blank.is(at) && QUOTES.indexOf(at) < 0)
                .forEach(words::appendCodePoint);
        return words.toString().toUpperCase(Locale.ROOT);
    }

    /** Most labels are nothing but Chinese characters, capitals and digits, and stay as they are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            boolean chinese = at >= '\u4E00' && at <= '\u9FFF';
            boolean sign = at >= '0' && at <= '9' || at >= 'A' && at <= 'Z' || at == '.' || at == '%';
            if (!chinese && !sign) {
                return false;
            }
        }
        return true;
    }
}
