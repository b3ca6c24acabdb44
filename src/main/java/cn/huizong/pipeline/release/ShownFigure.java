package cn.huizong.pipeline.release;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.StatusMark;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A published figure in a table that a chart is drawn from.
 *
 * @param text as the indicator table has it, behind its mark: 缺 505, 近6000, 不予公布
 * @param value what is drawn; "" leaves a gap, which is not a bar of no length
 * @param mark of a figure that is not an ordinary one, else null
 */
public record ShownFigure(
        String text, String value, @Nullable Mark mark) {

    /** What stands before a figure that is not an ordinary one. @param order among marks */
    public record Mark(String sign, String meaning, int order) implements Comparable<Mark> {

        static Mark of(StatusMark mark) {
            return new Mark(mark.sign(), mark.meaning(), mark.ordinal());
        }

        @Override
        public int compareTo(Mark other) {
            return Integer.compare(order, other.order);
        }
    }

    /** A figure beside that of the period before, or alone. */
    public static ShownFigure of(@Nullable IndicatorValue value) {
        return marked(value, value == null ? null : value.status());
    }

    /** A figure that another one is compared with: a break before it says nothing about the two. */
    public static ShownFigure ofBase(@Nullable IndicatorValue value) {
        return marked(value, value == null || value.status() == ObservationStatus.B ? null : value.status());
    }

    /** Words where no figure can be. */
    public static ShownFigure words(String text) {
        return new ShownFigure(text, "", null);
    }

    public boolean drawn() {
        return !value.isEmpty();
    }

    private static ShownFigure marked(@Nullable IndicatorValue value, @Nullable ObservationStatus status) {
        if (value == null || !FigureText.hasFigure(value)) {
            return words(FigureText.value(value));
        }
        Mark mark = status == null ? null : StatusMark.of(status).map(Mark::of).orElse(null);
        String text = FigureText.value(value);
        return new ShownFigure(mark == null ? text : mark.sign() + " " + text, drawn(value), mark);
    }

    /** Only an exact figure has a length: 近6000 and 2000余 have none. */
    private static String drawn(IndicatorValue value) {
        BigDecimal published = value.published();
        return published == null || FigureText.isApproximate(value)
                ? ""
                : FigureText.plain(published, value.decimals());
    }
}
