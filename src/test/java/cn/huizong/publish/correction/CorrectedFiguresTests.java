package cn.huizong.publish.correction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.aggregate.Aggregator;
import cn.huizong.aggregate.ChangeKind;
import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.aggregate.ReleaseComparer;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Measure;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectedFiguresTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    private static final JobDefinition JOB = SpecCity.job(RoundingMode.HALF_UP, List.of());
    private static final ReturnKey EAST = new ReturnKey("A", "EAST", PERIOD);
    private static final ReturnKey WEST = new ReturnKey("A", "WEST", PERIOD);

    private final Observations before = new Observations(List.of(
            filed(EAST, Map.of("A.01", "0", "A.02", "100", "A.03", "50")),
            filed(WEST, Map.of("A.01", "0", "A.02", "100", "A.03", "80"))));

    @Test
    void everyCorrectedFigureNamesTheCellThatMovedIt() {
        CorrectedFigure closed =
                city("CLOSED", JOB, before.with(EAST, filed(EAST, Map.of("A.01", "0", "A.02", "100", "A.03", "60.0"))));
        assertThat(closed.causes()).containsExactly(east() + " A 表 C03 由 50 改为 60");
        assertThat(closed.returns()).containsExactly("EAST:A");
        assertThat(closed.cells()).containsExactly("EAST:A.03=50→60.0@a.xlsx#表A!C03");
        assertThat(closed.change()).isEqualByComparingTo(BigDecimal.TEN);
        assertThat(closed.changeWords()).startsWith("增加10");
        assertThat(closed.isShare()).isFalse();
    }

    @Test
    void aRateIsMovedByNumeratorAndDenominatorAndChangesByPoints() {
        CorrectedFigure rate = city(
                "CLOSE_RATE",
                JOB,
                before.with(EAST, filed(EAST, Map.of("A.01", "0", "A.02", "90", "A.03", "近60", "A.04", "9"))));
        assertThat(rate.causes()).hasSize(1);
        assertThat(rate.causes().get(0)).contains("C02 由 100 改为 90").doesNotContain("C04");
        CorrectedFigure plain = city(
                "CLOSE_RATE", JOB, before.with(EAST, filed(EAST, Map.of("A.01", "0", "A.02", "100", "A.03", "40"))));
        assertThat(plain.changeWords()).matches("下降[\\d.]+个百分点");
        assertThat(plain.isShare()).isTrue();
    }

    @Test
    void whatIsNewlyReportedOrNoLongerUsedIsSaidSo() {
        Observations one = new Observations(List.of(filed(EAST, Map.of("A.01", "0", "A.02", "100", "A.03", "50"))));
        assertThat(figures(JOB, one, before))
                .filteredOn(figure ->
                        figure.indicator().equals("CLOSED") && figure.area().equals(SpecCity.CITY))
                .singleElement()
                .satisfies(figure -> assertThat(figure.causes().get(0)).endsWith("A 表新报"));
        assertThat(figures(JOB, before, one))
                .filteredOn(figure ->
                        figure.indicator().equals("CLOSED") && figure.area().equals(SpecCity.CITY))
                .singleElement()
                .satisfies(figure -> assertThat(figure.causes().get(0)).endsWith("A 表不再采用"));
    }

    @Test
    void whereFewPeopleAreProtectedNeitherReturnsNorCellsAreTold() {
        JobDefinition guarded = SpecCity.jobOfPersons(List.of("CLOSED"), List.of());
        CorrectedFigure received = city(
                "ACCEPTED", guarded, before.with(EAST, filed(EAST, Map.of("A.01", "0", "A.02", "117", "A.03", "50"))));
        assertThat(received.causes()).containsExactly("有报表更正");
        assertThat(received.returns()).isEmpty();
        assertThat(received.cells()).isEmpty();
    }

    @Test
    void anotherChangeOnTheYearBeforeIsTold() {
        IndicatorValue now = value("34.99");
        CorrectedFigure corrected = new CorrectedFigure(
                "F40", "受理", Measure.of("件"), SpecCity.CITY, "城", now, value("3.50"), List.of(), List.of(), List.of());

        assertThat(CorrectedFigure.differs(now, value("3.50"))).isTrue();
        assertThat(CorrectedFigure.differs(now, value("34.99"))).isFalse();
        assertThat(corrected.valueChanged()).isFalse();
        assertThat(corrected.remarkWords()).containsExactly("同比由“增长34.99%”改为“增长3.50%”");
    }

    private static IndicatorValue value(String growth) {
        return new IndicatorValue(
                "F40",
                SpecCity.CITY,
                ReferencePeriod.year(2021),
                Fraction.of(625),
                new BigDecimal("625"),
                0,
                null,
                null,
                7,
                7,
                null,
                new BigDecimal(growth),
                Fraction.of(new BigDecimal(growth)),
                ChangeKind.PERCENT,
                null,
                null,
                ObservationStatus.A,
                "");
    }

    @Test
    void figuresThatAreTheSameAreNoCorrections() {
        assertThat(figures(JOB, before, before)).isEmpty();
        assertThat(figures(
                        JOB,
                        before,
                        before.with(
                                EAST,
                                SpecReturns.filed(EAST, "b.xlsx", Map.of("A.01", "0", "A.02", "100.0", "A.03", "50")))))
                .isEmpty();
    }

    private static CorrectedFigure city(String indicator, JobDefinition job, Observations after) {
        return new CorrectedFiguresTests().find(indicator, job, after);
    }

    private CorrectedFigure find(String indicator, JobDefinition job, Observations after) {
        return figures(job, before, after).stream()
                .filter(figure ->
                        figure.indicator().equals(indicator) && figure.area().equals(SpecCity.CITY))
                .findFirst()
                .orElseThrow();
    }

    private static List<CorrectedFigure> figures(JobDefinition job, Observations before, Observations after) {
        Aggregator aggregator = new Aggregator(SpecCity.catalogue(), job);
        IndicatorValues old = aggregator.aggregate(PERIOD, before, List.of());
        IndicatorValues now = aggregator.aggregate(PERIOD, after, List.of());
        return new CorrectedFigures(SpecCity.catalogue(), job, PERIOD, false)
                .of(new ReleaseComparer(SpecCity.catalogue(), job).compare(PERIOD, old, before, now, after));
    }

    private static ObservedReturn filed(ReturnKey key, Map<String, String> values) {
        return SpecReturns.filed(key, "a.xlsx", values);
    }

    private static String east() {
        return SpecCity.UNITS.nameOf("EAST");
    }
}
