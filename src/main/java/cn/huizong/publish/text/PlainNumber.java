package cn.huizong.publish.text;

import java.math.BigDecimal;
import java.util.Optional;

/** Tells a decimal written with digits, a point and a minus from other text; nothing else is a number to every reader. */
public final class PlainNumber {

    private PlainNumber() {}

    public static boolean is(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        return point < 0
                ? digits(text, start, text.length())
                : digits(text, start, point) && digits(text, point + 1, text.length());
    }

    public static Optional<BigDecimal> parse(String text) {
        return is(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }
}
