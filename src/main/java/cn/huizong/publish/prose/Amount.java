package cn.huizong.publish.prose;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.publish.text.FigureText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it is written: 625件, 近6000件, 超3.5万户, 40多项, 1～2件, 不低于12件.
 *
 * @param before 近, 约, 超, 不低于, 不超过 or ""
 * @param decimals of the number as written
 * @param to the other bound; null where there is only one number
 * @param after 余, 多 or ""
 * @param measure what follows
 */
record Amount(
        String before,
        BigDecimal number,
        int decimals,
        @Nullable BigDecimal to,
        String after,
        String measure) {

    /** Without zeros in front: 0224 is not how 224 is written. */
    static final String DIGITS = "(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?";

    private static final String NUMBER = "-?" + DIGITS;

    /** An amount up to its measure. */
    static final String START = "(?<before>近|约|超|不低于|不超过)?(?<number>" + NUMBER + ")(?<wan>万)?(?:～(?<to>" + NUMBER
            + ")(?<toWan>万)?)?(?<after>[余多])?";

    /** What {@link #START} begins with. */
    private static final String FIRST = "近约超不-0123456789";

    private static final Pattern WRITTEN = Pattern.compile(START + "(?<measure>.*)");

    /** Most places of a text begin none; a look at one character tells. */
    static boolean mayBeginWith(char first) {
        return FIRST.indexOf(first) >= 0;
    }

    /** What a text can mean that is a figure with its measure: 3.5万元 is 35,000元, and 3.5 in 万元. Empty where it is none. */
    static List<Amount> readings(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return List.of();
        }
        List<Amount> readings = new ArrayList<>(List.of(reading(written, true)));
        if (written.group("after") == null && written.group(written.group("to") == null ? "wan" : "toWan") != null) {
            readings.add(reading(written, false));
        }
        return readings;
    }

    /** @param tenThousands whether the last 万 multiplies the number before it, or begins the measure */
    private static Amount reading(Matcher written, boolean tenThousands) {
        String to = written.group("to");
        boolean range = to != null;
        boolean last = written.group(range ? "toWan" : "wan") != null;
        boolean wan = written.group("wan") != null && (range || tenThousands);
        BigDecimal number = new BigDecimal(written.group("number"));
        return new Amount(
                orNone(written.group("before")),
                wan ? number.movePointRight(4) : number,
                Math.max(0, number.scale()),
                to == null ? null : new BigDecimal(to).movePointRight(last && tenThousands ? 4 : 0),
                orNone(written.group("after")),
                (last && !tenThousands ? "万" : "") + written.group("measure"));
    }

    private static String orNone(@Nullable String group) {
        return group == null ? "" : group;
    }

    /** Whether this is what the table has, in just the decimals it was published with. */
    boolean tells(IndicatorValue value) {
        if (FigureText.isApproximate(value)) {
            return tellsBounds(value);
        }
        BigDecimal published = value.published();
        return isPlain()
                && published != null
                && equal(number, published)
                && decimals == shown(published, value.decimals());
    }

    private static int shown(BigDecimal published, int decimals) {
        return Math.max(Math.max(decimals, 0), published.stripTrailingZeros().scale());
    }

    private boolean isPlain() {
        return before.isEmpty() && after.isEmpty() && to == null;
    }

    private boolean tellsBounds(IndicatorValue value) {
        BigDecimal other = to;
        if (other != null) {
            return equal(number, value.lower()) && equal(other, value.upper());
        }
        BigDecimal published = value.published();
        boolean named = published == null || equal(number, published);
        return named
                && switch (before + after) {
                    case "近" -> equal(number, value.upper());
                    case "超", "不低于" -> equal(number, value.lower()) && value.upper() == null;
                    case "余", "多" -> equal(number, value.lower()) && value.upper() != null;
                    case "不超过" -> equal(number, value.upper()) && value.lower() == null;
                    case "约" -> published != null;
                    default -> false;
                };
    }

    private static boolean equal(BigDecimal number, @Nullable BigDecimal bound) {
        return bound != null && number.compareTo(bound) == 0;
    }
}
