package cn.huizong.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainerTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    private static final ReturnKey EAST = new ReturnKey("A", "EAST", PERIOD);

    private final Observations observations = new Observations(List.of(
            SpecReturns.filed(EAST, "东区.xlsx", Map.of("A.01", "1", "A.02", "3", "A.03", "2", "A.06", "近60 [,60)")),
            SpecReturns.filed(
                    new ReturnKey("A", "WEST", PERIOD), "西区.xlsx", Map.of("A.01", "0", "A.02", "4", "A.03", ""))));
    private final Explainer explainer =
            new Explainer(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, List.of()));

    @Test
    void aLeafSaysFileSheetCellAndTheTextThatStandsThere() {
        Observation cell = Objects.requireNonNull(
                explain("ACCEPTED", "EAST").leaves().get(0).part().observation());

        assertThat(cell.provenance().source().file()).isEqualTo("东区.xlsx");
        assertThat(cell.provenance().source().sheet()).isEqualTo("表A");
        assertThat(cell.provenance().cell()).isEqualTo("C02");
        assertThat(cell.provenance().text()).isEqualTo("3");
    }

    @Test
    void aRateShowsTheUnitThatDoesNotCountAndWhy() {
        Proof proof = explain("CLOSE_RATE", SpecCity.CITY);

        assertThat(proof.recompute())
                .isEqualTo(new Quantity.Exact(Fraction.percent(BigDecimal.valueOf(2), BigDecimal.valueOf(4))));
        Proof.Operation numerator =
                (Proof.Operation) ((Proof.Operation) proof.root()).parts().get(0);
        assertThat(numerator.label()).isEqualTo("分子");
        Proof.UnitFigure west = (Proof.UnitFigure) numerator.parts().get(1);
        assertThat(west.counted()).isFalse();
        assertThat(west.why()).isEqualTo("已审结为空");
    }

    /** Not handed in, blank, 0, 不适用 and refused are five different proofs of the same sum (law 2). */
    @ParameterizedTest
    @CsvSource({
        "none, NOT_HANDED_IN, false, 未报送",
        "'', BLANK, false, 本年受理为空",
        "0, NONE, true, ''",
        "不适用, NOT_APPLICABLE, false, 不适用",
        "?, REFUSED, false, 本年受理无法识别"
    })
    void whatIsAbsentIsExplainedAsWhatItIs(String written, Evidence.Gap gap, boolean counted, String why) {
        ReturnKey west = new ReturnKey("A", "WEST", PERIOD);
        Observations returns = observations.with(
                west, written.equals("none") ? null : SpecReturns.filed(west, "西区.xlsx", Map.of("A.02", written)));

        Proof proof = explainer.explain("ACCEPTED", SpecCity.CITY, PERIOD, returns);
        Proof.UnitFigure unit =
                (Proof.UnitFigure) ((Proof.Operation) proof.root()).parts().get(1);

        assertThat(unit.unit()).isEqualTo("WEST");
        assertThat(unit.leaves().get(0).part().gap()).isEqualTo(gap);
        assertThat(unit.counted()).isEqualTo(counted);
        assertThat(unit.why()).isEqualTo(why);
        assertThat(proof.recompute()).isEqualTo(new Quantity.Exact(Fraction.of(3)));
    }

    @Test
    void anEstimateIsExplainedByLastYearsCellAndTheGrowthOfTheOthers() {
        ReferencePeriod before = PERIOD.lastYear();
        ReturnKey law = new ReturnKey("A", "LAW", PERIOD);
        Observations returns = new Observations(List.of(
                SpecReturns.filed(law, "法制局.xlsx", Map.of("A.02", "12")),
                filedBefore("LAW", "10", before),
                filedBefore("EAST", "5", before),
                filedBefore("WEST", "4", before)));
        JobDefinition job = SpecCity.jobWithEstimates(List.of());

        Proof proof = new Explainer(SpecCity.catalogue(), job).explain("ACCEPTED", SpecCity.CITY, PERIOD, returns);

        assertThat(proof.value().note()).as("南区 took 开发园 over").contains("未作估计：南区区划变动");
        assertThat(proof.recompute()).isEqualTo(new Quantity.Exact(Fraction.of(12)));

        ReturnKey south = new ReturnKey("A", "SOUTH", PERIOD);
        Observations more =
                returns.with(south, SpecReturns.filed(south, "南区.xlsx", Map.of("A.02", "6", "A.09", "含开发园")));
        Proof estimated = new Explainer(SpecCity.catalogue(), job).explain("ACCEPTED", SpecCity.CITY, PERIOD, more);
        List<Proof.Operation> estimates = ((Proof.Operation) estimated.root())
                .parts().stream()
                        .filter(part -> part instanceof Proof.Operation sum && sum.kind() == Proof.Kind.ESTIMATE)
                        .map(Proof.Operation.class::cast)
                        .toList();
        assertThat(estimates).extracting(Proof.Operation::label).containsExactly("东区", "西区");
        assertThat(estimates.get(0).parts())
                .extracting(Proof.Node::value)
                .as("5 × 12 ÷ 10: 南区 did not report the year before")
                .containsExactly(
                        new Quantity.Exact(Fraction.of(5)),
                        new Quantity.Exact(Fraction.of(12)),
                        new Quantity.Exact(Fraction.of(10)));
        assertThat(estimated.recompute()).isEqualTo(new Quantity.Exact(Fraction.of(new BigDecimal("28.8"))));
        assertThat(estimated.leaves().stream()
                        .flatMap(leaf -> Stream.ofNullable(leaf.part().observation()))
                        .map(cell -> cell.provenance().source().file()))
                .contains("2020 EAST.xlsx", "2020 LAW.xlsx", "法制局.xlsx");
    }

    private static ObservedReturn filedBefore(String unit, String accepted, ReferencePeriod period) {
        return SpecReturns.filed(
                new ReturnKey("A", unit, period), period + " " + unit + ".xlsx", Map.of("A.02", accepted));
    }

    @Test
    void aRateThatLacksUnitsOfOneSideIsNotRecomputedFromTheRest() {
        Observations two = new Observations(List.of(
                SpecReturns.filed(EAST, "东区.xlsx", Map.of("A.04", "4")),
                SpecReturns.filed(new ReturnKey("B", "PET", PERIOD), "信访局.xlsx", Map.of("B.01", "5"))));
        Proof proof = new Explainer(SpecCity.catalogue(), SpecCity.jobWithSplitRate())
                .explain("PETITION_RATE", SpecCity.CITY, PERIOD, two);

        assertThat(proof.value().exact()).isNull();
        assertThat(proof.recompute()).isInstanceOf(Quantity.Unknown.class);
        assertThat(proof.root().value()).isInstanceOf(Quantity.Unknown.class);
    }

    @Test
    void aTamperedCellDoesNotRecompute() {
        Proof proof = explain("ACCEPTED", SpecCity.CITY);
        Proof other = new Explainer(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, List.of()))
                .explain(
                        "ACCEPTED",
                        SpecCity.CITY,
                        PERIOD,
                        observations.with(EAST, SpecReturns.filed(EAST, "东区.xlsx", Map.of("A.02", "30"))));

        assertThat(new Proof(proof.indicator(), proof.value(), other.root()).recompute())
                .isNotEqualTo(
                        new Quantity.Exact(Objects.requireNonNull(proof.value().exact())));
    }

    @Test
    void anApproximateFigureRecomputesToItsBounds() {
        Quantity recomputed = explain("FILES", "EAST").recompute();

        assertThat(recomputed).isEqualTo(new Quantity.Within(null, false, Fraction.of(60), true));
    }

    @Test
    void askingForWhatThereIsNotIsAnsweredInWords() {
        assertThatThrownBy(() -> explain("NOWHERE", SpecCity.CITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("没有指标“NOWHERE”。");
        assertThatThrownBy(() -> explain("RULES", "EAST"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("指标 RULES 规章数没有地区“东区”的数。");
    }

    private Proof explain(String indicator, String area) {
        return explainer.explain(indicator, area, PERIOD, observations);
    }
}
