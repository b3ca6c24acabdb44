package cn.huizong.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The time a figure speaks of (报告期), in SDMX notation: 2021, 2021-S1, 2021-Q3, 2021-03.
 *
 * @param number which period of the year, from 1; always 1 for a year
 */
public record ReferencePeriod(int year, Frequency frequency, int number) implements Comparable<ReferencePeriod> {

    private static final Pattern NOTATION = Pattern.compile("(\\d{4})(?:-(?:S([12])|Q([1-4])|(0[1-9]|1[0-2])))?");

    public ReferencePeriod {
        if (number < 1 || number > frequency.perYear()) {
            throw new IllegalArgumentException("no period " + number + " in a year of " + frequency);
        }
    }

    public static ReferencePeriod year(int year) {
        return new ReferencePeriod(year, Frequency.ANNUAL, 1);
    }

    /** Reads SDMX notation and nothing else; how people write periods is normalised elsewhere. */
    public static Optional<ReferencePeriod> parse(String notation) {
        Matcher matcher = NOTATION.matcher(notation);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return Optional.of(new ReferencePeriod(year, Frequency.HALF_YEARLY, Integer.parseInt(matcher.group(2))));
        }
        if (matcher.group(3) != null) {
            return Optional.of(new ReferencePeriod(year, Frequency.QUARTERLY, Integer.parseInt(matcher.group(3))));
        }
        if (matcher.group(4) != null) {
            return Optional.of(new ReferencePeriod(year, Frequency.MONTHLY, Integer.parseInt(matcher.group(4))));
        }
        return Optional.of(year(year));
    }

    /** The period of a frequency that a day falls into. */
    public static ReferencePeriod containing(LocalDate day, Frequency frequency) {
        return new ReferencePeriod(day.getYear(), frequency, (day.getMonthValue() - 1) / frequency.months() + 1);
    }

    public ReferencePeriod previous() {
        return number > 1
                ? new ReferencePeriod(year, frequency, number - 1)
                : new ReferencePeriod(year - 1, frequency, frequency.perYear());
    }

    public ReferencePeriod lastYear() {
        return new ReferencePeriod(year - 1, frequency, number);
    }

    /** The periods of the year up to and with this one, in the order of time. */
    public List<ReferencePeriod> yearToDate() {
        return IntStream.rangeClosed(1, number)
                .mapToObj(each -> new ReferencePeriod(year, frequency, each))
                .toList();
    }

    public LocalDate start() {
        return LocalDate.of(year, 1, 1).plusMonths((long) (number - 1) * frequency.months());
    }

    /** The last day. */
    public LocalDate end() {
        return start().plusMonths(frequency.months()).minusDays(1);
    }

    /** As people say it: 2021年, 2021年上半年, 2021年第三季度, 2021年3月. */
    public String chinese() {
        return switch (frequency) {
            case ANNUAL -> year + "年";
            case HALF_YEARLY -> year + (number == 1 ? "年上半年" : "年下半年");
            case QUARTERLY -> year + "年第" + "一二三四".charAt(number - 1) + "季度";
            case MONTHLY -> year + "年" + number + "月";
        };
    }

    @Override
    public int compareTo(ReferencePeriod other) {
        int byEnd = end().compareTo(other.end());
        return byEnd != 0 ? byEnd : Integer.compare(frequency.perYear(), other.frequency.perYear());
    }

    /** By number, not by the identity of the enum constant: the same in every process, and cheap where it is asked most. */
    @Override
    public int hashCode() {
        return (year * 31 + frequency.perYear()) * 31 + number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReferencePeriod period
                && year == period.year
                && number == period.number
                && frequency == period.frequency;
    }

    @Override
    public String toString() {
        return switch (frequency) {
            case ANNUAL -> String.format(Locale.ROOT, "%04d", year);
            case HALF_YEARLY -> String.format(Locale.ROOT, "%04d-S%d", year, number);
            case QUARTERLY -> String.format(Locale.ROOT, "%04d-Q%d", year, number);
            case MONTHLY -> String.format(Locale.ROOT, "%04d-%02d", year, number);
        };
    }
}
