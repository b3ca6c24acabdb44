package cn.huizong.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.State;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A figure that an open finding touches is unvalidated (V), and so is whatever it flows into. */
class DoubtTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    private static final ReturnKey KEY = new ReturnKey("B", "PET", PERIOD);
    private static final ObservedReturn FILED =
            SpecReturns.filed(KEY, "b.xlsx", Map.of("B.01", "10", "B.02", "9", "B.03", "8"));

    @Test
    void anOpenQueryAtACellMarksTheIndicatorsOfThatCellAlone() {
        IndicatorValues values = aggregate(finding(FindingCode.MEASURE_MISMATCH).build());

        assertThat(status(values, "PETITIONS")).isEqualTo(ObservationStatus.V);
        assertThat(status(values, "ON_TIME")).isEqualTo(ObservationStatus.A);
    }

    @Test
    void anOpenQueryAtAWholeReturnMarksAllOfIt() {
        IndicatorValues values = aggregate(AnomalyBuilder.of(FindingCode.FORM_EXPIRED)
                .about(KEY)
                .at(new Provenance(FILED.source(), "", ""))
                .build());

        assertThat(status(values, "PETITIONS")).isEqualTo(ObservationStatus.V);
        assertThat(status(values, "ON_TIME")).isEqualTo(ObservationStatus.V);
    }

    @Test
    void aFindingThatIsExplainedOrOfAnotherFileOrAHintMarksNothing() {
        Source other = new Source("older.xlsx", "other", "");
        assertThat(status(
                        aggregate(finding(FindingCode.MEASURE_MISMATCH)
                                .state(State.EXPLAINED)
                                .build()),
                        "PETITIONS"))
                .isEqualTo(ObservationStatus.A);
        assertThat(status(
                        aggregate(finding(FindingCode.MEASURE_MISMATCH)
                                .at(new Provenance(other, "C01", "10"))
                                .build()),
                        "PETITIONS"))
                .isEqualTo(ObservationStatus.A);
        assertThat(status(aggregate(finding(FindingCode.NUMBER_REPAIRED).build()), "PETITIONS"))
                .isEqualTo(ObservationStatus.A);
    }

    @Test
    void aQueryAboutLastYearsFigureDoesNotDoubtThisYears() {
        assertThat(status(aggregate(finding(FindingCode.REVISION).build()), "PETITIONS"))
                .isEqualTo(ObservationStatus.A);
    }

    @Test
    void aReturnThatCameAndCannotBeUsedIsNotCalledNotHandedIn() {
        Anomaly contested =
                AnomalyBuilder.of(FindingCode.DUPLICATE_RETURN).about(KEY).build();
        IndicatorValue value = new Aggregator(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, List.of()))
                .aggregate(PERIOD, new Observations(List.of()), List.of(contested))
                .find("PETITIONS", SpecCity.CITY)
                .orElseThrow();

        assertThat(value.status()).isEqualTo(ObservationStatus.O);
        assertThat(value.note()).isEqualTo("已报送但未能采用");
        assertThat(value.published()).isNull();
    }

    private static AnomalyBuilder finding(FindingCode code) {
        Observation cell = FILED.observations().stream()
                .filter(observation -> observation.item().equals("B.01"))
                .findFirst()
                .orElseThrow();
        return AnomalyBuilder.of(code).about(KEY).item("B.01").at(cell.provenance());
    }

    private static IndicatorValues aggregate(Anomaly anomaly) {
        return new Aggregator(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, List.of()))
                .aggregate(PERIOD, new Observations(List.of(FILED)), List.of(anomaly));
    }

    private static ObservationStatus status(IndicatorValues values, String indicator) {
        return values.find(indicator, SpecCity.CITY).orElseThrow().status();
    }
}
