package cn.huizong.aggregate.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.huizong.rule.Fraction;
import cn.huizong.spec.SpecYaml;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GrowthTests {

    @TestFactory
    Stream<DynamicTest> contributionsAreAsSpecified() {
        return SpecYaml.cases("aggregate/growth.yaml").stream()
                .map(spec -> DynamicTest.dynamicTest(SpecYaml.text(spec, "name"), () -> check(spec)));
    }

    private static void check(Map<String, Object> spec) {
        List<AreaCount> counts = counts((List<?>) Objects.requireNonNull(spec.get("parts")));
        String growth = SpecYaml.text(spec, "growth");
        if (growth.equals("none")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Growth.of(counts));
            return;
        }
        Growth found = Growth.of(counts);
        assertThat(rounded(found.change())).hasToString(growth);
        List<BigDecimal> points =
                found.parts().stream().map(part -> rounded(part.points())).toList();
        assertThat(points).map(BigDecimal::toPlainString).isEqualTo(spec.get("points"));
        if ("withheld".equals(spec.get("shares"))) {
            assertThat(found.shared()).isFalse();
            assertThat(found.parts())
                    .allSatisfy(part -> assertThat(part.share()).isNull());
        } else {
            assertThat(found.parts())
                    .map(part -> rounded(Objects.requireNonNull(part.share())).toPlainString())
                    .isEqualTo(spec.get("shares"));
        }
        BigDecimal rest = rounded(found.change()).subtract(points.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(rest).isEqualByComparingTo(spec.containsKey("rest") ? SpecYaml.text(spec, "rest") : "0");
    }

    @Test
    void exactPartsAlwaysAddUpToTheExactWhole() {
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            List<AreaCount> counts = IntStream.rangeClosed(1, 1 + random.nextInt(8))
                    .mapToObj(i -> new AreaCount(
                            "A" + i, Fraction.of(1 + random.nextInt(999)), Fraction.of(random.nextInt(999)), false))
                    .toList();
            Growth growth = Growth.of(counts);
            assertThat(growth.parts().stream().map(Growth.Part::points).reduce(Fraction.ZERO, Fraction::plus))
                    .isEqualTo(growth.change());
            if (growth.shared()) {
                assertThat(growth.parts().stream()
                                .map(part -> Objects.requireNonNull(part.share()))
                                .reduce(Fraction.ZERO, Fraction::plus))
                        .isEqualTo(Fraction.of(100));
                assertThat(growth.parts())
                        .allSatisfy(part -> assertThat(
                                        Objects.requireNonNull(part.share()).abs())
                                .isLessThanOrEqualTo(Fraction.of(300)));
            }
        }
    }

    private static List<AreaCount> counts(List<?> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> {
                    List<?> years = (List<?>) parts.get(i);
                    return new AreaCount("A" + i, number(years.get(0)), number(years.get(1)), false);
                })
                .toList();
    }

    private static @Nullable Fraction number(@Nullable Object written) {
        String text = SpecYaml.text(written);
        return text.isEmpty() ? null : Fraction.of(new BigDecimal(text));
    }

    private static BigDecimal rounded(Fraction value) {
        return value.round(2, RoundingMode.HALF_UP);
    }
}
