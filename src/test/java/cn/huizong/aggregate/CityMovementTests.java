package cn.huizong.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.aggregate.movement.Growth;
import cn.huizong.aggregate.movement.Movement;
import cn.huizong.aggregate.movement.RateChange;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observations;
import cn.huizong.rule.Fraction;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import cn.huizong.spec.SpecYaml;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CityMovementTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);

    @TestFactory
    Stream<DynamicTest> changesAreTracedAsSpecified() {
        return SpecYaml.cases("aggregate/movement.yaml").stream()
                .map(spec -> DynamicTest.dynamicTest(SpecYaml.text(spec, "name"), () -> check(spec)));
    }

    private static void check(Map<String, Object> spec) {
        JobDefinition job = SpecYaml.text(spec, "estimates").isEmpty()
                ? SpecCity.jobWithSplitRate()
                : SpecCity.jobWithEstimates(List.of());
        Observations observations = new Observations(SpecReturns.of(spec));
        Map<String, Object> expected = SpecYaml.map(spec, "expect");
        assertThat(expected).isNotEmpty();
        expected.keySet().forEach(indicator -> {
            Movement found = new Explainer(SpecCity.catalogue(), job).movement(indicator, PERIOD, observations);
            Map<String, String> wanted = SpecYaml.texts(expected, indicator);
            if (found instanceof Movement.Untraced untraced) {
                assertThat(wanted).as(untraced.why()).containsOnlyKeys("untraced");
                assertThat(untraced.why()).contains(wanted.get("untraced"));
            } else {
                assertThat(facets(found)).as(indicator).isEqualTo(wanted);
            }
        });
    }

    private static Map<String, String> facets(Movement movement) {
        Map<String, String> facets = new LinkedHashMap<>();
        if (movement instanceof Growth growth) {
            growth.parts()
                    .forEach(part -> facets.put(
                            part.count().area(),
                            shown(part.count().before()) + " "
                                    + shown(part.count().now()) + " " + rounded(part.points())
                                    + (part.count().estimated() ? " estimated" : "")));
        } else if (movement instanceof RateChange change) {
            change.parts()
                    .forEach(part -> facets.put(
                            part.area().area(),
                            shown(part.rateBefore()) + " " + shown(part.rateNow()) + " " + rounded(part.byRate()) + " "
                                    + rounded(part.byMix())));
            facets.put("reversed", String.valueOf(change.reversed()));
        }
        return facets;
    }

    private static String shown(@Nullable Fraction value) {
        return value == null ? "-" : value.endless() ? rounded(value) : value.toPlainString();
    }

    private static String rounded(Fraction value) {
        return value.round(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** Law 9: the parts come of the cells, and what they come to is the year-on-year figure that is published. */
    @Test
    void theAreasOfEveryPublishedChangeComeToIt() {
        Catalogue catalogue = PublishedFigures.catalogue();
        JobDefinition job = catalogue.job("law-based-government").orElseThrow();
        Observations observations = new Observations(Stream.concat(
                        PublishedFigures.returns(catalogue, 2021).stream(),
                        PublishedFigures.returns(catalogue, 2020).stream())
                .toList());
        Explainer explainer = new Explainer(catalogue, job);
        IndicatorValues values = new Aggregator(catalogue, job).aggregate(PERIOD, observations, List.of());
        int[] traced = new int[1];
        job.indicators().forEach(indicator -> {
            IndicatorValue city = values.find(indicator.code(), job.area()).orElseThrow();
            Movement movement = explainer.movement(indicator.code(), PERIOD, observations);
            if (movement instanceof Movement.Split split) {
                traced[0]++;
                assertThat(split.change())
                        .as(indicator.code())
                        .isEqualTo(indicator.changeOf() == null ? city.yoyExact() : city.exact());
                partsComeTo(split);
            }
        });
        assertThat(traced[0]).isGreaterThan(20);
    }

    private static void partsComeTo(Movement.Split split) {
        Stream<Fraction> parts = split instanceof Growth growth
                ? growth.parts().stream().map(Growth.Part::points)
                : ((RateChange) split).parts().stream().map(RateChange.Part::total);
        assertThat(parts.reduce(Fraction.ZERO, Fraction::plus)).isEqualTo(split.change());
    }
}
