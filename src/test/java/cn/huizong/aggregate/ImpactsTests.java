package cn.huizong.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.State;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImpactsTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    private static final ReturnKey EAST = new ReturnKey("A", "EAST", PERIOD);
    private static final ReturnKey WEST = new ReturnKey("A", "WEST", PERIOD);

    /** 东区 reports ten times what it should: 120 instead of 30 for the city. */
    private final List<ObservedReturn> returns = List.of(
            filed(EAST, Map.of("A.01", "0", "A.02", "100", "A.03", "50")),
            filed(WEST, Map.of("A.01", "0", "A.02", "20", "A.03", "10")),
            filed(
                    new ReturnKey("A", "LAW", ReferencePeriod.year(2020)),
                    Map.of("A.01", "0", "A.02", "40", "A.03", "40")));

    @Test
    void theEffectIsThatOnTheCitysFigureAndItsShareOfIt() {
        Anomaly weighed = weigh(wrong("100", "10", List.of("ACCEPTED")));

        assertThat(weighed.impact()).isEqualTo("90");
        assertThat(weighed.impactPercent()).isEqualTo("75.00");
    }

    @Test
    void theIndicatorItIsLargestOnIsNamedFirst() {
        Anomaly weighed = weigh(wrong("100", "10", List.of("ACCEPTED", "CLOSE_RATE")));

        assertThat(weighed.indicators()).containsExactly("CLOSE_RATE", "ACCEPTED");
        assertThat(weighed.impact()).isEqualTo("-150");
        assertThat(weighed.impactPercent()).isEqualTo("-300.00");
    }

    @Test
    void aMissingReturnIsSupposedToSayWhatItSaidAYearBefore() {
        Anomaly weighed = weigh(AnomalyBuilder.of(FindingCode.MISSING_RETURN)
                .about(new ReturnKey("A", "LAW", PERIOD))
                .indicators(List.of("ACCEPTED"))
                .build());

        assertThat(weighed.impact()).isEqualTo("-40");
        assertThat(weighed.impactPercent()).isEqualTo("-33.33");
    }

    /** 南区 took 开发园 over: what both said is missing, 30 + 12 beside the 120 of the others. */
    @Test
    void aMissingReturnOfAMergedUnitIsSupposedToSayWhatBothSaid() {
        ReferencePeriod before = PERIOD.lastYear();
        List<ObservedReturn> merged = new ArrayList<>(returns);
        merged.add(filed(new ReturnKey("A", "SOUTH", before), Map.of("A.01", "0", "A.02", "30", "A.03", "20")));
        Anomaly missing = AnomalyBuilder.of(FindingCode.MISSING_RETURN)
                .about(new ReturnKey("A", "SOUTH", PERIOD))
                .indicators(List.of("ACCEPTED"))
                .build();

        assertThat(weigh(merged, missing).impact())
                .as("half of it would pass for the whole")
                .isEmpty();
        merged.add(filed(new ReturnKey("A", "PARK", before), Map.of("A.01", "0", "A.02", "12", "A.03", "8")));
        assertThat(weigh(merged, missing).impact()).isEqualTo("-42");
    }

    @Test
    void soIsOneThatIsAnotherUnits() {
        ReturnKey key = new ReturnKey("A", "LAW", PERIOD);
        Anomaly copied = AnomalyBuilder.of(FindingCode.COPIED_RETURN)
                .about(key)
                .indicators(List.of("ACCEPTED"))
                .build();

        assertThat(weigh(copied, filed(key, Map.of("A.01", "0", "A.02", "20", "A.03", "10")))
                        .impact())
                .isEqualTo("-20");
    }

    @Test
    void anEntryHasTheEffectOfWhatIsFoldedUnderItWhereItsOwnCellHasNone() {
        Anomaly entry = AnomalyBuilder.of(FindingCode.GROWTH)
                .about(EAST)
                .item("A.01")
                .indicators(List.of("CLOSE_RATE"))
                .build();
        Anomaly folded = wrong("100", "10", List.of("ACCEPTED")).withParent(entry.id());

        Anomaly weighed = weigh(List.of(entry, folded)).get(0);

        assertThat(weighed.impact()).isEqualTo("90");
        assertThat(weighed.impactPercent()).isEqualTo("75.00");
        assertThat(weighed.indicators()).containsExactly("ACCEPTED", "CLOSE_RATE");
    }

    @Test
    void whereTheCellSaysSomethingElseNothingIsComputed() {
        assertThat(weigh(wrong("99", "10", List.of("ACCEPTED"))).impact()).isEmpty();
        assertThat(weigh(wrong("100", "不小于 0 的整数", List.of("ACCEPTED"))).impact())
                .isEmpty();
    }

    @Test
    void whatIsSettledHasNoEffect() {
        Anomaly mended = wrong("100", "10", List.of("ACCEPTED")).withState(State.MENDED);

        assertThat(weigh(mended)).isEqualTo(mended);
    }

    private static ObservedReturn filed(ReturnKey key, Map<String, String> figures) {
        return SpecReturns.filed(key, key + ".xlsx", figures);
    }

    private static Anomaly wrong(String value, String expected, List<String> indicators) {
        return AnomalyBuilder.of(FindingCode.OUTLIER)
                .about(EAST)
                .item("A.02")
                .value(value)
                .expected(expected)
                .indicators(indicators)
                .build();
    }

    private static Anomaly weigh(List<ObservedReturn> returns, Anomaly anomaly) {
        return weighAll(returns, List.of(anomaly)).get(0);
    }

    private Anomaly weigh(Anomaly anomaly, ObservedReturn... more) {
        return weigh(List.of(anomaly), more).get(0);
    }

    private List<Anomaly> weigh(List<Anomaly> anomalies, ObservedReturn... more) {
        return weighAll(Stream.concat(returns.stream(), Stream.of(more)).toList(), anomalies);
    }

    private static List<Anomaly> weighAll(List<ObservedReturn> returns, List<Anomaly> anomalies) {
        JobDefinition job = SpecCity.job(RoundingMode.HALF_UP, List.of());
        Aggregator aggregator = new Aggregator(SpecCity.catalogue(), job);
        Observations observations = new Observations(returns);
        IndicatorValues values = aggregator.aggregate(PERIOD, observations, List.of());
        return new Impacts(SpecCity.catalogue(), aggregator, job, PERIOD, observations, values).weigh(anomalies);
    }
}
