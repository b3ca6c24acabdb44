package cn.huizong.publish.text;

import cn.huizong.aggregate.ChangeKind;
import cn.huizong.aggregate.IndicatorValue;
import java.math.BigDecimal;

/**
 * The change on the same period last year as it is said in Chinese: counts grow by per cent, rates rise by 百分点 (law 5).
 *
 * @param size without sign, as rounded for publication; 0 when the direction is level or unknown
 */
public record Change(Direction direction, BigDecimal size, ChangeKind kind) {

    public static Change of(IndicatorValue value) {
        BigDecimal yoy = value.yoy();
        if (yoy == null || value.yoyKind() == ChangeKind.NONE || FigureText.withheld(value)) {
            return new Change(Direction.UNKNOWN, BigDecimal.ZERO, ChangeKind.NONE);
        }
        return new Change(direction(value, yoy), yoy.abs(), value.yoyKind());
    }

    private static Direction direction(IndicatorValue value, BigDecimal yoy) {
        if (yoy.signum() != 0) {
            return yoy.signum() > 0 ? Direction.UP : Direction.DOWN;
        }
        return value.yoyExact() == null || value.yoyExact().signum() == 0 ? Direction.LEVEL : Direction.NEARLY_LEVEL;
    }

    /** 增长12.3%, 下降0.55个百分点, 持平; — where it was not computed. */
    public String words() {
        return switch (direction) {
            case UP -> verb() + amount();
            case DOWN -> "下降" + amount();
            case LEVEL -> "持平";
            case NEARLY_LEVEL -> "基本持平";
            case UNKNOWN -> FigureText.NONE;
        };
    }

    /** 同比增长12.3%, 与上年持平; "" where it was not computed. */
    public String phrase() {
        return switch (direction) {
            case UP, DOWN -> "同比" + words();
            case LEVEL, NEARLY_LEVEL -> "与上年" + words();
            case UNKNOWN -> "";
        };
    }

    private String verb() {
        return kind == ChangeKind.POINTS ? "上升" : "增长";
    }

    private String amount() {
        return size.toPlainString() + (kind == ChangeKind.POINTS ? "个百分点" : "%");
    }
}
