package cn.huizong.publish.indicator;

import cn.huizong.aggregate.ChangeKind;
import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.publish.text.Change;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.StatusMark;
import cn.huizong.publish.workbook.Align;
import cn.huizong.publish.workbook.CellStyle;
import cn.huizong.publish.workbook.SheetWriter;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes figures into cells. A number stays a number, its decimals and its mark are in the number format; what is not a number,
 * or must not be added up like an approximate figure, is text.
 */
public final class FigureCell {

    private FigureCell() {}

    public static void write(SheetWriter sheet, @Nullable IndicatorValue value, CellStyle style) {
        if (value == null || !FigureText.hasFigure(value)) {
            sheet.text(FigureText.value(value), style.align(Align.CENTER));
        } else if (value.published() == null || FigureText.isApproximate(value)) {
            sheet.text(FigureText.value(value), style.format(CellStyle.TEXT + CellStyle.OFF_THE_EDGE));
        } else {
            sheet.number(value.published(), style.format(format(value.published(), value)));
        }
    }

    /** The change in words, 增长12.3% or 上升0.55个百分点, from a number that can still be sorted and charted. */
    static void writeChange(SheetWriter sheet, @Nullable IndicatorValue value, CellStyle style) {
        if (value == null || value.yoy() == null || FigureText.withheld(value)) {
            sheet.text(FigureText.NONE, style.align(Align.CENTER));
            return;
        }
        Change change = Change.of(value);
        String pattern = switch (change.direction()) {
            case UP, DOWN -> directed(value);
            case LEVEL, NEARLY_LEVEL, UNKNOWN -> always(change.words());
        };
        sheet.number(value.yoy(), style.format(pattern));
    }

    /**
     * The mark stands at the left edge of the cell and the number at the right, so that digits stay in line; the space
     * is for programs that do not fill. A negative number has a format of its own: its minus would else stand before the mark.
     */
    private static String format(BigDecimal published, IndicatorValue value) {
        String digits = CellStyle.digits(Math.max(
                        value.decimals(), published.stripTrailingZeros().scale()))
                + CellStyle.OFF_THE_EDGE;
        return StatusMark.of(value.status())
                .map(mark -> quoted(mark.sign() + " ") + "* ")
                .map(mark -> mark + digits + ";" + mark + "-" + digits)
                .orElse(digits);
    }

    /** The change of an estimated figure is as much an estimate, and marked so. */
    private static String directed(IndicatorValue value) {
        boolean points = value.yoyKind() == ChangeKind.POINTS;
        BigDecimal yoy = Objects.requireNonNull(value.yoy());
        String mark = value.status() == ObservationStatus.E ? quoted(StatusMark.ESTIMATED.sign() + " ") + "* " : "";
        String amount = CellStyle.digits(yoy.scale()) + quoted(points ? "个百分点" : "%") + CellStyle.OFF_THE_EDGE;
        return mark + quoted(points ? "上升" : "增长") + amount + ";" + mark + quoted("下降") + amount;
    }

    private static String always(String words) {
        String padded = quoted(words) + CellStyle.OFF_THE_EDGE;
        return padded + ";" + padded + ";" + padded;
    }

    private static String quoted(String literal) {
        return "\"" + literal + "\"";
    }
}
