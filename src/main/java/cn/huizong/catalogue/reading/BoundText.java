package cn.huizong.catalogue.reading;

import cn.huizong.rule.Fact.Bounded;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bounds as an example writes them, without the ambiguity of words such as 近 or 余: {@code <6000}, {@code >=2000},
 * {@code [2000, 3000)}.
 */
final class BoundText {

    private static final String NUMBER = "(-?[0-9]{1,18}(?:\\.[0-9]{1,9})?)";
    private static final Pattern ONE_SIDED = Pattern.compile("([<>]=?)\\s*" + NUMBER);
    private static final Pattern BOTH_SIDES =
            Pattern.compile("([\\[(])\\s*" + NUMBER + "\\s*,\\s*" + NUMBER + "\\s*([\\])])");

    private BoundText() {}

    static Optional<Bounded> parse(String text) {
        Matcher one = ONE_SIDED.matcher(text);
        if (one.matches()) {
            BigDecimal bound = new BigDecimal(one.group(2));
            boolean open = one.group(1).length() == 1;
            return Optional.of(
                    one.group(1).startsWith("<")
                            ? bounded(null, false, bound, open)
                            : bounded(bound, open, null, false));
        }
        Matcher both = BOTH_SIDES.matcher(text);
        if (!both.matches()) {
            return Optional.empty();
        }
        BigDecimal lower = new BigDecimal(both.group(2));
        BigDecimal upper = new BigDecimal(both.group(3));
        return lower.compareTo(upper) > 0
                ? Optional.empty()
                : Optional.of(bounded(
                        lower, both.group(1).equals("("), upper, both.group(4).equals(")")));
    }

    private static Bounded bounded(
            @Nullable BigDecimal lower, boolean lowerOpen, @Nullable BigDecimal upper, boolean upperOpen) {
        return new Bounded(lower, lowerOpen, upper, upperOpen);
    }
}
