package cn.huizong.portal.chart;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.StatusMark;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a table that a chart is drawn from.
 *
 * @param text as the indicator table has it, behind its mark: 缺 505, 近6000, 不予公布
 * @param value what is drawn; "" leaves a gap, which is not a bar of no length
 * @param mark of a figure that is not an ordinary one, else null
 */
public record ChartCell(String text, String value, @Nullable StatusMark mark) {

    /** A figure beside that of the period before, or alone. */
    static ChartCell of(@Nullable IndicatorValue value) {
        return marked(value, value == null ? null : value.status());
    }

    /** A figure that another one is compared with: a break before it says nothing about the two. */
    static ChartCell ofBase(@Nullable IndicatorValue value) {
        return marked(value, value == null || value.status() == ObservationStatus.B ? null : value.status());
    }

    /** Words where no figure can be. */
    static ChartCell words(String text) {
        return new ChartCell(text, "", null);
    }

    public boolean drawn() {
        return !value.isEmpty();
    }

    private static ChartCell marked(@Nullable IndicatorValue value, @Nullable ObservationStatus status) {
        if (value == null || !FigureText.hasFigure(value)) {
            return words(FigureText.value(value));
        }
        StatusMark mark = status == null ? null : StatusMark.of(status).orElse(null);
        String text = FigureText.value(value);
        return new ChartCell(mark == null ? text : mark.sign() + " " + text, drawn(value), mark);
    }

    /** Only an exact figure has a length: 近6000 and 2000余 have none. */
    private static String drawn(IndicatorValue value) {
        BigDecimal published = value.published();
        return published == null || FigureText.isApproximate(value)
                ? ""
                : FigureText.plain(published, value.decimals());
    }
}
