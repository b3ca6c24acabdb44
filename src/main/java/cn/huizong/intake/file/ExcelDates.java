package cn.huizong.intake.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as spreadsheets count them, in both of their systems. */
public final class ExcelDates {

    private static final Pattern SERIAL = Pattern.compile("([0-9]{1,7})(?:\\.[0-9]*)?");
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    /** 9999-12-31, the last day a spreadsheet knows. */
    private static final int LAST = 2_958_465;
    /** Before 1 March 1900 the days are one off: spreadsheets count a 29 February 1900 that never was. */
    private static final int FIRST_SOUND = 61;

    private ExcelDates() {}

    /** The day a date cell shows; empty when its literal is none. */
    public static Optional<LocalDate> day(String literal, boolean dates1904) {
        if (literal.length() >= 10 && literal.charAt(4) == '-') {
            try {
                return Optional.of(LocalDate.parse(literal.substring(0, 10)));
            } catch (DateTimeParseException notIso) {
                return Optional.empty();
            }
        }
        Matcher serial = SERIAL.matcher(literal);
        int days = serial.matches() ? Integer.parseInt(serial.group(1)) : Integer.MAX_VALUE;
        if (days > LAST) {
            return Optional.empty();
        }
        if (dates1904) {
            return Optional.of(EPOCH_1904.plusDays(days));
        }
        return days < FIRST_SOUND ? Optional.empty() : Optional.of(EPOCH_1900.plusDays(days));
    }
}
