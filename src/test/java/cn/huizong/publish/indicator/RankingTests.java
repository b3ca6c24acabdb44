package cn.huizong.publish.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.huizong.aggregate.ChangeKind;
import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.IndicatorKind;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.publish.Release;
import cn.huizong.publish.SampleRelease;
import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTests {

    private static final Release RELEASE = SampleRelease.release();
    private static final IndicatorDefinition RATE = RELEASE.job().indicators().stream()
            .filter(indicator -> indicator.kind() == IndicatorKind.RATE)
            .findFirst()
            .orElseThrow();
    private static final IndicatorDefinition COUNT = RELEASE.job().indicators().stream()
            .filter(indicator -> indicator.kind() == IndicatorKind.FLOW)
            .findFirst()
            .orElseThrow();

    @Test
    void districtsStandByTheirExactRatesAndShareAPlaceWhereTheyAreEqual() {
        Ranking ranking = ranking(
                rate("321202", 299, 300, ObservationStatus.A),
                rate("321203", 50, 50, ObservationStatus.A),
                rate("321281", 598, 600, ObservationStatus.A));

        assertThat(ranking.places())
                .extracting(Ranking.Place::area, Ranking.Place::rank)
                .containsExactly(tuple("321203", 1), tuple("321202", 2), tuple("321281", 2));
        assertThat(ranking.left()).isEmpty();
        assertThat(ranking.level()).isFalse();
    }

    @Test
    void whatCannotBeComparedFairlyIsNamedWithTheReason() {
        Ranking ranking = ranking(
                rate("321202", 29, 29, ObservationStatus.A),
                rate("321203", 50, 60, ObservationStatus.V),
                rate("321281", 30, 30, ObservationStatus.A),
                rate("321200_SELF", 90, 100, ObservationStatus.A));

        assertThat(ranking.places()).isEmpty();

        Ranking more = ranking(
                rate("321202", 29, 30, ObservationStatus.A),
                rate("321203", 29, 29, ObservationStatus.A),
                rate("321281", 30, 30, ObservationStatus.B));
        assertThat(more.places()).extracting(Ranking.Place::area).containsExactly("321281", "321202");
        assertThat(more.left()).containsExactly(new Ranking.Left("321203", "分母不足30"));

        Ranking doubted = ranking(
                rate("321202", 29, 30, ObservationStatus.A),
                rate("321203", 50, 60, ObservationStatus.V),
                rate("321281", 30, 30, ObservationStatus.A));
        assertThat(doubted.left()).containsExactly(new Ranking.Left("321203", "待核实"));
    }

    @Test
    void equalRatesOfAllAreNoRanking() {
        Ranking ranking =
                ranking(rate("321202", 30, 30, ObservationStatus.A), rate("321203", 50, 50, ObservationStatus.A));

        assertThat(ranking.level()).isTrue();
    }

    @Test
    void countsAreNotRanked() {
        assertThat(Ranking.of(COUNT, figures(List.of())).places()).isEmpty();
    }

    private static Ranking ranking(IndicatorValue... values) {
        return Ranking.of(RATE, figures(List.of(values)));
    }

    private static Figures figures(List<IndicatorValue> values) {
        List<String> areas = new ArrayList<>(List.of("321200"));
        values.forEach(value -> areas.add(value.area()));
        return new Figures(
                RELEASE.job(),
                RELEASE.catalogue().units(),
                new IndicatorValues(areas, values),
                new IndicatorValues(List.of(), List.of()));
    }

    private static IndicatorValue rate(String area, long numerator, long denominator, ObservationStatus status) {
        Fraction exact = Fraction.percent(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
        return new IndicatorValue(
                RATE.code(),
                area,
                SampleRelease.PERIOD,
                exact,
                exact.rounded(2),
                2,
                BigDecimal.valueOf(numerator),
                BigDecimal.valueOf(denominator),
                1,
                1,
                null,
                null,
                null,
                ChangeKind.NONE,
                null,
                null,
                status,
                "");
    }
}
