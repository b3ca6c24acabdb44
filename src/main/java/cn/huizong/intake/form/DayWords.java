package cn.huizong.intake.form;

import cn.huizong.intake.file.ExcelDates;
import cn.huizong.intake.file.Words;
import cn.huizong.observation.CellType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them: 2022年1月15日, 2022-1-15, 2022.01.15, 20220115, with or without a time behind. */
public final class DayWords {

    private static final Pattern DAY = Pattern.compile("((?:19|20)[0-9]{2})[-./年]([0-9]{1,2})[-./月]([0-9]{1,2})日?");
    private static final Pattern TIME = Pattern.compile("(?:(?<=日)|[\\sT])\\s*[0-9]{1,2}[:：时].{0,12}$");
    private static final Pattern DIGITS = Pattern.compile("((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})");

    private static final String PLAIN = "0000-00-00";

    private DayWords() {}

    /** The day a text names; empty when it names none. */
    public static Optional<LocalDate> read(String text) {
        return isPlain(text) ? of(text.substring(0, 4), text.substring(5, 7), text.substring(8)) : readAny(text);
    }

    /** 2022-01-15, by far the most frequent way in lists of cases. */
    private static boolean isPlain(String text) {
        if (text.length() != PLAIN.length() || !text.startsWith("19") && !text.startsWith("20")) {
            return false;
        }
        for (int i = 0; i < PLAIN.length(); i++) {
            char at = text.charAt(i);
            boolean fits = PLAIN.charAt(i) == '-' ? at == '-' || at == '/' || at == '.' : at >= '0' && at <= '9';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static Optional<LocalDate> readAny(String text) {
        String words = Words.of(TIME.matcher(text).replaceFirst(""));
        Matcher day = DAY.matcher(words);
        if (!day.matches()) {
            day = DIGITS.matcher(words);
        }
        return day.matches() ? of(day.group(1), day.group(2), day.group(3)) : Optional.empty();
    }

    static Optional<LocalDate> read(HeadEntry entry, boolean dates1904) {
        boolean date =
                entry.cell().type() == CellType.DATE && entry.cell().text().equals(entry.text());
        return date ? ExcelDates.day(entry.text(), dates1904) : read(entry.text());
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
