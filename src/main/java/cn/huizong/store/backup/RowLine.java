package cn.huizong.store.backup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as a line: values with tabs between them, \N for none, and what would break a line or a reader written as \t, \n, \r, \\ or \ud800. */
final class RowLine {

    static final String NONE = "\\N";

    private RowLine() {}

    static String of(List<@Nullable String> values) {
        StringBuilder line = new StringBuilder();
        String separator = "";
        for (String value : values) {
            line.append(separator);
            if (value == null) {
                line.append(NONE);
            } else {
                escape(value, line);
            }
            separator = "\t";
        }
        return line.toString();
    }

    private static void escape(String value, StringBuilder line) {
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> {
                    if (Character.isHighSurrogate(letter)
                            && i + 1 < value.length()
                            && Character.isLowSurrogate(value.charAt(i + 1))) {
                        line.append(letter).append(value.charAt(++i));
                    } else if (Character.isSurrogate(letter)) {
                        line.append("\\u").append(Integer.toHexString(letter));
                    } else {
                        line.append(letter);
                    }
                }
            }
        }
    }

    /** @throws IllegalArgumentException when it is no such line */
    static List<@Nullable String> values(String line) {
        List<@Nullable String> values = new ArrayList<>();
        for (String value : line.split("\t", -1)) {
            values.add(value.equals(NONE) ? null : unescaped(value));
        }
        return values;
    }

    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter != '\\') {
                text.append(letter);
                continue;
            }
            char escaped = ++i < value.length() ? value.charAt(i) : ' ';
            switch (escaped) {
                case '\\' -> text.append('\\');
                case 't' -> text.append('\t');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 'u' -> {
                    if (i + 5 > value.length()) {
                        throw new IllegalArgumentException("cut off: " + value);
                    }
                    text.append((char) Integer.parseInt(value.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> throw new IllegalArgumentException("unknown: \\" + escaped);
            }
        }
        return text.toString();
    }
}
