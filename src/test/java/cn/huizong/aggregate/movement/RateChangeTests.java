package cn.huizong.aggregate.movement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.aggregate.movement.AreaRate.Sides;
import cn.huizong.aggregate.movement.RateChange.Part;
import cn.huizong.rule.Fraction;
import cn.huizong.spec.SpecYaml;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RateChangeTests {

    @TestFactory
    Stream<DynamicTest> theSplitIsAsSpecified() {
        return SpecYaml.cases("aggregate/rate-change.yaml").stream()
                .map(spec -> DynamicTest.dynamicTest(SpecYaml.text(spec, "name"), () -> check(spec)));
    }

    private static void check(Map<String, Object> spec) {
        Optional<RateChange> found = RateChange.of(areas((List<?>) Objects.requireNonNull(spec.get("parts"))));
        if (SpecYaml.text(spec, "before").equals("none")) {
            assertThat(found).isEmpty();
            return;
        }
        RateChange change = found.orElseThrow();
        assertThat(change.byRate().plus(change.byMix())).isEqualTo(change.change());
        is(spec, "before", rounded(change.before()));
        is(spec, "now", rounded(change.now()));
        is(spec, "rates", rounded(change.byRate()));
        is(spec, "mix", rounded(change.byMix()));
        are(spec, "byRate", change, Part::byRate);
        are(spec, "byMix", change, Part::byMix);
        assertThat(change.reversed()).as("reversed").isEqualTo(spec.get("reversed"));
    }

    private static void is(Map<String, Object> spec, String key, String found) {
        if (spec.containsKey(key)) {
            assertThat(found).as(key).isEqualTo(spec.get(key));
        }
    }

    private static void are(Map<String, Object> spec, String key, RateChange change, Function<Part, Fraction> effect) {
        if (spec.containsKey(key)) {
            assertThat(change.parts())
                    .map(part -> rounded(effect.apply(part)))
                    .as(key)
                    .isEqualTo(spec.get(key));
        }
    }

    /** ΔR = Σ ½(w₀+w₁)Δr + Σ ½(r₀+r₁)Δw, written out a second time as it stands in the literature. */
    @Test
    void totalsAreThoseOfTheFormulaAsItIsPublished() {
        Random random = new Random(2);
        Fraction half = Fraction.ONE.over(Fraction.of(2));
        for (int round = 0; round < 300; round++) {
            List<AreaRate> areas = IntStream.rangeClosed(1, 1 + random.nextInt(7))
                    .mapToObj(i -> new AreaRate("A" + i, sides(random), sides(random), false))
                    .toList();
            RateChange change = RateChange.of(areas).orElseThrow();
            Fraction rates = Fraction.ZERO;
            Fraction mix = Fraction.ZERO;
            for (Part part : change.parts()) {
                Fraction r0 = Objects.requireNonNull(part.rateBefore());
                Fraction r1 = Objects.requireNonNull(part.rateNow());
                Fraction w0 = part.shareBefore().over(Fraction.of(100));
                Fraction w1 = part.shareNow().over(Fraction.of(100));
                rates = rates.plus(w0.plus(w1).times(half).times(r1.minus(r0)));
                mix = mix.plus(r0.plus(r1).times(half).times(w1.minus(w0)));
            }
            assertThat(change.byRate()).isEqualTo(rates);
            assertThat(change.byMix()).isEqualTo(mix);
            assertThat(rates.plus(mix)).isEqualTo(change.change());
        }
    }

    private static Sides sides(Random random) {
        int denominator = 1 + random.nextInt(200);
        return new Sides(Fraction.of(random.nextInt(denominator + 1)), Fraction.of(denominator));
    }

    private static List<AreaRate> areas(List<?> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> {
                    List<?> n = (List<?>) parts.get(i);
                    return new AreaRate("A" + i, sides(n.get(0), n.get(1)), sides(n.get(2), n.get(3)), false);
                })
                .toList();
    }

    private static Sides sides(Object numerator, Object denominator) {
        return new Sides(number(numerator), number(denominator));
    }

    private static Fraction number(Object written) {
        return Fraction.of(new BigDecimal(SpecYaml.text(written)));
    }

    private static String rounded(Fraction value) {
        return value.round(4, RoundingMode.HALF_UP).toPlainString();
    }
}
