package cn.huizong.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.reconcile.Reconciler;
import cn.huizong.reconcile.Reconciliation;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All 70 published figures of 2021 from the returns behind them. */
class PublishedFiguresTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    private static final String CITY = "321200";

    private static Catalogue catalogue;
    private static JobDefinition job;
    private static Reconciliation reconciliation;
    private static Observations observations;
    private static IndicatorValues values;

    @BeforeAll
    static void compile() {
        catalogue = PublishedFigures.catalogue();
        job = catalogue.job("law-based-government").orElseThrow();
        List<ObservedReturn> received = PublishedFigures.returns(catalogue, 2021);
        Observations history = new Observations(PublishedFigures.returns(catalogue, 2020));
        reconciliation = new Reconciler(catalogue, job)
                .reconcile(PERIOD, Instant.parse("2022-02-13T04:00:00Z"), received, history);
        observations = history.and(reconciliation.accepted());
        values = new Aggregator(catalogue, job).aggregate(PERIOD, observations, reconciliation.anomalies());
    }

    @TestFactory
    Stream<DynamicTest> everyPublishedFigureComesOut() {
        List<CSVRecord> figures = PublishedFigures.records(Path.of("src/test/resources/spec/samples/figures.csv"));
        assertThat(figures).hasSize(70);
        return figures.stream()
                .map(figure -> DynamicTest.dynamicTest(
                        figure.get("id"),
                        () -> check(
                                values.find(figure.get("id"), CITY).orElseThrow(),
                                new BigDecimal(figure.get("value_num")),
                                figure.get("bound"))));
    }

    private static void check(IndicatorValue value, BigDecimal published, String bound) {
        assertThat(value.published()).isNotNull().isEqualByComparingTo(published);
        switch (bound) {
            case "<" -> assertThat(value.upper()).isEqualByComparingTo(published);
            case ">", ">=" -> assertThat(value.lower()).isEqualByComparingTo(published);
            default -> assertThat(value.exact()).isNotNull();
        }
        assertThat(value.unitsReported()).isEqualTo(value.unitsExpected()).isPositive();
    }

    @Test
    void theProofOfEveryRowRecomputesIt() {
        Explainer explainer = new Explainer(catalogue, job);
        assertThat(values.all()).hasSizeGreaterThan(70).allSatisfy(value -> {
            Proof proof = explainer.explain(value.indicator(), value.area(), PERIOD, observations);
            Fraction exact = value.exact();
            if (exact != null) {
                assertThat(proof.recompute()).isEqualTo(new Quantity.Exact(exact));
            }
            assertThat(proof.leaves())
                    .isNotEmpty()
                    .anySatisfy(leaf -> assertThat(leaf.part().observation()).isNotNull());
        });
    }

    @Test
    void districtsAndTheCitysOwnPartSumToTheCity() {
        List<String> additive =
                PublishedFigures.records(Path.of("src/test/resources/spec/samples/figures.csv")).stream()
                        .filter(figure -> figure.get("additive").equals("yes")
                                && figure.get("bound").equals("="))
                        .map(figure -> figure.get("id"))
                        .toList();
        assertThat(additive).hasSizeGreaterThan(15).allSatisfy(indicator -> {
            Fraction parts = values.areas().stream()
                    .filter(area -> !area.equals(CITY))
                    .flatMap(area -> values.find(indicator, area).stream())
                    .map(value -> Objects.requireNonNull(value.exact()))
                    .reduce(Fraction.ZERO, Fraction::plus);
            assertThat(parts)
                    .isEqualTo(values.find(indicator, CITY).orElseThrow().exact());
        });
    }

    @Test
    void theMergedDistrictIsComparedWithBothOfLastYears() {
        IndicatorValue accepted = values.find("F40", "321203").orElseThrow();

        assertThat(accepted.status()).isEqualTo(ObservationStatus.B);
        assertThat(accepted.yoy()).isNotNull();
        assertThat(accepted.note()).contains("医药高新区");
        assertThat(values.find("F40", CITY).orElseThrow().status()).isNotEqualTo(ObservationStatus.B);
    }

    @Test
    void theFiguresBehindTheSamplesBreakNoMandatoryRule() {
        assertThat(reconciliation.anomalies().stream()
                        .filter(anomaly -> anomaly.severity() == Severity.MANDATORY)
                        .map(Anomaly::message))
                .isEmpty();
        assertThat(reconciliation.checks()).hasSizeGreaterThan(200);
    }
}
