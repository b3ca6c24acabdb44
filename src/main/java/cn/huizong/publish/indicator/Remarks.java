package cn.huizong.publish.indicator;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.publish.text.FigureText;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is remarked beside a figure, in one cell of text. */
public final class Remarks {

    private Remarks() {}

    /** The definition's note, numerator and denominator of a rate, the city's note, and those of areas that stand out. */
    public static String of(IndicatorDefinition indicator, Figures figures) {
        Set<String> remarks = new LinkedHashSet<>();
        remarks.add(indicator.note());
        IndicatorValue city = figures.city(indicator.code());
        if (city != null) {
            remarks.add(parts(city));
            remarks.add(city.note());
        }
        for (String area : figures.areas()) {
            IndicatorValue value = figures.in(area, indicator.code());
            if (value != null && standsOut(value.status()) && !saysAsMuch(city, value)) {
                remarks.add(figures.nameOf(area) + "：" + value.note());
            }
        }
        remarks.remove("");
        return String.join("；", remarks);
    }

    private static boolean saysAsMuch(@Nullable IndicatorValue city, IndicatorValue area) {
        return area.note().isEmpty() || (city != null && city.note().contains(area.note()));
    }

    private static String parts(IndicatorValue rate) {
        BigDecimal numerator = rate.numerator();
        BigDecimal denominator = rate.denominator();
        if (numerator == null || denominator == null || FigureText.withheld(rate)) {
            return "";
        }
        return "分子" + plain(numerator) + "，分母" + plain(denominator);
    }

    private static String plain(BigDecimal value) {
        return FigureText.plain(value, 0);
    }

    private static boolean standsOut(@Nullable ObservationStatus status) {
        return status == ObservationStatus.B
                || status == ObservationStatus.E
                || status == ObservationStatus.I
                || status == ObservationStatus.U;
    }
}
