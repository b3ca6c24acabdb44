package cn.huizong.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.Observations;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import cn.huizong.spec.SpecYaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AggregatorTests {

    @TestFactory
    Stream<DynamicTest> valuesAreAsSpecified() {
        return cases("aggregate/values.yaml");
    }

    @TestFactory
    Stream<DynamicTest> yearOnYearIsAsSpecified() {
        return cases("aggregate/year-on-year.yaml");
    }

    @TestFactory
    Stream<DynamicTest> whatIsAbsentStaysApartAndIsBounded() {
        return cases("aggregate/absence.yaml");
    }

    @TestFactory
    Stream<DynamicTest> estimatesAreAsSpecified() {
        return cases("aggregate/estimates.yaml");
    }

    @TestFactory
    Stream<DynamicTest> whatMustNotBePublishedIsWithheldAsSpecified() {
        return cases("aggregate/withheld.yaml");
    }

    private static Stream<DynamicTest> cases(String file) {
        return SpecYaml.cases(file).stream()
                .map(spec -> DynamicTest.dynamicTest(SpecYaml.text(spec, "name"), () -> check(spec)));
    }

    private static void check(Map<String, Object> spec) {
        String written = SpecYaml.text(spec, "period");
        ReferencePeriod period = ReferencePeriod.year(written.isEmpty() ? 2021 : Integer.parseInt(written));
        IndicatorValues values = new Aggregator(SpecCity.catalogue(), job(spec))
                .aggregate(period, new Observations(SpecReturns.of(spec)), List.of());
        Map<String, Object> expected = SpecYaml.map(spec, "expect");
        assertThat(expected).isNotEmpty();
        expected.keySet()
                .forEach(indicator -> SpecYaml.map(expected, indicator)
                        .keySet()
                        .forEach(area -> assertThat(facets(values, indicator, area))
                                .as(indicator + " " + area)
                                .satisfies(facets ->
                                        contains(facets, SpecYaml.texts(SpecYaml.map(expected, indicator), area)))));
    }

    /** {@code rules} are mandatory ones of form A, R1 and on. */
    private static JobDefinition job(Map<String, Object> spec) {
        List<?> written = spec.get("rules") instanceof List<?> list ? list : List.of();
        List<EditRule> rules = IntStream.range(0, written.size())
                .mapToObj(i -> SpecCity.edit(
                        "R" + (i + 1), "A", Severity.MANDATORY, 1, List.of(), SpecYaml.text(written.get(i)), "0"))
                .toList();
        if (spec.get("persons") instanceof List<?> marked) {
            return SpecCity.jobOfPersons(marked.stream().map(SpecYaml::text).toList(), rules);
        }
        return SpecYaml.text(spec, "estimates").isEmpty()
                ? SpecCity.jobWithSplitRate(rules)
                : SpecCity.jobWithEstimates(rules);
    }

    private static Map<String, String> facets(IndicatorValues values, String indicator, String area) {
        IndicatorValue value = values.find(indicator, area).orElseThrow();
        Map<String, String> facets = new LinkedHashMap<>();
        facets.put("value", SpecYaml.text(value.published()));
        facets.put("exact", SpecYaml.text(value.exact()));
        facets.put("decimals", String.valueOf(value.decimals()));
        facets.put("status", value.status().name());
        facets.put("units", value.unitsReported() + "/" + value.unitsExpected());
        facets.put("coverage", SpecYaml.text(value.coverage()));
        facets.put("yoy", value.yoy() == null ? "" : value.yoy() + " " + value.yoyKind());
        facets.put("numerator", SpecYaml.text(value.numerator()));
        facets.put("denominator", SpecYaml.text(value.denominator()));
        facets.put("lower", SpecYaml.text(value.lower()));
        facets.put("upper", SpecYaml.text(value.upper()));
        facets.put("conf", values.confidentiality(value).sdmx());
        facets.put("note", value.note());
        return facets;
    }

    private static void contains(Map<String, String> facets, Map<String, String> expected) {
        expected.forEach((facet, wanted) -> {
            if (facet.equals("note") && !wanted.isEmpty()) {
                assertThat(facets.get(facet)).as(facet).contains(wanted);
            } else {
                assertThat(facets).containsEntry(facet, wanted);
            }
        });
    }
}
