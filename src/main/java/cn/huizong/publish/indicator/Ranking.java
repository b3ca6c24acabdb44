package cn.huizong.publish.indicator;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.IndicatorKind;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitKind;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.publish.text.FigureText;
import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The districts by a rate, highest first. Only what can be compared fairly is: rates, not counts, which follow the size of a
 * district; whole, exact and undoubted ones over a denominator that makes a rate of them. The others are named with the reason.
 *
 * @param places in order; equal rates share a place
 * @param left districts that are not compared, in the order they are shown
 */
public record Ranking(List<Place> places, List<Left> left) {

    /** Over fewer cases one more or less moves a rate by more than three points: it tells of chance, not of a district. */
    static final int LEAST_DENOMINATOR = 30;

    /** A district and where it stands, from 1. */
    public record Place(int rank, String area, IndicatorValue value) {}

    /** A district that is left out, and why, in Chinese. */
    public record Left(String area, String why) {}

    /** Without places where the indicator is no rate, or fewer than two districts can be compared. */
    public static Ranking of(IndicatorDefinition indicator, Figures figures) {
        List<IndicatorValue> fair = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (String area : indicator.kind() == IndicatorKind.RATE ? figures.areas() : List.<String>of()) {
            IndicatorValue value = figures.in(area, indicator.code());
            if (value != null && isDistrict(area, figures)) {
                String why = unfair(value);
                if (why.isEmpty()) {
                    fair.add(value);
                } else {
                    left.add(new Left(area, why));
                }
            }
        }
        return fair.size() < 2 ? new Ranking(List.of(), List.of()) : new Ranking(ranked(fair), List.copyOf(left));
    }

    private static boolean isDistrict(String area, Figures figures) {
        return figures.units()
                .find(area)
                .map(Unit::kind)
                .filter(UnitKind.DISTRICT::equals)
                .isPresent();
    }

    /** Why a rate cannot stand beside others; "" where it can. */
    private static String unfair(IndicatorValue value) {
        BigDecimal denominator = value.denominator();
        if (!FigureText.hasFigure(value)) {
            return FigureText.value(value);
        }
        if (value.exact() == null || FigureText.isApproximate(value)) {
            return "约数";
        }
        if (value.unitsReported() < value.unitsExpected()) {
            return "报送不全";
        }
        if (value.status() != ObservationStatus.A && value.status() != ObservationStatus.B) {
            return value.status().chinese();
        }
        boolean few = denominator == null || denominator.compareTo(BigDecimal.valueOf(LEAST_DENOMINATOR)) < 0;
        return few ? "分母不足" + LEAST_DENOMINATOR : "";
    }

    private static List<Place> ranked(List<IndicatorValue> values) {
        List<IndicatorValue> sorted = values.stream()
                .sorted(Comparator.comparing(Ranking::exact).reversed())
                .toList();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            IndicatorValue value = sorted.get(i);
            boolean tie = i > 0 && exact(value).compareTo(exact(sorted.get(i - 1))) == 0;
            places.add(new Place(tie ? places.get(i - 1).rank() : i + 1, value.area(), value));
        }
        return List.copyOf(places);
    }

    private static Fraction exact(IndicatorValue value) {
        @Nullable Fraction exact = value.exact();
        return exact == null ? Fraction.ZERO : exact;
    }

    /** Whether all that are compared have the same rate: then there is nothing to rank. */
    public boolean level() {
        return !places.isEmpty() && places.stream().allMatch(place -> place.rank() == 1);
    }
}
