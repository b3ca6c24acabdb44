package cn.huizong.reconcile.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.huizong.spec.SpecYaml;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The scores are those worked out by hand or by the reference implementations of the field. */
class ScoreSpecTests {

    private static final double CLOSE = 1e-9;

    @ParameterizedTest(name = "{0}: {3} of {1}")
    @CsvFileSource(resources = "/spec/reconcile/outlier/quantiles.csv", numLinesToSkip = 1)
    void aQuantileIsThatOfItsType(String about, String values, double p, QuantileType type, double quantile) {
        assertThat(type.of(numbers(values), p)).isCloseTo(quantile, within(CLOSE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/spec/reconcile/outlier/modified-z.csv", numLinesToSkip = 1)
    void aModifiedZSaysWhatItWasDividedBy(
            String about, double value, String sample, double score, ModifiedZ.Scale scale) {
        ModifiedZ found = ModifiedZ.of(value, numbers(sample));

        assertSame(found.score(), score);
        assertThat(found.scale()).isEqualTo(scale);
        assertThat(found.n()).isEqualTo(numbers(sample).length);
        assertThat(found.exceeds(ModifiedZ.USUAL_LIMIT)).isEqualTo(Math.abs(score) > 3.5);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/spec/reconcile/outlier/leave-one-out.csv", numLinesToSkip = 1)
    void aValueLeftOutIsHeldAgainstTheOthers(
            String about, double value, @Nullable String earlier, double score, double chance, LeaveOneOut.Kind kind) {
        LeaveOneOut found = LeaveOneOut.of(value, numbers(earlier));

        assertSame(found.score(), score);
        assertThat(found.chance()).isCloseTo(chance, within(CLOSE));
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.n()).isEqualTo(numbers(earlier).length);
    }

    @TestFactory
    List<DynamicTest> theRatioEditIsThatOfHidiroglouAndBerthelot() {
        return SpecYaml.cases("reconcile/outlier/ratio-edit.yaml").stream()
                .map(each -> DynamicTest.dynamicTest(SpecYaml.text(each, "name"), () -> ratioEdit(each)))
                .toList();
    }

    private static void ratioEdit(Map<String, Object> spec) {
        double[] values = numbers(spec, "values");
        double[] previous = numbers(spec, "previous");
        List<?> given = (List<?>) spec.getOrDefault("parameters", List.of());
        RatioEdit edit = new RatioEdit(
                number(given.get(0)),
                number(given.get(1)),
                number(given.get(2)),
                QuantileType.valueOf(SpecYaml.text(given.get(3))));
        RatioEdit.Usual usual = edit.of(values, previous);

        assertThat(usual.n()).isEqualTo(values.length);
        assertThat(usual.ratio()).isCloseTo(number(spec.get("ratio")), within(CLOSE));
        assertThat(new double[] {usual.lowerQuartile(), usual.median(), usual.upperQuartile()})
                .containsExactly(numbers(spec, "quartiles"), within(CLOSE));
        assertThat(new double[] {usual.lowerBound(), usual.upperBound()})
                .containsExactly(numbers(spec, "bounds"), within(CLOSE));
        SpecYaml.texts(spec, "effects").forEach((at, effect) -> {
            int place = Integer.parseInt(at);
            assertThat(usual.effect(values[place], previous[place])).isCloseTo(number(effect), within(CLOSE));
        });
        assertThat(IntStream.range(0, values.length)
                        .filter(i -> usual.isOutside(usual.effect(values[i], previous[i])))
                        .asDoubleStream()
                        .toArray())
                .isEqualTo(numbers(spec, "outside"));
    }

    @Test
    void aRatioOfZeroOrLessIsRefused() {
        assertThatThrownBy(() -> RatioEdit.USUAL.of(new double[] {3}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RatioEdit.USUAL.of(new double[] {-3}, new double[] {2}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertSame(double found, double expected) {
        if (Double.isInfinite(expected)) {
            assertThat(found).isEqualTo(expected);
        } else {
            assertThat(found).isCloseTo(expected, within(CLOSE));
        }
    }

    private static double[] numbers(@Nullable String written) {
        return written == null
                ? new double[0]
                : Arrays.stream(written.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    private static double[] numbers(Map<String, Object> spec, String key) {
        return ((List<?>) spec.getOrDefault(key, List.of()))
                .stream().mapToDouble(ScoreSpecTests::number).toArray();
    }

    private static double number(@Nullable Object written) {
        return Double.parseDouble(SpecYaml.text(written));
    }
}
