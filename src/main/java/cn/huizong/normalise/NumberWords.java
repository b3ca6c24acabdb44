package cn.huizong.normalise;

import cn.huizong.catalogue.UnseenCharacters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as people write them: full-width, grouped by comma or space, with 万 and 亿, a measure behind, words that make
 * it approximate. What can be read in two ways is not read.
 */
final class NumberWords {

    /** Why a text is no number, for the person who wrote it. */
    static final class NoNumber extends Exception {

        private static final long serialVersionUID = 1L;

        NoNumber(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    private static final int LONGEST = 60;
    private static final int MOST_DIGITS = 30;
    private static final Pattern NUMBER = Pattern.compile("(?<before>" + Approximation.BEFORE + ")? ?"
            + "(?<open>\\()? ?(?<sign>[-+−–])? ?"
            + "(?<whole>[0-9][0-9, ]*)?(?<fraction>[.。] ?[0-9][0-9 ]*)?"
            + "(?<some>[余多])? ?(?<multiple>万亿|千万|百万|十万|亿|万|千|百(?!分))? ?(?<some2>[余多])? ?"
            + "(?<unit>%|‰|[^0-9 ()%‰余多]{1,8}?)?? ?(?<behind>" + Approximation.BEHIND + "|[余多])? ?(?<close>\\))?");
    private static final Pattern BY_COMMA = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+");
    private static final Pattern BY_SPACE = Pattern.compile("[0-9]{1,3}(?: [0-9]{3})+");
    private static final Pattern FRACTION = Pattern.compile("[.。] ?[0-9]+|[.。][0-9]+ [0-9]");
    private static final Pattern EXPONENT = Pattern.compile("[-+]?[0-9.]+[eE][-+]?[0-9]+");
    private static final Pattern LETTERS_AMONG_DIGITS = Pattern.compile("(?=.*[0-9]).*[A-Za-z].*");
    private static final Map<String, BigDecimal> MULTIPLES = Map.of(
            "百", new BigDecimal("100"),
            "千", new BigDecimal("1000"),
            "万", new BigDecimal("10000"),
            "十万", new BigDecimal("100000"),
            "百万", new BigDecimal("1000000"),
            "千万", new BigDecimal("10000000"),
            "亿", new BigDecimal("100000000"),
            "万亿", new BigDecimal("1000000000000"));

    private final String text;
    private final List<String> repairs = new ArrayList<>();

    private NumberWords(String text) {
        this.text = text;
    }

    static WrittenNumber read(String text) throws NoNumber {
        return new NumberWords(text).read();
    }

    /** A text that is written from right to left shows its figures in another order than it keeps them. */
    static void refuseTurned(String text) throws NoNumber {
        if (text.codePoints().anyMatch(UnseenCharacters::turnsLeft)) {
            throw new NoNumber("含从右到左书写的控制字符，看到的次序和存储的次序可能不同");
        }
    }

    private WrittenNumber read() throws NoNumber {
        refuseTurned(text);
        String plain = Plain.spaced(text);
        if (plain.length() > LONGEST) {
            throw new NoNumber("文字太长，不是一个数");
        }
        if (text.codePoints().anyMatch(at -> Character.getType(at) == Character.OTHER_NUMBER)) {
            throw new NoNumber("含上标、下标或带圈的数字，可能是注码");
        }
        if (Plain.holdsSeveralNumbers(text)) {
            throw new NoNumber("数字中间有换行、制表符或多个空格，看不出是一个数还是两个数");
        }
        if (plain.startsWith("'")) {
            repairs.add("前面有撇号");
            plain = plain.substring(1).strip();
        }
        if (plain.chars().anyMatch(at -> text.indexOf(at) < 0 && at != ' ')) {
            repairs.add("含全角字符");
        }
        if (text.codePoints().anyMatch(UnseenCharacters::isUnseen)) {
            repairs.add("含看不见的字符");
        }
        Matcher at = NUMBER.matcher(plain);
        if (!at.matches() || (at.group("whole") == null && at.group("fraction") == null)) {
            throw new NoNumber(whyNot(plain));
        }
        return number(at);
    }

    /** Why a text that is no number is none. */
    static String whyNot(String plain) {
        if (plain.equals("一")) {
            return "既可能是破折号，也可能是数字 1，无法确定";
        }
        if (EXPONENT.matcher(plain).matches()) {
            return "科学计数法可能丢了位数";
        }
        return LETTERS_AMONG_DIGITS.matcher(plain).matches() ? "数字里混有字母，可能是识别或录入错误，不作猜测" : "不是一个数";
    }

    private WrittenNumber number(Matcher at) throws NoNumber {
        String digits = whole(at.group("whole"))
                + fraction(at.group("fraction"), word(at.group("whole")).endsWith(" "));
        if (digits.length() > MOST_DIGITS) {
            throw new NoNumber("数字太长");
        }
        BigDecimal value = new BigDecimal(digits.startsWith(".") ? "0" + digits : digits);
        BigDecimal multiple = MULTIPLES.getOrDefault(word(at.group("multiple")), BigDecimal.ONE);
        String unit = word(at.group("unit"));
        String behind = word(at.group("behind"));
        String some = word(at.group("some")) + word(at.group("some2")) + (behind.matches("[余多]") ? behind : "");
        if (some.length() > 1) {
            throw new NoNumber("不是一个数");
        }
        Approximation approximation = approximation(at.group("before"), behind.matches("[余多]?") ? null : behind);
        boolean approximate = approximation != null || !some.isEmpty();
        if (multiple.compareTo(BigDecimal.ONE) != 0 && !approximate) {
            repairs.add("写有“" + at.group("multiple") + "”");
        }
        BigDecimal signed = signed(value, at, approximate);
        return new WrittenNumber(
                signed.multiply(multiple),
                multiple,
                unit,
                approximation,
                some,
                step(value).multiply(multiple),
                List.copyOf(repairs));
    }

    private static @Nullable Approximation approximation(@Nullable String before, @Nullable String behind)
            throws NoNumber {
        if (before != null && behind != null && Approximation.of(before) != Approximation.of(behind)) {
            throw new NoNumber("前后都有约数用语");
        }
        return Approximation.of(before != null ? before : behind);
    }

    private BigDecimal signed(BigDecimal value, Matcher at, boolean approximate) throws NoNumber {
        boolean bracketed = at.group("open") != null;
        boolean minus = at.group("sign") != null && !"+".equals(at.group("sign"));
        if (bracketed != (at.group("close") != null) || (bracketed && at.group("sign") != null)) {
            throw new NoNumber("括号不成对");
        }
        if ((bracketed || minus) && approximate) {
            throw new NoNumber("约数不能为负");
        }
        if (bracketed) {
            repairs.add(NEGATIVE_IN_BRACKETS);
        }
        return bracketed || minus ? value.negate() : value;
    }

    /** (12) is −12 in accounts, and a number of a list elsewhere; who reads on decides by the item. */
    static final String NEGATIVE_IN_BRACKETS = "括号表示负数";

    private String whole(@Nullable String written) throws NoNumber {
        String whole = word(written).strip();
        if (whole.contains(",")) {
            if (!BY_COMMA.matcher(whole).matches()) {
                throw new NoNumber("逗号不是每三位一个，看不出是千分位还是小数点");
            }
            return whole.replace(",", "");
        }
        if (whole.contains(" ")) {
            if (!BY_SPACE.matcher(whole).matches()) {
                throw new NoNumber("数字中间有空格，看不出是一个数还是两个数");
            }
            repairs.add("数字中间有空格");
            return whole.replace(" ", "");
        }
        return whole;
    }

    /** 7. 35 and 8.1 8 are slips of the hand (M08); more than one digit behind a space may be a number of its own. */
    private String fraction(@Nullable String written, boolean apart) throws NoNumber {
        String fraction = word(written).strip();
        if (!fraction.isEmpty() && !FRACTION.matcher(fraction).matches()) {
            throw new NoNumber("小数部分中间有空格，看不出是一个数还是两个数");
        }
        if (fraction.contains(" ") || (apart && !fraction.isEmpty())) {
            repairs.add("数字中间有空格");
        }
        if (fraction.startsWith("。")) {
            repairs.add("小数点写成句号");
        }
        return fraction.replace(" ", "").replace('。', '.');
    }

    /** One of the last place that is not a trailing zero: 1000 of 2000, 0.1 of 1.9. */
    private static BigDecimal step(BigDecimal value) {
        return BigDecimal.ONE.movePointLeft(
                value.signum() == 0 ? 0 : value.stripTrailingZeros().scale());
    }

    private static String word(@Nullable String group) {
        return group == null ? "" : group;
    }
}
