package cn.huizong.publish.text;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.IndicatorKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One figure as a clause of prose, without a full stop, right whatever the figure is: missing, zero, approximate, not comparable. */
public final class FigureSentence {

    private FigureSentence() {}

    /** 受理行政复议案件数为625件，同比增长3.6% */
    public static String of(IndicatorDefinition indicator, @Nullable IndicatorValue value) {
        if (value == null) {
            return indicator.name() + "没有数据";
        }
        if (!FigureText.hasFigure(value)) {
            return indicator.name() + absent(value) + bracketed(value.note());
        }
        String change = Change.of(value).phrase();
        return figure(indicator, value) + (change.isEmpty() ? "" : "，" + change) + bracketed(reservation(value));
    }

    private static String figure(IndicatorDefinition indicator, IndicatorValue value) {
        BigDecimal published = value.published();
        if (indicator.kind() == IndicatorKind.CHANGE && published != null) {
            return indicator.name() + "：" + moved(indicator, value, published);
        }
        String joint = FigureText.isApproximate(value) ? "" : "为";
        return indicator.name() + joint + FigureText.valueWithMeasure(value, indicator.measure());
    }

    /** A change is itself the figure: 上升0.55个百分点. */
    private static String moved(IndicatorDefinition indicator, IndicatorValue value, BigDecimal published) {
        if (published.signum() == 0) {
            return value.exact() == null || value.exact().signum() == 0 ? "持平" : "基本持平";
        }
        String amount = FigureText.plain(published.abs(), value.decimals());
        return (published.signum() > 0 ? "上升" : "下降") + amount + FigureText.quantifier(indicator.measure());
    }

    private static String absent(IndicatorValue value) {
        if (FigureText.notComputed(value)) {
            return "没有计算";
        }
        return switch (value.status()) {
            case M, L, O, Q -> value.status().chinese();
            default -> "没有数据";
        };
    }

    /**
     * What a reader must know before relying on the figure: its own note, else what its mark means; "" for nothing. The note of a
     * figure with an open finding is on something else: what is doubted stands in the anomaly report.
     */
    public static String reservation(IndicatorValue value) {
        if (!FigureText.hasFigure(value)) {
            return "";
        }
        return StatusMark.of(value.status())
                .map(mark -> value.note().isEmpty() || mark == StatusMark.UNVERIFIED ? mark.meaning() : value.note())
                .orElse("");
    }

    private static String bracketed(String text) {
        return text.isEmpty() ? "" : "（" + text + "）";
    }
}
