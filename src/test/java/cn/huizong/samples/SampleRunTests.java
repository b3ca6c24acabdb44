package cn.huizong.samples;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.CheckTally;
import cn.huizong.anomaly.Checked;
import cn.huizong.anomaly.CheckedReturn;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Observations;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Receipt;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The stages over the sample returns come to the published figures and find what was planted, and nothing else. */
class SampleRunTests {

    private static final String CITY = "321200";

    private static SampleRun in2020;
    private static SampleRun in2021;

    @BeforeAll
    static void run() throws IOException {
        Catalogue catalogue = SampleReturns.shippedCatalogue();
        in2020 = SampleRun.of(catalogue, 2020, new Observations(List.of()));
        in2021 = SampleRun.of(catalogue, 2021, in2020.verdict().accepted());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/samples/figures.csv", useHeadersInDisplayName = true)
    void thePublishedFigureComesOut(String id, BigDecimal published, String bound, String additive) {
        IndicatorValue value = value(id, CITY);

        assertThat(value.published()).isEqualByComparingTo(published);
        assertThat(value.status() == ObservationStatus.U).isEqualTo(!bound.equals("="));
        switch (bound) {
            case "<" -> assertThat(value.upper()).isEqualByComparingTo(published);
            case ">", ">=" -> assertThat(value.lower()).isEqualByComparingTo(published);
            default -> assertThat(value.exact()).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/samples/figures.csv", useHeadersInDisplayName = true)
    void districtsAndTheCitysOwnPartSumToAnAdditiveFigure(
            String id, BigDecimal published, String bound, String additive) {
        if (!additive.equals("yes") || !bound.equals("=")) {
            return;
        }
        BigDecimal parts = in2021.indicators().areas().stream()
                .filter(area -> !area.equals(CITY))
                .flatMap(area -> in2021.indicators().find(id, area).stream())
                .map(IndicatorValue::published)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(parts).isEqualByComparingTo(published);
    }

    @ParameterizedTest
    @CsvSource({"F48, 7305, 7306", "F63, 490, 494", "F44, 100, 196", "F34, 20, 25", "F61, 23, 23"})
    void aRateIsMadeOfTheseSums(String id, BigDecimal numerator, BigDecimal denominator) {
        assertThat(value(id, CITY).numerator()).isEqualByComparingTo(numerator);
        assertThat(value(id, CITY).denominator()).isEqualByComparingTo(denominator);
    }

    @Test
    void aDistrictWithoutJudicialAdviceHasNoReplyRate() {
        assertThat(value("F61", "321203").status()).isEqualTo(ObservationStatus.M);
        assertThat(value("F61", "321282").status()).isEqualTo(ObservationStatus.M);
    }

    @Test
    void growthOfTheMergedDistrictIsOnTheComparableBasisAndMarked() {
        assertThat(value("F40", "321203").status()).isEqualTo(ObservationStatus.B);
        assertThat(value("F40", "321203").yoy()).isNotNull();
    }

    @Test
    void nothingIsMissingInTheEnd() {
        assertThat(in2020.verdict().missing()).isEmpty();
        assertThat(in2021.verdict().missing()).isEmpty();
    }

    @Test
    void everyCheckEndsSomewhereAndOnlyRulesOnTheYearBeforeTheFirstNeverRan() {
        for (SampleRun run : List.of(in2020, in2021)) {
            Checked checked = run.verdict().checked();
            assertThat(checked.total().judged())
                    .isEqualTo(run.verdict().checks().size())
                    .isGreaterThan(400);
            assertThat(CheckTally.sum(
                            checked.returns().stream().map(CheckedReturn::tally).toList()))
                    .isEqualTo(checked.total());
        }
        assertThat(in2020.verdict().checked().neverRan())
                .extracting(rule -> rule.edit().id())
                .containsExactly("FZ02-E03", "FZ02-E06", "FZ04-E08", "FZ04-E09", "FZ07-E03", "FZ11-E03", "FZ16-E01");
        assertThat(in2021.verdict().checked().neverRan()).isEmpty();
    }

    @Test
    void everyCellReadEndsSomewhere() {
        assertThat(in2020.receipts()).map(Receipt::cells).allMatch(CellCounts::balanced);
        assertThat(in2021.receipts()).map(Receipt::cells).allMatch(CellCounts::balanced);
    }

    @Test
    void theReturnsOf2020GiveRiseToHintsAtMost() {
        assertThat(in2020.verdict().anomalies()).isNotEmpty().allMatch(anomaly -> anomaly.severity() == Severity.HINT);
    }

    @Test
    void everyPlantedFaultIsFoundWhereItIsAndNothingElse() throws IOException {
        List<String> found = in2021.verdict().anomalies().stream()
                .filter(anomaly -> anomaly.severity() != Severity.HINT)
                .map(SampleRunTests::described)
                .toList();

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(PlantedFaults.below("填错的数").columns(0, 1, 3, 4, 5));
    }

    @Test
    void theFilesThatAreNoReturnsAreTheOnesPlanted() throws IOException {
        List<String> refused = in2021.receipts().stream()
                .filter(receipt -> receipt.outcome() != Outcome.ACCEPTED)
                .map(receipt -> receipt.source().file() + " " + receipt.code() + " "
                        + receipt.outcome().chinese())
                .toList();

        assertThat(refused)
                .containsExactlyInAnyOrderElementsOf(
                        PlantedFaults.below("收不下的文件").columns(0, 2, 3));
    }

    @Test
    void queriesStayOpenSoThatTheReleaseIsProvisional() {
        assertThat(in2021.open().stream().filter(anomaly -> anomaly.severity() == Severity.QUERY))
                .hasSizeGreaterThan(1);
    }

    private static String described(Anomaly anomaly) {
        String file = anomaly.provenance() == null
                ? "–"
                : anomaly.provenance().source().file();
        String cell =
                anomaly.provenance() == null || anomaly.provenance().cell().isEmpty()
                        ? "–"
                        : anomaly.provenance().cell();
        return String.join(
                " ",
                file,
                cell,
                anomaly.rule(),
                anomaly.severity().chinese(),
                anomaly.state().chinese());
    }

    private static IndicatorValue value(String indicator, String area) {
        return in2021.indicators().find(indicator, area).orElseThrow();
    }
}
