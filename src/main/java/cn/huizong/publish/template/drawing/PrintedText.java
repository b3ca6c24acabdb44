package cn.huizong.publish.template.drawing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much room a text takes in print, in widths of a digit: a Chinese character takes two. */
public final class PrintedText {

    /** What a line is broken between: a run of Latin letters or digits, or any other single character. */
    private static final Pattern UNBREAKABLE = Pattern.compile("[\\x21-\\x7E]+|.", Pattern.DOTALL);

    private static final int FIRST_WIDE = 0x2000;

    private PrintedText() {}

    public static int width(String text) {
        return text.codePoints()
                .map(character -> character < FIRST_WIDE ? 1 : 2)
                .sum();
    }

    /** Lines a text is wrapped to in a given room. */
    public static int lines(String text, double room) {
        return text.lines().mapToInt(line -> wrapped(line, room)).sum();
    }

    private static int wrapped(String line, double room) {
        int lines = 1;
        int used = 0;
        Matcher word = UNBREAKABLE.matcher(line);
        while (word.find()) {
            int width = width(word.group());
            if (used + width > room && used > 0) {
                lines++;
                used = 0;
            }
            int overflowing = (int) Math.max(0, Math.ceil(width / room) - 1);
            lines += overflowing;
            used += (int) (width - overflowing * room);
        }
        return lines;
    }
}
