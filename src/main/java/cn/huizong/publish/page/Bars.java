package cn.huizong.publish.page;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.publish.text.FigureText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How long bars are drawn, in % of the room there is. They begin at zero, and the longest of those that stand together fills it.
 *
 * @param now of this year, and {@code before} of last year; "" for both where they cannot stand side by side
 */
record Bars(String now, String before) {

    private static final Bars NONE = new Bars("", "");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Bars of(@Nullable IndicatorValue value, @Nullable IndicatorValue lastYear) {
        BigDecimal now = length(value);
        BigDecimal before = length(lastYear);
        if (now == null
                || before == null
                || value == null
                || value.yoy() == null
                || now.max(before).signum() == 0) {
            return NONE;
        }
        BigDecimal most = now.max(before);
        return new Bars(percent(now, most), percent(before, most));
    }

    /** A rate fills the room at 100 %. */
    static String ofRate(IndicatorValue rate) {
        BigDecimal length = length(rate);
        return length == null ? "" : percent(length, HUNDRED.max(length));
    }

    private static @Nullable BigDecimal length(@Nullable IndicatorValue value) {
        if (value == null || !FigureText.hasFigure(value) || FigureText.isApproximate(value)) {
            return null;
        }
        BigDecimal published = value.published();
        return published == null || published.signum() < 0 ? null : published;
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP).toPlainString();
    }
}
