package cn.huizong.publish.indicator;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.publish.text.FigureText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is remarked beside a figure, in one cell of text. */
public final class Remarks {

    static final String SEPARATOR = "；";

    private Remarks() {}

    /** The definition's note, numerator and denominator of a rate, the city's note, and those of areas that stand out. */
    public static String of(IndicatorDefinition indicator, Figures figures) {
        return String.join(SEPARATOR, singly(indicator, figures));
    }

    /** The same remarks one by one. */
    static List<String> singly(IndicatorDefinition indicator, Figures figures) {
        Set<String> remarks = new LinkedHashSet<>(split(indicator.note()));
        IndicatorValue city = figures.city(indicator.code());
        if (city != null) {
            remarks.add(parts(city));
            remarks.addAll(split(city.note()));
        }
        for (String area : figures.areas()) {
            IndicatorValue value = figures.in(area, indicator.code());
            if (value != null && standsOut(value.status()) && !saysAsMuch(city, value)) {
                remarks.add(figures.nameOf(area) + "：" + value.note());
            }
        }
        remarks.remove("");
        return List.copyOf(remarks);
    }

    /** At the semicolons that stand in no brackets. */
    private static List<String> split(String note) {
        List<String> remarks = new ArrayList<>();
        int open = 0;
        int start = 0;
        for (int i = 0; i < note.length(); i++) {
            char c = note.charAt(i);
            open += c == '（' ? 1 : c == '）' ? -1 : 0;
            if (c == '；' && open == 0) {
                remarks.add(note.substring(start, i));
                start = i + 1;
            }
        }
        remarks.add(note.substring(start));
        return remarks;
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
