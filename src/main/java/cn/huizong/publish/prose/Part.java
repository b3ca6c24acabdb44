package cn.huizong.publish.prose;

import cn.huizong.aggregate.Rounding;
import cn.huizong.aggregate.movement.AreaCount;
import cn.huizong.aggregate.movement.Growth;
import cn.huizong.aggregate.movement.Movement;
import cn.huizong.aggregate.movement.RateChange;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.publish.text.MovementTable;
import cn.huizong.publish.text.StatusMark;
import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an area, or the whole, has in the change of a figure of the city.
 *
 * @param effects by the name of its role
 */
record Part(
        @Nullable Fraction before,
        @Nullable Fraction now,
        boolean estimated,
        boolean ofRate,
        Map<String, Fraction> effects) {

    private static final Pattern SIGNED =
            Pattern.compile("(?<sign>[+-])?(?<number>" + Amount.DIGITS + ")(?<percent>%)?");
    private static final String PERCENT = "%";

    /** @param area that of the city for the whole */
    static Optional<Part> of(@Nullable Movement movement, String area, String city) {
        if (movement instanceof Growth growth) {
            return area.equals(city)
                    ? Optional.of(whole(growth))
                    : growth.parts().stream()
                            .filter(part -> part.count().area().equals(area))
                            .map(Part::of)
                            .findFirst();
        }
        if (movement instanceof RateChange change) {
            return area.equals(city)
                    ? Optional.of(rate(
                            change.before(), change.now(), false, change.byRate(), change.byMix(), change.change()))
                    : change.parts().stream()
                            .filter(part -> part.area().area().equals(area))
                            .map(part -> rate(
                                    part.rateBefore(),
                                    part.rateNow(),
                                    part.area().estimated(),
                                    part.byRate(),
                                    part.byMix(),
                                    part.total()))
                            .findFirst();
        }
        return Optional.empty();
    }

    private static Part whole(Growth growth) {
        Fraction all = growth.shared() ? Fraction.of(100) : null;
        return sum(growth.before(), growth.now(), false, growth.difference(), growth.change(), all);
    }

    private static Part of(Growth.Part part) {
        AreaCount count = part.count();
        return sum(count.before(), count.now(), count.estimated(), part.change(), part.points(), part.share());
    }

    private static Part sum(
            @Nullable Fraction before,
            @Nullable Fraction now,
            boolean estimated,
            Fraction difference,
            Fraction points,
            @Nullable Fraction share) {
        Map<String, Fraction> effects = share == null
                ? Map.of("difference", difference, "points", points)
                : Map.of("difference", difference, "points", points, "share", share);
        return new Part(before, now, estimated, false, effects);
    }

    private static Part rate(
            @Nullable Fraction before,
            @Nullable Fraction now,
            boolean estimated,
            Fraction byRate,
            Fraction byMix,
            Fraction total) {
        return new Part(before, now, estimated, true, Map.of("byRate", byRate, "byMix", byMix, "total", total));
    }

    /** @param name of the role, without what says that it is of a part */
    boolean holds(String name, String text, Rounding rounding) {
        return switch (name) {
            case "before" -> isLevel(before, text, rounding);
            case "now" -> {
                String mark = estimated ? StatusMark.ESTIMATED.sign() : "";
                yield text.startsWith(mark) && isLevel(now, text.substring(mark.length()), rounding);
            }
            case "difference" -> {
                Fraction difference = effects.get(name);
                yield difference != null && is(shown(difference), true, "", text);
            }
            case "share" -> {
                Fraction share = effects.get(name);
                yield share != null && is(rounding.change(share), false, PERCENT, text);
            }
            default -> {
                Fraction points = effects.get(name);
                yield points != null && is(rounding.change(points), true, "", text);
            }
        };
    }

    private boolean isLevel(@Nullable Fraction level, String text, Rounding rounding) {
        if (level == null) {
            return text.equals(ObservationStatus.M.chinese());
        }
        return ofRate
                ? is(rounding.rate(level, MovementTable.DECIMALS), false, PERCENT, text)
                : is(shown(level), false, "", text);
    }

    /** Exactly where it ends. */
    private static BigDecimal shown(Fraction value) {
        return value.endless() ? value.rounded(MovementTable.DECIMALS) : new BigDecimal(value.toPlainString());
    }

    /** @param signed whether what is above 0 bears a plus */
    private static boolean is(BigDecimal number, boolean signed, String measure, String text) {
        Matcher written = SIGNED.matcher(text);
        if (!written.matches() || !measure.equals(written.group("percent") == null ? "" : PERCENT)) {
            return false;
        }
        BigDecimal size = new BigDecimal(written.group("number"));
        String sign = number.signum() < 0 ? "-" : signed && number.signum() > 0 ? "+" : "";
        return sign.equals(written.group("sign") == null ? "" : written.group("sign"))
                && size.compareTo(number.abs()) == 0
                && size.scale() == Math.max(0, number.scale());
    }
}
