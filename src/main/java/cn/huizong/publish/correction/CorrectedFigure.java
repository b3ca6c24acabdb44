package cn.huizong.publish.correction;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.publish.text.FigureText;
import cn.huizong.rule.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was published otherwise before.
 *
 * @param before null where it was not published; {@code after} likewise
 * @param causes which returns and cells moved it, in Chinese
 * @param returns and {@code cells} the same for machines
 */
public record CorrectedFigure(
        String indicator,
        String name,
        Measure measure,
        String area,
        String areaName,
        @Nullable IndicatorValue before,
        @Nullable IndicatorValue after,
        List<String> causes,
        List<String> returns,
        List<String> cells) {

    /** Whether what is printed of it differs: value, status or note. A change of what lies behind it is no correction. */
    static boolean differs(@Nullable IndicatorValue before, @Nullable IndicatorValue after) {
        return before == null
                || after == null
                || before.status() != after.status()
                || !before.note().equals(after.note())
                || !FigureText.value(before).equals(FigureText.value(after));
    }

    /** New − old as they were published, so that whoever subtracts finds the same; null where one of them is no plain number. */
    @Nullable
    BigDecimal change() {
        return isPlain(before) && isPlain(after) ? published(after).subtract(published(before)) : null;
    }

    private static boolean isPlain(@Nullable IndicatorValue value) {
        return value != null
                && value.published() != null
                && FigureText.hasFigure(value)
                && !FigureText.isApproximate(value);
    }

    private static BigDecimal published(@Nullable IndicatorValue value) {
        return Objects.requireNonNull(Objects.requireNonNull(value).published());
    }

    /** 增加6件, 下降0.25个百分点, 数值不变; — where there is nothing to subtract. */
    String changeWords() {
        BigDecimal change = change();
        if (change == null) {
            return before != null && after != null && FigureText.value(before).equals(FigureText.value(after))
                    ? "数值不变"
                    : FigureText.NONE;
        }
        if (change.signum() == 0) {
            return "数值不变";
        }
        boolean up = change.signum() > 0;
        String verb = isShare() ? (up ? "上升" : "下降") : up ? "增加" : "减少";
        return verb + change.abs().toPlainString() + unit();
    }

    /** Whether its change is one of 百分点 (law 5). */
    boolean isShare() {
        return measure.isPercentage() || measure.equals(Measure.POINTS);
    }

    private String unit() {
        if (!isShare()) {
            return measure.name();
        }
        return measure.name().equals("‰") ? "个千分点" : "个百分点";
    }

    /** What the note says now and said before, where the number alone tells nothing. */
    String noteWords() {
        String old = before == null ? "" : before.note();
        String now = after == null ? "" : after.note();
        return old.equals(now) ? "" : "备注由" + quoted(old) + "改为" + quoted(now);
    }

    private static String quoted(String note) {
        return note.isEmpty() ? "无" : "“" + note + "”";
    }
}
