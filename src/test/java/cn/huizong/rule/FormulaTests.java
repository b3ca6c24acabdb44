package cn.huizong.rule;

import static cn.huizong.rule.SpecNames.NAMES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FormulaTests {

    @TestFactory
    Stream<DynamicTest> formulasComeToWhatIsSpecified() {
        return Spec.cases("formulas.yaml").stream()
                .map(spec -> DynamicTest.dynamicTest(Spec.text(spec, "formula"), () -> evaluates(spec)));
    }

    private static void evaluates(Map<String, Object> spec) {
        Formula formula = Formula.parse(Spec.text(spec, "formula"), NAMES);
        Quantity quantity = formula.evaluate(Spec.facts(spec));

        if (spec.containsKey("value")) {
            assertThat(written(quantity)).isEqualTo(Spec.text(spec, "value"));
        } else {
            assertThat(quantity).isInstanceOfSatisfying(Quantity.Unknown.class, unknown -> {
                assertThat(unknown.missing().stream().map(Reference::toString))
                        .containsExactlyElementsOf(Spec.strings(spec, "missing"));
                assertThat(unknown.undefined()).hasToString(Spec.text(spec, "undefined"));
                assertThat(unknown.why()).isEqualTo(Spec.text(spec, "why"));
            });
        }
        if (spec.containsKey("measure")) {
            assertThat(formula.measure()).hasToString(Spec.text(spec, "measure"));
        }
    }

    private static String written(Quantity quantity) {
        if (quantity instanceof Quantity.Exact exact) {
            return exact.value().toPlainString();
        }
        if (quantity instanceof Quantity.Within within) {
            return (within.lowerOpen() || within.lower() == null ? "(" : "[")
                    + end(within.lower(), "-∞") + ", " + end(within.upper(), "∞")
                    + (within.upperOpen() || within.upper() == null ? ")" : "]");
        }
        return quantity.toString();
    }

    private static String end(@Nullable Fraction value, String infinity) {
        return value == null ? infinity : value.toPlainString();
    }
}
