package cn.huizong.publish.correction;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.publish.text.Change;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.Quotation;
import cn.huizong.publish.text.StatusMark;
import cn.huizong.rule.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

    /** Whether what is printed of it differs: value, status, note or its change on the year before. A change of what lies behind it is no correction. */
    static boolean differs(@Nullable IndicatorValue before, @Nullable IndicatorValue after) {
        return before == null
                || after == null
                || before.status() != after.status()
                || !before.note().equals(after.note())
                || !FigureText.value(before).equals(FigureText.value(after))
                || !onLastYear(before).equals(onLastYear(after));
    }

    /** Whether another value was published, and not only another mark or note. */
    public boolean valueChanged() {
        return !FigureText.value(before).equals(FigureText.value(after));
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
        if (!valueChanged()) {
            return "数值不变";
        }
        BigDecimal change = change();
        if (change == null || change.signum() == 0) {
            return FigureText.NONE;
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

    /** What mark and note say now and said before, where the number alone tells nothing. */
    List<String> remarkWords() {
        return Stream.of(
                        words("标记", sign(before), sign(after)),
                        words("备注", note(before), note(after)),
                        words("同比", onLastYear(before), onLastYear(after)))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String words(String what, String old, String now) {
        return old.equals(now) ? "" : what + "由" + quoted(old) + "改为" + quoted(now);
    }

    private static String sign(@Nullable IndicatorValue value) {
        return value == null || !FigureText.hasFigure(value)
                ? ""
                : StatusMark.of(value.status()).map(StatusMark::sign).orElse("");
    }

    /** 增长34.99%; of a figure that changed itself its change follows, and is not said as well. */
    private static String onLastYear(@Nullable IndicatorValue value) {
        return value == null ? "" : Change.of(value).words();
    }

    private static String note(@Nullable IndicatorValue value) {
        return value == null ? "" : value.note();
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "无" : Quotation.of(text);
    }
}
