package cn.huizong.catalogue.draft;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates as the catalogue writes them. */
final class Days {

    private Days() {}

    /** @throws DateTimeException unless it is a date of four-digit year, as in {@code 2021-06-30} */
    static LocalDate parse(String written) {
        if (written.length() != "2021-06-30".length()) {
            throw new DateTimeException(written);
        }
        return LocalDate.parse(written);
    }
}
