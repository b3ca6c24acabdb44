package cn.huizong.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Compilation;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import cn.huizong.spec.SpecCity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of estimates whatever the returns say, tried on made-up ones from fixed seeds. */
class EstimatePropertyTests {

    private static final JobDefinition WITHOUT = SpecCity.jobWithSplitRate();
    private static final JobDefinition WITH = SpecCity.jobWithEstimates(List.of(
            SpecCity.edit("R1", "A", Severity.MANDATORY, 1, List.of(), "A.03 <= A.01 + A.02", "0"),
            SpecCity.edit("R2", "A", Severity.MANDATORY, 1, List.of(), "A.05 <= A.03", "0")));
    private static final ReturnKey WEST = new ReturnKey("A", "WEST", RandomReturns.NOW);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void withEverybodyReportingEstimatesChangeNothing(long seed) {
        List<ObservedReturn> returns = new RandomReturns(seed, true).make();

        assertThat(aggregate(WITH, returns).all())
                .containsExactlyElementsOf(aggregate(WITHOUT, returns).all());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void theReportedPartsAndTheEstimatesMakeTheWhole(long seed) {
        List<ObservedReturn> returns = withoutWest(seed);
        IndicatorValues values = aggregate(WITH, returns);

        int estimated = 0;
        for (IndicatorDefinition indicator : WITH.indicators()) {
            IndicatorValue city = values.find(indicator.code(), SpecCity.CITY).orElseThrow();
            if (indicator.compilation() == Compilation.SUM
                    && indicator.value() != null
                    && city.status() == ObservationStatus.E) {
                Fraction reported = values.areas().stream()
                        .filter(area -> !area.equals(SpecCity.CITY))
                        .flatMap(area -> values.find(indicator.code(), area).stream())
                        .flatMap(value -> Stream.ofNullable(value.exact()))
                        .reduce(Fraction.ZERO, Fraction::plus);
                assertThat(city.exact())
                        .as(indicator.code())
                        .isEqualTo(reported.plus(
                                estimates(explain(indicator, returns).root())));
                estimated++;
            }
        }
        assertThat(estimated).isPositive();
    }

    private static Fraction estimates(Proof.Node node) {
        if (!(node instanceof Proof.Operation operation)) {
            return Fraction.ZERO;
        }
        return operation.kind() == Proof.Kind.ESTIMATE
                ? ((Quantity.Exact) operation.value()).value()
                : operation.parts().stream()
                        .map(EstimatePropertyTests::estimates)
                        .reduce(Fraction.ZERO, Fraction::plus);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void theOrderOfReturnsDoesNotMatter(long seed) {
        List<ObservedReturn> returns = withoutWest(seed);
        List<ObservedReturn> shuffled = new ArrayList<>(returns);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(aggregate(WITH, shuffled).all())
                .containsExactlyElementsOf(aggregate(WITH, returns).all());
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
    void anEstimateLiesWithinItsBounds(long seed) {
        for (List<ObservedReturn> returns : List.of(withoutWest(seed), new RandomReturns(seed, false).make())) {
            for (IndicatorValue value : aggregate(WITH, returns).all()) {
                if (value.status() == ObservationStatus.E && value.exact() != null) {
                    assertThat(value.lower() == null
                                    || Fraction.of(value.lower()).compareTo(value.exact()) <= 0)
                            .as(value.toString())
                            .isTrue();
                    assertThat(value.upper() == null
                                    || Fraction.of(value.upper()).compareTo(value.exact()) >= 0)
                            .as(value.toString())
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46, 47, 48, 49, 50})
    void theProofOfEveryEstimateRecomputesItFromTheCells(long seed) {
        List<ObservedReturn> returns = seed % 2 == 0 ? withoutWest(seed) : new RandomReturns(seed, false).make();
        for (IndicatorDefinition indicator : WITH.indicators()) {
            IndicatorValue value = aggregate(WITH, returns)
                    .find(indicator.code(), SpecCity.CITY)
                    .orElseThrow();
            Proof proof = explain(indicator, returns);

            assertThat(proof.value()).isEqualTo(value);
            if (value.exact() == null) {
                assertThat(proof.recompute()).isNotInstanceOf(Quantity.Exact.class);
            } else {
                assertThat(proof.recompute()).as(indicator.code()).isEqualTo(new Quantity.Exact(value.exact()));
                assertThat(proof.root().value()).isEqualTo(proof.recompute());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void theReturnThatCameMovesTheTotalByItsDifferenceToTheEstimate(long seed) {
        List<ObservedReturn> all = new RandomReturns(seed, true).make();
        List<ObservedReturn> without = withoutWest(seed);
        ReleaseDifference difference = new ReleaseComparer(SpecCity.catalogue(), WITH)
                .compare(
                        RandomReturns.NOW,
                        aggregate(WITH, without),
                        new Observations(without),
                        aggregate(WITH, all),
                        new Observations(all));

        ReleaseDifference.MovedIndicator moved = difference.indicators().stream()
                .filter(each -> each.area().equals(SpecCity.CITY)
                        && Objects.requireNonNull(each.before()).status() == ObservationStatus.E)
                .findFirst()
                .orElseThrow();
        assertThat(moved.movers()).extracting(ReleaseDifference.Mover::key).containsExactly(WEST);
        assertThat(moved.movers().get(0).effect()).isEqualTo(moved.change()).isNotNull();
        assertThat(moved.rest()).isEqualTo(Fraction.ZERO);
        assertThat(Objects.requireNonNull(moved.after()).status()).isEqualTo(ObservationStatus.A);
    }

    private static List<ObservedReturn> withoutWest(long seed) {
        return new RandomReturns(seed, true)
                .make().stream().filter(filed -> !filed.key().equals(WEST)).toList();
    }

    private static IndicatorValues aggregate(JobDefinition job, List<ObservedReturn> returns) {
        return new Aggregator(SpecCity.catalogue(), job)
                .aggregate(RandomReturns.NOW, new Observations(returns), List.of());
    }

    private static Proof explain(IndicatorDefinition indicator, List<ObservedReturn> returns) {
        return new Explainer(SpecCity.catalogue(), WITH)
                .explain(indicator.code(), SpecCity.CITY, RandomReturns.NOW, new Observations(returns));
    }
}
