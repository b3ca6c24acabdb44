package cn.huizong.rule;

import static cn.huizong.rule.SpecNames.NAMES;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleTests {

    @TestFactory
    Stream<DynamicTest> rulesJudgeAsSpecified() {
        return Spec.cases("judgements.yaml").stream()
                .map(spec -> DynamicTest.dynamicTest(
                        Spec.text(spec, "about") + " · " + spec.get("rule"), () -> judges(spec)));
    }

    private static void judges(Map<String, Object> spec) {
        BigDecimal tolerance = new BigDecimal(String.valueOf(spec.getOrDefault("tolerance", 0)));
        Judgement judgement = Rule.parse(Spec.text(spec, "rule"), NAMES).judge(Spec.facts(spec), tolerance);

        assertThat(judgement.verdict()).isEqualTo(Verdict.valueOf(Spec.text(spec, "verdict")));
        expect(spec, "left", judgement.left());
        expect(spec, "right", judgement.right());
        expect(spec, "sign", judgement.comparison());
        expect(spec, "measure", judgement.measure());
        expect(spec, "why", judgement.why());
        if (spec.containsKey("missing")) {
            assertThat(judgement.missing().stream().map(Reference::toString))
                    .containsExactlyElementsOf(Spec.strings(spec, "missing"));
        }
    }

    private static void expect(Map<String, Object> spec, String key, @Nullable Object actual) {
        if (spec.containsKey(key)) {
            assertThat(actual).as(key).hasToString(Spec.text(spec, key));
        }
    }

    @Test
    void aRuleKnowsWhatItAsksForInTheOrderOfItsText() {
        Rule rule = Rule.parse("if given(FZ02.20) then FZ02.02 = previous(FZ02.02) + total(FZ03.05, districts)", NAMES);

        assertThat(rule.references().stream().map(Reference::toString))
                .containsExactly("FZ02.20", "FZ02.02", "previous(FZ02.02)", "total(FZ03.05, districts)");
    }

    @Test
    void growthAsksForBothYears() {
        assertThat(Rule.parse("growth(FZ02.02 + FZ02.02) < 9", NAMES).references())
                .containsExactly(Reference.to("FZ02.02"), new Reference("FZ02.02", Shift.LAST_YEAR, ""));
    }

    @Test
    void rulesAreEqualWhenTheyAskTheSame() {
        Rule rule = Rule.parse("sum(FZ02.04..FZ02.05) <= FZ02.03", NAMES);
        Rule same = Rule.parse("“其中：维持”＋FZ02.05≤ FZ02.03", NAMES);

        assertThat(rule).isEqualTo(same).hasSameHashCodeAs(same).hasToString("FZ02.04 + FZ02.05 <= FZ02.03");
        assertThat(rule.text()).isEqualTo("sum(FZ02.04..FZ02.05) <= FZ02.03");
        assertThat(rule).isNotEqualTo(Rule.parse("FZ02.04 + FZ02.05 < FZ02.03", NAMES));
    }

    @Test
    void aNumberOfAbsurdSizeIsNotComputedWith() {
        Judgement judgement = Rule.parse("FZ02.01 + 1 = 2", NAMES)
                .judge(figure -> new Fact.Known(new BigDecimal("1E+1000000000")), BigDecimal.ZERO);

        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_VERIFIABLE);
        assertThat(judgement.why()).isEqualTo("缺 FZ02.01（数值的位数超出可计算的范围）");
    }
}
