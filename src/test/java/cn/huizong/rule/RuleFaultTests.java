package cn.huizong.rule;

import static cn.huizong.rule.SpecNames.NAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleFaultTests {

    @TestFactory
    Stream<DynamicTest> faultsSayWhereWhatAndHowToMend() {
        return Spec.cases("faults.yaml").stream()
                .map(spec -> DynamicTest.dynamicTest(spec.toString(), () -> faults(spec)));
    }

    private static void faults(Map<String, Object> spec) {
        RuleFault fault = catchThrowableOfType(RuleFault.class, () -> parse(spec));

        assertThat(fault).as("fault").isNotNull();
        assertThat(fault.problem()).contains(Spec.text(spec, "says"));
        assertThat(fault.remedy()).isNotBlank().contains(Spec.text(spec, "remedy"));
        assertThat(fault.column()).isEqualTo(spec.get("column"));
    }

    private static Object parse(Map<String, Object> spec) {
        return spec.containsKey("formula")
                ? Formula.parse(Spec.text(spec, "formula"), NAMES)
                : Rule.parse(Spec.text(spec, "rule"), NAMES);
    }

    @Test
    void fortyParenthesesAreReadAndFortyOneRefused() {
        assertThat(Rule.parse("(".repeat(40) + "FZ02.01" + ")".repeat(40) + " = 1", NAMES))
                .hasToString("FZ02.01 = 1");
        assertRefused("(".repeat(41) + "FZ02.01" + ")".repeat(41) + " = 1", 41, "套得太深");
    }

    @Test
    void ifsBesideEachOtherAreNotWithinEachOther() {
        String one = "(if FZ02.01 = 1 then FZ02.02 = 1)";

        assertThat(Rule.parse(one + (" and " + one).repeat(59), NAMES).references())
                .hasSize(2);
    }

    @Test
    void absurdTextsAreRefusedBeforeTheyExhaustTheStack() {
        assertRefused("(".repeat(4_000), 41, "套得太深");
        assertRefused("if FZ02.01 = 1 then ".repeat(100) + "FZ02.01 = 1", 801, "套得太深");
        assertRefused("FZ02.01 + ".repeat(500), 4_001, "超过上限 4000");
        assertRefused("1" + " * 1".repeat(600) + " = 1", 1, "连乘连除超过 100 项");
    }

    @Test
    void longButSaneTextsAreRead() {
        String minus = "-".repeat(2_000) + "FZ02.01 = FZ02.01";
        String not = "not ".repeat(900) + "FZ02.01 = 1";
        String sum = "1" + " + 1".repeat(900) + " = FZ02.01";
        String chain = "1" + " = 1".repeat(900);

        assertThat(Stream.of(minus, not, sum, chain).map(text -> Rule.parse(text, NAMES)))
                .extracting(rule -> rule.judge(figure -> new Fact.Known(new BigDecimal(901)), BigDecimal.ZERO)
                        .verdict())
                .containsExactly(Verdict.PASS, Verdict.FAIL, Verdict.PASS, Verdict.PASS);
    }

    @Test
    void theDeepestTreesAreJudgedAndPrinted() {
        String deep = "abs(".repeat(39) + "FZ02.01" + " * 1".repeat(99) + ")".repeat(39) + " >= 0";
        Rule rule = Rule.parse(deep, NAMES);

        assertThat(Rule.parse(rule.toString(), NAMES)).isEqualTo(rule).hasSameHashCodeAs(rule);
    }

    private static void assertRefused(String text, int column, String problem) {
        RuleFault fault = catchThrowableOfType(RuleFault.class, () -> Rule.parse(text, NAMES));
        assertThat(fault).as("fault").isNotNull();
        assertThat(fault.problem()).contains(problem);
        assertThat(fault.column()).isEqualTo(column);
    }
}
