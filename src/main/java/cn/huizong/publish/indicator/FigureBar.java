package cn.huizong.publish.indicator;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.publish.chart.Bar;
import cn.huizong.publish.chart.Tone;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.StatusMark;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures as bars of a chart: only an exact one that is not below zero has a length. */
final class FigureBar {

    /** A spreadsheet keeps no more of a number. */
    private static final int DIGITS = 15;

    private FigureBar() {}

    static Bar of(@Nullable IndicatorValue value, Tone tone) {
        return drawn(value) ? new Bar(number(value), tone) : Bar.GAP;
    }

    static boolean drawn(@Nullable IndicatorValue value) {
        return value != null
                && FigureText.hasFigure(value)
                && !FigureText.isApproximate(value)
                && value.published() != null
                && value.published().signum() >= 0
                && value.published().stripTrailingZeros().precision() <= DIGITS;
    }

    /** Whether a figure and that of last year can stand side by side, and there is anything to be seen. */
    static boolean comparable(@Nullable IndicatorValue value, @Nullable IndicatorValue lastYear) {
        return drawn(value)
                && drawn(lastYear)
                && value != null
                && value.yoy() != null
                && (number(value).signum() > 0 || number(lastYear).signum() > 0);
    }

    /** With the decimals it was published with. */
    static BigDecimal number(@Nullable IndicatorValue value) {
        return value == null || value.published() == null
                ? BigDecimal.ZERO
                : new BigDecimal(FigureText.plain(value.published(), value.decimals()));
    }

    /** 2021年, or 2021年（核） where the figure bears a mark. */
    static String marked(String name, @Nullable IndicatorValue value) {
        return value == null
                ? name
                : StatusMark.of(value.status())
                        .map(mark -> name + "（" + mark.sign() + "）")
                        .orElse(name);
    }
}
