package cn.huizong.intake.form;

import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.file.CellFormat;
import cn.huizong.intake.file.ExcelDates;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.Words;
import cn.huizong.observation.CellType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Periods as people write them: 2021年, 2021年度, 2021.3, 202103, 2021年1-3月, 2021年第三季度, 2021年上半年 … What is not exactly a
 * year, a half, a quarter or a month (2021年1-9月) is no reference period and is not made one.
 */
public final class PeriodWords {

    private record Notation(Pattern pattern, Function<MatchResult, Optional<ReferencePeriod>> reading) {}

    private static final String YEAR = "((?:19|20)[0-9]{2})";
    private static final String MONTH = "([0-9]{1,2})";
    private static final String TO = "[-/]";
    private static final List<Notation> NOTATIONS = List.of(
            notation(YEAR + "年?", at -> months(number(at, 1), 1, 12)),
            notation(YEAR + "年?上半年|" + YEAR + "[-年]?[SH]1", at -> months(year(at), 1, 6)),
            notation(YEAR + "年?下半年|" + YEAR + "[-年]?[SH]2", at -> months(year(at), 7, 12)),
            notation(YEAR + "(?:年?第?([一二三四1-4])季度?|[-年]?Q([1-4]))", PeriodWords::quarter),
            notation(YEAR + "(?:年" + MONTH + "月份?|[-./]" + MONTH + "|([0-9]{2}))", PeriodWords::month),
            notation(
                    YEAR + "年?" + MONTH + "月?-" + MONTH + "月(?:份|累计)?",
                    at -> months(number(at, 1), number(at, 2), number(at, 3))),
            notation(
                    YEAR + "[-./年]" + MONTH + "月?" + TO + YEAR + "[-./年]" + MONTH + "月?",
                    at -> sameYear(at, 1, 3) ? months(number(at, 1), number(at, 2), number(at, 4)) : Optional.empty()),
            notation(day(YEAR) + TO + day("(?:" + YEAR + ")?"), PeriodWords::days));
    private static final Pattern MENTION =
            Pattern.compile(YEAR + "年(?:[上下]半年|第?[一二三四1-4]季度|[0-9]{1,2}(?:-[0-9]{1,2})?月)?");
    private static final Pattern CHINESE_YEAR = Pattern.compile("[一二][〇○零一二三四五六七八九]{3}(?=年)");
    /** Of a number cell: 2021.1 is also what is left of 2021.10. */
    private static final Pattern LOST_ZERO = Pattern.compile("[0-9]{4}\\.1");

    private PeriodWords() {}

    /** The period a text names; empty when it names none, or one that is no reference period. */
    public static Optional<ReferencePeriod> read(String text) {
        return readWords(words(text));
    }

    /** The period a cell names; a date counts as what its format shows of it. */
    public static Optional<ReferencePeriod> read(HeadEntry entry, boolean dates1904) {
        SheetCell cell = entry.cell();
        if (cell.type() == CellType.DATE && cell.text().equals(entry.text())) {
            return ExcelDates.day(cell.text(), dates1904).flatMap(day -> shown(day, cell.format()));
        }
        boolean doubtful = cell.type() == CellType.NUMBER
                && LOST_ZERO.matcher(entry.text()).matches();
        return doubtful ? Optional.empty() : read(entry.text().replaceFirst("\\.0+$", ""));
    }

    /** The one period mentioned in a longer text, such as a title or the name of a sheet. */
    public static Optional<ReferencePeriod> mentioned(String text) {
        String words = words(text);
        Matcher mention = MENTION.matcher(words);
        Optional<ReferencePeriod> whole = readWords(words);
        if (whole.isPresent() || !mention.find()) {
            return whole;
        }
        Optional<ReferencePeriod> period = readWords(mention.group());
        return mention.find() ? Optional.empty() : period;
    }

    private static Optional<ReferencePeriod> shown(LocalDate day, String format) {
        String shows = CellFormat.bare(format).toLowerCase(Locale.ROOT);
        if (shows.contains("d") || !shows.contains("y")) {
            return Optional.empty();
        }
        return shows.contains("m")
                ? months(day.getYear(), day.getMonthValue(), day.getMonthValue())
                : months(day.getYear(), 1, 12);
    }

    private static Optional<ReferencePeriod> readWords(String words) {
        for (Notation notation : NOTATIONS) {
            Matcher matcher = notation.pattern().matcher(words);
            if (matcher.matches()) {
                return notation.reading().apply(matcher.toMatchResult());
            }
        }
        return Optional.empty();
    }

    private static String words(String text) {
        String words = Words.of(text)
                .replaceAll("[—–―－~～至到]", "-")
                .replaceAll("^[(\\[]|[)\\]]$", "")
                .replaceAll("年度|年?全年|年?年报", "年");
        return CHINESE_YEAR.matcher(words).replaceAll(match -> digits(match.group()));
    }

    private static String digits(String chinese) {
        StringBuilder digits = new StringBuilder();
        chinese.chars().forEach(at -> digits.append("〇○零".indexOf(at) >= 0 ? 0 : "零一二三四五六七八九".indexOf(at)));
        return digits.toString();
    }

    private static Optional<ReferencePeriod> quarter(MatchResult at) {
        String written = at.group(2) != null ? at.group(2) : at.group(3);
        int chinese = "零一二三四".indexOf(written);
        int quarter = chinese > 0 ? chinese : Integer.parseInt(written);
        return months(number(at, 1), quarter * 3 - 2, quarter * 3);
    }

    private static Optional<ReferencePeriod> month(MatchResult at) {
        int month = number(at, at.group(2) != null ? 2 : at.group(3) != null ? 3 : 4);
        return months(number(at, 1), month, month);
    }

    private static Optional<ReferencePeriod> days(MatchResult at) {
        boolean sameYear = at.group(4) == null || sameYear(at, 1, 4);
        int year = number(at, 1);
        int last = number(at, 5);
        boolean whole = number(at, 3) == 1 && last >= 1 && last <= 12 && number(at, 6) == lastDay(year, last);
        return sameYear && whole ? months(year, number(at, 2), last) : Optional.empty();
    }

    private static int lastDay(int year, int month) {
        return YearMonth.of(year, month).lengthOfMonth();
    }

    /** The reference period of these months of a year, if they are one. */
    private static Optional<ReferencePeriod> months(int year, int first, int last) {
        int length = last - first + 1;
        if (first < 1 || last > 12) {
            return Optional.empty();
        }
        for (Frequency frequency : Frequency.values()) {
            if (length == frequency.months() && (first - 1) % length == 0) {
                return Optional.of(new ReferencePeriod(year, frequency, (first - 1) / length + 1));
            }
        }
        return Optional.empty();
    }

    private static String day(String year) {
        return year + "[-./年]?" + MONTH + "[-./月]" + MONTH + "日?";
    }

    private static Notation notation(String pattern, Function<MatchResult, Optional<ReferencePeriod>> reading) {
        return new Notation(Pattern.compile(pattern), reading);
    }

    private static boolean sameYear(MatchResult at, int first, int second) {
        return at.group(first).equals(at.group(second));
    }

    private static int year(MatchResult at) {
        return number(at, at.group(1) != null ? 1 : 2);
    }

    private static int number(MatchResult at, int group) {
        @Nullable String digits = at.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
