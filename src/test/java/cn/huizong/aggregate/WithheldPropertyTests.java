package cn.huizong.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.rule.Fraction;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of a release and of last year's could work out, tried on made-up returns with many small figures. */
class WithheldPropertyTests {

    private static final ReferencePeriod NOW = ReferencePeriod.year(2021);
    private static final List<String> MARKED = List.of("ACCEPTED", "CLOSE_RATE");
    private static final JobDefinition JOB = SpecCity.jobOfPersons(MARKED, List.of());
    private static final JobDefinition OPEN = SpecCity.jobOfPersons(List.of(), List.of());
    private static final Set<String> ITEMS_OF_THE_MARKED = Set.of("A.01", "A.02", "A.03");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nothingWithheldCanBeWorkedOut(long seed) {
        Observations observations = new Observations(returns(new Random(seed)));
        IndicatorValues published = aggregate(JOB, NOW, observations);
        IndicatorValues before = aggregate(JOB, NOW.lastYear(), observations);
        IndicatorValues truth = aggregate(OPEN, NOW, observations);
        for (IndicatorDefinition indicator : JOB.indicators()) {
            List<IndicatorValue> row = row(published, indicator);
            row.forEach(value -> {
                tellsNothingSmall(indicator, value);
                tellsNoChangeFromAWithheldFigure(indicator, value, before);
                if (!usesAMarkedItem(indicator)) {
                    assertThat(value)
                            .isEqualTo(
                                    truth.find(value.indicator(), value.area()).orElseThrow());
                }
            });
            if (usesAMarkedItem(indicator) && indicator.changeOf() == null) {
                totalLeavesMoreThanOne(row);
            }
        }
    }

    private static void tellsNothingSmall(IndicatorDefinition indicator, IndicatorValue value) {
        if (value.status() == ObservationStatus.Q) {
            assertThat(value.exact()).isNull();
            assertThat(value.published()).isNull();
            assertThat(value.numerator()).isNull();
            assertThat(value.denominator()).isNull();
            assertThat(value.yoyExact()).isNull();
            assertThat(value.lower()).isNull();
            assertThat(value.upper()).isNull();
        } else if (indicator.code().equals("ACCEPTED") && value.exact() != null) {
            assertThat(value.exact().signum() == 0 || value.exact().compareTo(Fraction.of(3)) >= 0)
                    .as(value.toString())
                    .isTrue();
        }
    }

    private static void tellsNoChangeFromAWithheldFigure(
            IndicatorDefinition indicator, IndicatorValue value, IndicatorValues before) {
        String source = indicator.changeOf() == null ? indicator.code() : indicator.changeOf();
        boolean told = indicator.changeOf() == null ? value.yoy() != null : value.published() != null;
        List<String> areas = value.area().equals("SOUTH") ? List.of("SOUTH", "PARK") : List.of(value.area());
        if (told) {
            assertThat(areas)
                    .allSatisfy(area -> assertThat(
                                    before.find(source, area).filter(last -> last.status() == ObservationStatus.Q))
                            .isEmpty());
        }
    }

    private static void totalLeavesMoreThanOne(List<IndicatorValue> row) {
        boolean totalTold = row.get(0).status() != ObservationStatus.Q;
        long withheld = row.stream()
                .filter(value -> value.status() == ObservationStatus.Q)
                .count();
        assertThat(!totalTold || withheld != 1).as(row.toString()).isTrue();
    }

    private static List<IndicatorValue> row(IndicatorValues values, IndicatorDefinition indicator) {
        return values.areas().stream()
                .flatMap(area -> values.find(indicator.code(), area).stream())
                .toList();
    }

    private static boolean usesAMarkedItem(IndicatorDefinition indicator) {
        return indicator.changeOf() != null
                || GuardedIndicators.items(indicator, true).stream().anyMatch(ITEMS_OF_THE_MARKED::contains);
    }

    private static IndicatorValues aggregate(JobDefinition job, ReferencePeriod period, Observations observations) {
        return new Aggregator(SpecCity.catalogue(), job).aggregate(period, observations, List.of());
    }

    private static List<ObservedReturn> returns(Random random) {
        List<ObservedReturn> returns = new ArrayList<>();
        for (ReferencePeriod period : List.of(NOW, NOW.lastYear())) {
            for (String unit : List.of("EAST", "WEST", "SOUTH", "PARK", "LAW")) {
                boolean there = !unit.equals("PARK") || period.equals(NOW.lastYear());
                if (there && random.nextInt(12) > 0) {
                    Map<String, String> figures = new LinkedHashMap<>();
                    for (int item = 1; item <= 8; item++) {
                        figures.put("A.0" + item, String.valueOf(random.nextInt(random.nextBoolean() ? 5 : 60)));
                    }
                    figures.put("A.09", "含开发园");
                    figures.put("A.10", "7");
                    returns.add(SpecReturns.filed(new ReturnKey("A", unit, period), unit + period + ".xlsx", figures));
                }
            }
        }
        return returns;
    }
}
