package cn.huizong.intake.file;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words as they are compared: full-width as half-width, without white space, line breaks and quotation marks, in capitals.
 * 行 政 复 议 and 行政复议 are the same words.
 */
public final class Words {

    private static final String QUOTES = "“”‘’\"'「」『』";
    private static final int FULL_WIDTH = 0xFEE0;

    private Words() {}

    public static String of(String text) {
        int plain = plainStart(text);
        return plain == text.length() ? text : rest(text, plain);
    }

    /** The character that the words of a text begin with, where it shows at once; 0 where more has to be looked at. */
    public static char first(String text) {
        return !text.isEmpty() && isPlain(text.charAt(0)) ? text.charAt(0) : 0;
    }

    /** Most labels are nothing but Chinese characters, capitals and digits, and stay as they are. */
    private static int plainStart(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPlain(char at) {
        boolean chinese = at >= '\u4E00' && at <= '\u9FFF';
        boolean sign = at >= '0' && at <= '9' || at >= 'A' && at <= 'Z' || at == '.' || at == '%' || at == '-';
        return chinese || sign || at == ':' || at == '(' || at == ')' || at == ',' || at == '、' || at == '。';
    }

    /** Character by character as long as that is all Unicode would do, else by its compatibility form. */
    private static String rest(String text, int plain) {
        StringBuilder words = new StringBuilder(text.length()).append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char at = text.charAt(i);
            char half = at >= '\uFF01' && at <= '\uFF5E' ? (char) (at - FULL_WIDTH) : at;
            if (half >= 'a' && half <= 'z') {
                words.append((char) (half - 'a' + 'A'));
            } else if (isPlain(half)) {
                words.append(half);
            } else if (half != ' ' && half != '\u3000' && QUOTES.indexOf(half) < 0) {
                return byUnicode(text);
            }
        }
        return words.toString();
    }

    private static String byUnicode(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder words = new StringBuilder(compatible.length());
        for (int i = 0; i < compatible.length(); i += Character.charCount(compatible.codePointAt(i))) {
            int at = compatible.codePointAt(i);
            if (!Blank.is(at) && QUOTES.indexOf(at) < 0) {
                words.appendCodePoint(at);
            }
        }
        return words.toString().toUpperCase(Locale.ROOT);
    }
}
