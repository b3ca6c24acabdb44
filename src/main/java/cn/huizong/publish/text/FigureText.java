package cn.huizong.publish.text;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.rule.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How figures are written for people, in one place, so that workbook, page and console show the same numbers. Digits are not
 * grouped, as official documents allow and figures in prose and tables then agree.
 */
public final class FigureText {

    /** Stands where no figure is asked for: a printed table has no empty cell. */
    public static final String NONE = "—";

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 12;

    private FigureText() {}

    /** The figure as printed in a table: 625, 99.99, 近6000, 不适用, 未报送. */
    public static String value(@Nullable IndicatorValue value) {
        if (value == null) {
            return NONE;
        }
        if (withheld(value)) {
            return value.status().chinese();
        }
        BigDecimal published = value.published();
        if (isApproximate(value)) {
            return approximate(published, value.lower(), value.upper());
        }
        return published == null ? absent(value) : plain(published, value.decimals());
    }

    /**
     * Whether only bounds are known, with or without a number somebody named. Its status says so, unless a stronger one stands
     * before it: a unit is missing besides, or the territory changed.
     */
    public static boolean isApproximate(IndicatorValue value) {
        boolean bounded = value.lower() != null || value.upper() != null;
        boolean overlaid = value.status() == ObservationStatus.P || value.status() == ObservationStatus.B;
        return value.status() == ObservationStatus.U || overlaid && bounded && value.exact() == null;
    }

    /** The figure with its measure, as said in prose: 625件, 99.19%, 0.55个百分点, 近6000件; words alone where there is none. */
    public static String valueWithMeasure(@Nullable IndicatorValue value, Measure measure) {
        String text = value(value);
        return value != null && hasFigure(value) ? text + quantifier(measure) : text;
    }

    /** The same behind its mark, where no note stands beside it: 缺 505件, 估 622件. */
    public static String marked(@Nullable IndicatorValue value, Measure measure) {
        String mark = value == null || !hasFigure(value)
                ? ""
                : StatusMark.of(value.status()).map(sign -> sign.sign() + " ").orElse("");
        return mark + valueWithMeasure(value, measure);
    }

    /** The same where figures of one period stand beside each other: a break between two periods says nothing there. */
    public static String markedWithin(IndicatorValue value, Measure measure) {
        return value.status() == ObservationStatus.B ? valueWithMeasure(value, measure) : marked(value, measure);
    }

    /** Whether there is a number to print, be it approximate. */
    public static boolean hasFigure(IndicatorValue value) {
        boolean bounded = isApproximate(value) && (value.lower() != null || value.upper() != null);
        return !withheld(value) && (value.published() != null || bounded);
    }

    /** Whether the figure exists and must not be shown, nor anything it could be computed from. */
    public static boolean withheld(IndicatorValue value) {
        return value.status() == ObservationStatus.Q;
    }

    /** Exactly the decimals it was published with, or more where the number has more: none is dropped here. */
    public static String plain(BigDecimal published, int decimals) {
        int scale =
                Math.max(Math.max(decimals, 0), published.stripTrailingZeros().scale());
        return published.setScale(scale).toPlainString();
    }

    /**
     * A share in per cent at the given decimals, with more of them while it would print as 100 without being 100, or as 0
     * without being 0 (law 4).
     */
    public static String percent(BigDecimal share, int decimals) {
        for (int places = decimals; places < MOST_DECIMALS; places++) {
            BigDecimal rounded = share.setScale(places, RoundingMode.HALF_UP);
            boolean falselyAll = rounded.compareTo(HUNDRED) == 0 && share.compareTo(HUNDRED) != 0;
            boolean falselyNone = rounded.signum() == 0 && share.signum() != 0;
            if (!falselyAll && !falselyNone) {
                return rounded.toPlainString() + "%";
            }
        }
        return share.toPlainString() + "%";
    }

    /** Units that reported of those expected, and where one is missing the share of last year's base they had (law 7). */
    public static String coverage(@Nullable IndicatorValue value) {
        if (value == null) {
            return NONE;
        }
        String units = value.unitsReported() + "/" + value.unitsExpected();
        BigDecimal share = value.coverage();
        return value.unitsReported() == value.unitsExpected() || share == null
                ? units
                : units + "（占上年" + percent(share, 1) + "）";
    }

    /** 近6000, 2000余, 40多, 超100万, as such figures are written; bounds in words where no number was named. */
    static String approximate(@Nullable BigDecimal nominal, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        if (nominal == null) {
            return bounds(lower, upper);
        }
        String named = short10000(nominal);
        if (lower != null && lower.compareTo(nominal) == 0) {
            return upper == null ? "超" + named : named + (nominal.compareTo(HUNDRED) < 0 ? "多" : "余");
        }
        return (upper != null && upper.compareTo(nominal) == 0 ? "近" : "约") + named;
    }

    private static String bounds(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        if (lower != null && upper != null) {
            return short10000(lower) + "～" + short10000(upper);
        }
        if (lower != null) {
            return "不低于" + short10000(lower);
        }
        return upper == null ? NONE : "不超过" + short10000(upper);
    }

    /** 3.5万 for 35000, 100万 for 1000000; numbers that are not round in 万 stay as they are. */
    private static String short10000(BigDecimal value) {
        BigDecimal tenThousands = value.divide(TEN_THOUSAND).stripTrailingZeros();
        boolean round = value.abs().compareTo(TEN_THOUSAND) >= 0 && tenThousands.scale() <= 1;
        return round ? plain(tenThousands, 0) + "万" : plain(value, 0);
    }

    /** The word for a figure that is not there, by why it is not (law 2). */
    private static String absent(IndicatorValue value) {
        return switch (value.status()) {
            case M, L -> value.status().chinese();
            case O -> notComputed(value) ? NONE : value.status().chinese();
            default -> NONE;
        };
    }

    /** Whether nothing is blank or missing, and yet there is no figure: a change that has no year before. */
    static boolean notComputed(IndicatorValue value) {
        return value.published() == null
                && value.status() == ObservationStatus.O
                && value.unitsReported() == value.unitsExpected();
    }

    /** A measure as it is said after a figure. */
    public static String quantifier(Measure measure) {
        return measure.equals(Measure.POINTS) ? "个百分点" : measure.name();
    }
}
