package cn.huizong.publish.difference;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.StatusMark;
import cn.huizong.rule.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of an area.
 *
 * @param change in the unit of the indicator, in percentage points for a share, not rounded beyond what can be shown; null where there
 *     is none or where it would tell a figure that is withheld
 * @param movers the returns that moved it, each with what it alone does
 * @param rest what all of them together do beyond that; null as {@code change}
 */
public record IndicatorLine(
        String code,
        String name,
        String area,
        Measure measure,
        @Nullable IndicatorValue before,
        @Nullable IndicatorValue after,
        @Nullable BigDecimal change,
        List<String> movers,
        @Nullable BigDecimal rest) {

    public String beforeText() {
        return FigureText.marked(before, measure);
    }

    public String afterText() {
        return FigureText.marked(after, measure);
    }

    public String changeText() {
        return change == null ? FigureText.NONE : signed(change);
    }

    /** Whether there is a change to point at; a mark or a note may have changed without one. */
    public boolean changed() {
        return change != null && change.signum() != 0;
    }

    /** What the marks before its two figures mean. */
    public List<StatusMark> marks() {
        return Stream.of(before, after)
                .filter(Objects::nonNull)
                .filter(FigureText::hasFigure)
                .flatMap(value -> StatusMark.of(value.status()).stream())
                .toList();
    }

    public String restText() {
        return rest == null ? FigureText.NONE : signed(rest);
    }

    static String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + amount.toPlainString();
    }
}
