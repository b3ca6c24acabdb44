package cn.huizong.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Compilation;
import cn.huizong.catalogue.Dependencies;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReportedValue;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of any returns whatever, tried on made-up ones from fixed seeds. */
class AggregationPropertyTests {

    private static final JobDefinition JOB = SpecCity.job(RoundingMode.HALF_UP, List.of());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theOrderOfReturnsAndOfTheirCellsDoesNotMatter(long seed) {
        List<ObservedReturn> returns = new RandomReturns(seed, false).make();
        List<ObservedReturn> shuffled = new ArrayList<>();
        Random random = new Random(seed);
        for (ObservedReturn filed : returns) {
            List<Observation> cells = new ArrayList<>(filed.observations());
            Collections.shuffle(cells, random);
            shuffled.add(withCells(filed, cells));
        }
        Collections.shuffle(shuffled, random);

        assertThat(List.copyOf(aggregate(shuffled).all()))
                .isEqualTo(List.copyOf(aggregate(returns).all()))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void thePartsOfASumMakeTheWhole(long seed) {
        IndicatorValues values = aggregate(new RandomReturns(seed, true).make());

        int checked = 0;
        for (IndicatorDefinition indicator : SpecCity.INDICATORS) {
            if (indicator.compilation() == Compilation.SUM && indicator.value() != null) {
                Fraction parts = values.areas().stream()
                        .filter(area -> !area.equals(SpecCity.CITY))
                        .flatMap(area -> values.find(indicator.code(), area).stream())
                        .map(value -> Objects.requireNonNull(value.exact()))
                        .reduce(Fraction.ZERO, Fraction::plus);
                assertThat(values.find(indicator.code(), SpecCity.CITY)
                                .orElseThrow()
                                .exact())
                        .as(indicator.code())
                        .isEqualTo(parts);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void theProofOfEveryValueRecomputesItFromTheCells(long seed) {
        List<ObservedReturn> returns = new RandomReturns(seed, seed % 2 == 0).make();
        Observations observations = new Observations(returns);
        Explainer explainer = new Explainer(SpecCity.catalogue(), JOB);

        IndicatorValues values = aggregate(returns);
        for (IndicatorValue value : values.all()) {
            Proof proof = explainer.explain(value.indicator(), value.area(), RandomReturns.NOW, observations);
            assertThat(proof.value()).as(value.indicator() + " " + value.area()).isEqualTo(value);
            Quantity recomputed = proof.recompute();
            if (value.exact() != null) {
                assertThat(recomputed).isEqualTo(new Quantity.Exact(value.exact()));
                assertThat(proof.root().value()).isEqualTo(recomputed);
            } else {
                assertThat(recomputed).isNotInstanceOf(Quantity.Exact.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void changingOneCellChangesExactlyTheRowsThatDependOnIt(long seed) {
        List<ObservedReturn> returns = new RandomReturns(seed, true).make();
        IndicatorValues before = aggregate(returns);
        Dependencies dependencies = new Dependencies(SpecCity.catalogue(), JOB, RandomReturns.NOW);

        for (ObservedReturn filed : returns) {
            if (!filed.key().period().equals(RandomReturns.NOW)) {
                continue;
            }
            for (Observation cell : filed.observations()) {
                IndicatorValues after = aggregate(new Observations(returns)
                        .with(filed.key(), changed(filed, cell))
                        .returns());
                Set<Dependencies.Place> moved = new LinkedHashSet<>();
                for (IndicatorValue value : after.all()) {
                    if (!value.equals(
                            before.find(value.indicator(), value.area()).orElseThrow())) {
                        moved.add(new Dependencies.Place(value.indicator(), value.area()));
                    }
                }
                assertThat(moved)
                        .as(filed.key() + " " + cell.item())
                        .containsExactlyInAnyOrderElementsOf(
                                dependencies.places(cell.item(), filed.key().unit()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void theProofNamesEveryCellOnWhichTheValueDepends(long seed) {
        List<ObservedReturn> returns = new RandomReturns(seed, true).make();
        Observations observations = new Observations(returns);
        Dependencies dependencies = new Dependencies(SpecCity.catalogue(), JOB, RandomReturns.NOW);
        Explainer explainer = new Explainer(SpecCity.catalogue(), JOB);
        Map<String, Set<String>> byProof = new LinkedHashMap<>();
        Map<String, Set<String>> byDependencies = new LinkedHashMap<>();
        for (IndicatorDefinition indicator : SpecCity.INDICATORS) {
            Proof proof = explainer.explain(indicator.code(), SpecCity.CITY, RandomReturns.NOW, observations);
            Set<String> cells = new TreeSet<>();
            proof.leaves().stream()
                    .filter(leaf -> leaf.part().period().equals(RandomReturns.NOW) && !leaf.notAsked())
                    .forEach(leaf -> cells.add(
                            leaf.part().unit() + " " + leaf.reference().item()));
            byProof.put(indicator.code(), cells);
        }
        for (ObservedReturn filed : returns) {
            for (Observation cell : filed.observations()) {
                if (filed.key().period().equals(RandomReturns.NOW) && !(cell.value() instanceof ReportedValue.Text)) {
                    String unit = filed.key().unit();
                    dependencies.places(cell.item(), unit).stream()
                            .filter(place -> place.area().equals(SpecCity.CITY))
                            .forEach(place -> byDependencies
                                    .computeIfAbsent(place.indicator(), none -> new TreeSet<>())
                                    .add(unit + " " + cell.item()));
                }
            }
        }
        assertThat(byProof).isEqualTo(byDependencies).hasSize(SpecCity.INDICATORS.size());
    }

    private static IndicatorValues aggregate(Collection<ObservedReturn> returns) {
        return new Aggregator(SpecCity.catalogue(), JOB)
                .aggregate(RandomReturns.NOW, new Observations(returns), List.of());
    }

    /** Another number, of which the old one is no multiple; a statement of scope is taken back. */
    private static ObservedReturn changed(ObservedReturn filed, Observation cell) {
        String text = cell.value() instanceof ReportedValue.Number number
                ? number.value()
                        .multiply(BigDecimal.valueOf(3))
                        .add(BigDecimal.valueOf(1007))
                        .toPlainString()
                : "不含开发园";
        return withCells(
                filed,
                filed.observations().stream()
                        .map(other -> other.equals(cell)
                                ? new Observation(
                                        cell.key(),
                                        cell.item(),
                                        SpecReturns.value(text),
                                        cell.status(),
                                        cell.provenance())
                                : other)
                        .toList());
    }

    private static ObservedReturn withCells(ObservedReturn filed, List<Observation> cells) {
        return new ObservedReturn(
                filed.key(),
                filed.edition(),
                filed.source(),
                filed.receipt(),
                filed.version(),
                filed.filedOn(),
                filed.statedVersion(),
                filed.signatures(),
                cells,
                filed.lastYear());
    }
}
