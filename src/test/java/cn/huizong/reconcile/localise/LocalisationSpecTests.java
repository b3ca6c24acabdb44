package cn.huizong.reconcile.localise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Rule;
import cn.huizong.rule.Spec;
import cn.huizong.rule.linear.CheckedRule;
import cn.huizong.rule.linear.WorkBudget;
import cn.huizong.spec.AnyItem;
import cn.huizong.spec.SpecYaml;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LocalisationSpecTests {

    @TestFactory
    Stream<DynamicTest> casesAreLocalisedAsSpecified() {
        return SpecYaml.cases("reconcile/localise/cases.yaml").stream()
                .map(spec -> DynamicTest.dynamicTest(SpecYaml.text(spec, "about"), () -> localises(spec)));
    }

    private static void localises(Map<String, Object> spec) {
        ErrorLocaliser localiser = ErrorLocaliser.of(rules(spec));
        LocalisationCase reported = reported(spec);

        List<FaultyBlock> blocks = localiser.localise(reported, WorkBudget.ordinary());

        assertThat(blocks.stream().map(LocalisationSpecTests::written))
                .containsExactlyElementsOf(SpecYaml.maps(spec, "blocks").stream()
                        .map(LocalisationSpecTests::expected)
                        .toList());
        assertThat(plain(localiser.deduce(reported, WorkBudget.ordinary()))).isEqualTo(SpecYaml.texts(spec, "deduced"));
        assertThat(localiser.notLinear()).isEqualTo(Spec.strings(spec, "notLinear"));
    }

    private static List<CheckedRule> rules(Map<String, Object> spec) {
        String tolerance = SpecYaml.text(spec, "tolerance");
        BigDecimal exact = tolerance.isEmpty() ? BigDecimal.ZERO : new BigDecimal(tolerance);
        return SpecYaml.texts(spec, "rules").entrySet().stream()
                .map(rule -> new CheckedRule(rule.getKey(), Rule.parse(rule.getValue(), AnyItem.ANY), exact))
                .toList();
    }

    private static LocalisationCase reported(Map<String, Object> spec) {
        Map<Reference, BigDecimal> values = new LinkedHashMap<>();
        SpecYaml.texts(spec, "values")
                .forEach((figure, value) -> values.put(Reference.parse(figure, AnyItem.ANY), new BigDecimal(value)));
        List<String> fixed = Spec.strings(spec, "fixed");
        List<String> notNegative = Spec.strings(spec, "notNegative");
        Map<String, String> weights = SpecYaml.texts(spec, "weights");
        return new LocalisationCase(
                values,
                figure -> notNegative.contains(figure.toString()),
                figure -> !fixed.contains(figure.toString()),
                figure -> Integer.parseInt(weights.getOrDefault(figure.toString(), "1")));
    }

    private static String written(FaultyBlock block) {
        List<Map<String, String>> solutions = block.solutions().stream()
                .map(solution -> {
                    Map<String, String> figures = new LinkedHashMap<>();
                    solution.ranges().forEach((figure, range) -> figures.put(figure.toString(), written(range)));
                    return figures;
                })
                .toList();
        return block.rules() + " " + solutions + block.notLocalised();
    }

    private static String expected(Map<String, Object> block) {
        List<Map<String, String>> solutions = SpecYaml.maps(block, "solutions").stream()
                .map(solution -> {
                    Map<String, String> figures = new LinkedHashMap<>();
                    solution.forEach((figure, range) -> figures.put(figure, String.valueOf(range)));
                    return figures;
                })
                .toList();
        return Spec.strings(block, "rules") + " " + solutions + SpecYaml.text(block, "notLocalised");
    }

    private static String written(Range range) {
        return range.isFixed() ? end(range.least()) : end(range.least()) + ".." + end(range.greatest());
    }

    private static String end(@Nullable Fraction end) {
        return end == null ? "" : end.toString();
    }

    private static Map<String, String> plain(Map<Reference, Fraction> deduced) {
        Map<String, String> plain = new LinkedHashMap<>();
        deduced.forEach((figure, value) -> plain.put(figure.toString(), value.toString()));
        return plain;
    }
}
