package cn.huizong.rule.linear;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.rule.Rule;
import cn.huizong.rule.Spec;
import cn.huizong.rule.SpecNames;
import cn.huizong.spec.AnyItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleSetHygieneTests {

    @TestFactory
    Stream<DynamicTest> ruleSetsAreInspectedAsSpecified() {
        return Spec.cases("hygiene.yaml").stream()
                .map(spec -> DynamicTest.dynamicTest(Spec.text(spec, "about"), () -> inspects(spec)));
    }

    private static void inspects(Map<String, Object> spec) {
        BigDecimal tolerance = new BigDecimal(String.valueOf(spec.getOrDefault("tolerance", 0)));
        List<CheckedRule> rules = new ArrayList<>();
        Spec.map(spec, "rules").forEach((id, text) -> rules.add(rule(id, String.valueOf(text), tolerance)));
        List<String> free = Spec.strings(spec, "free");

        HygieneReport report = RuleSetHygiene.inspect(rules, figure -> !free.contains(figure.item()));

        assertThat(sayings(report)).containsExactlyInAnyOrderElementsOf(Spec.strings(spec, "says"));
        assertThat(report.skipped())
                .extracting(HygieneReport.Skipped::rule)
                .containsExactlyElementsOf(Spec.strings(spec, "skipped"));
    }

    private static CheckedRule rule(String id, String text, BigDecimal tolerance) {
        return new CheckedRule(id, Rule.parse(text, SpecNames.NAMES), tolerance);
    }

    private static List<String> sayings(HygieneReport report) {
        List<String> sayings = new ArrayList<>();
        report.conflicts().forEach(conflict -> sayings.add(conflict.inWords()));
        report.redundancies().forEach(redundancy -> sayings.add(redundancy.inWords()));
        report.bounds().forEach(bounds -> sayings.add(bounds.inWords()));
        return sayings;
    }

    @Test
    void aBlockTooLargeIsSaidToBeSkipped() {
        List<CheckedRule> rules = IntStream.range(0, 301)
                .mapToObj(i -> rule("R" + i, "FZ02.01 + FZ02.02 <= " + i, BigDecimal.ZERO))
                .toList();

        HygieneReport report = RuleSetHygiene.inspect(rules, figure -> true);

        assertThat(report.skipped())
                .hasSize(301)
                .allSatisfy(skipped -> assertThat(skipped.why()).isEqualTo("相互牵连的等式和不等式超过 300 个"));
    }

    @Test
    void anEmptyBudgetIsSaidAndNothingIsClaimed() {
        List<CheckedRule> rules =
                List.of(rule("A", "FZ02.01 > 2", BigDecimal.ZERO), rule("B", "FZ02.01 < 1", BigDecimal.ZERO));

        HygieneReport report = RuleSetHygiene.inspect(rules, figure -> true, WorkBudget.of(0));

        assertThat(report.conflicts()).isEmpty();
        assertThat(report.skipped()).extracting(HygieneReport.Skipped::why).containsOnly("检查所需的计算量超过上限，未查完");
    }

    @Test
    void aFormOfRealSizeIsInspectedWithinTheOrdinaryBudget() {
        List<CheckedRule> rules = new ArrayList<>();
        for (int table = 0; table < 6; table++) {
            for (int row = 1; row <= 40; row++) {
                rules.add(wide(table, row));
            }
        }

        HygieneReport report = RuleSetHygiene.inspect(rules, figure -> true);

        assertThat(report.skipped()).isEmpty();
        assertThat(report.conflicts()).isEmpty();
        assertThat(report.redundancies()).hasSize(6 * 10);
    }

    /** Every fourth row of a block only repeats that a part is not above the total three rows before. */
    private static CheckedRule wide(int table, int row) {
        Rule rule = row % 4 == 0
                ? Rule.parse(figure(table, row - 3, 1) + " <= " + figure(table, row - 3, 0), AnyItem.ANY)
                : Rule.parse(
                        figure(table, row, 0) + " = " + figure(table, row, 1) + " + " + figure(table, row + 1, 0),
                        AnyItem.ANY);
        return new CheckedRule(table + "-" + row, rule, BigDecimal.ZERO);
    }

    private static String figure(int table, int row, int column) {
        return "T%d.%02d%d".formatted(table, row, column);
    }
}
