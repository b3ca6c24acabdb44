package cn.huizong.reconcile.localise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Rule;
import cn.huizong.rule.linear.CheckedRule;
import cn.huizong.rule.linear.WorkBudget;
import cn.huizong.spec.AnyItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is not found out is said, and the usual case costs little; counted, not timed. */
class LocalisationCapTests {

    private static final String TOO_MUCH_WORK = "所需的计算量超过上限，没有算完";

    /** A few dozen looks at a set of figures, or a linear program over a dozen figures and rules. */
    private static final long SMALL = 400_000;

    @Test
    void anEmptyBudgetIsSaidAndNothingIsClaimed() {
        ErrorLocaliser localiser = ErrorLocaliser.of(rules("X.1 = X.2", "X.3 = X.4", "X.5 = X.6"));

        List<FaultyBlock> blocks = localiser.localise(reported(1, 2, 3, 4, 5, 5), WorkBudget.of(0));

        assertThat(blocks)
                .containsExactly(
                        FaultyBlock.notLocalised(List.of("R0"), TOO_MUCH_WORK),
                        FaultyBlock.notLocalised(List.of("R1"), TOO_MUCH_WORK));
    }

    @Test
    void aBudgetUsedUpOnTheWayIsSaidAsWell() {
        ErrorLocaliser localiser = ErrorLocaliser.of(form());

        assertThat(localiser.localise(with(4, 10, 20, 30, 45), WorkBudget.of(SMALL)))
                .singleElement()
                .satisfies(block -> assertThat(block.notLocalised()).isEqualTo(TOO_MUCH_WORK))
                .satisfies(block -> assertThat(block.solutions()).isEmpty());
        assertThat(localiser.localise(with(4, 10, 20, 30, 45), WorkBudget.ordinary()))
                .singleElement()
                .satisfies(block -> assertThat(block.notLocalised()).isEmpty());
    }

    @Test
    void deducingBeyondTheBudgetDeducesNothing() {
        ErrorLocaliser localiser = ErrorLocaliser.of(rules("X.1 + X.2 = 10", "X.1 - X.2 = 2"));

        assertThat(localiser.deduce(reported(), WorkBudget.of(0))).isEmpty();
        assertThat(localiser.deduce(reported(), WorkBudget.ordinary()))
                .containsExactly(
                        Map.entry(Reference.to("X.1"), Fraction.of(6)), Map.entry(Reference.to("X.2"), Fraction.of(4)));
    }

    @Test
    void moreWaysThanAnyoneReadsAreNotListed() {
        List<FaultyBlock> blocks = ErrorLocaliser.of(
                        rules(sum(1, 40) + " = 121", sum(41, 80) + " = 121", "X.1 <= X.41 + 1000"))
                .localise(reported(IntStream.range(0, 80).map(i -> 3).toArray()), WorkBudget.ordinary());

        assertThat(blocks).containsExactly(FaultyBlock.notLocalised(List.of("R0", "R1", "R2"), "可能的改法超过 1000 种，不一一列出"));
    }

    @Test
    void aSearchThatLeadsNowhereEndsAndSaysSo() {
        List<FaultyBlock> blocks = ErrorLocaliser.of(rules(sum(1, 40) + " = 1"))
                .localise(reported(IntStream.range(0, 40).map(i -> 3).toArray()), WorkBudget.ordinary());

        assertThat(blocks).containsExactly(FaultyBlock.notLocalised(List.of("R0"), TOO_MUCH_WORK));
    }

    @Test
    void oneWrongFigureOfAFormOfSixtyIsFoundAtLittleCost() {
        ErrorLocaliser localiser = ErrorLocaliser.of(form());
        for (int figure = 1; figure <= 60; figure++) {
            assertThat(localiser.localise(with(figure), WorkBudget.of(SMALL)))
                    .as("X.%s", figure)
                    .singleElement()
                    .satisfies(block -> assertThat(block.solutions()).isNotEmpty());
        }
    }

    @Test
    void aSoundReturnCostsNothing() {
        assertThat(ErrorLocaliser.of(form()).localise(with(), WorkBudget.of(0))).isEmpty();
    }

    @Test
    void aWeightBelowOneIsRefused() {
        LocalisationCase weightless =
                new LocalisationCase(reported(1, 2).values(), figure -> true, figure -> true, figure -> 0);

        assertThatThrownBy(() -> ErrorLocaliser.of(rules("X.1 = X.2")).localise(weightless, WorkBudget.ordinary()))
                .hasMessage("the weight of X.1 is 0, which is below 1");
    }

    /** Twelve totals of four parts each: X.1 = X.2 + X.3 + X.4 + X.5 and so on; no part is above its total; the totals rise. */
    private static List<CheckedRule> form() {
        List<String> rules = new ArrayList<>();
        for (int total = 1; total <= 60; total += 5) {
            rules.add("X." + total + " = " + sum(total + 1, total + 4));
            for (int part = total + 1; part <= total + 4; part++) {
                rules.add("X." + part + " <= X." + total);
            }
            if (total > 1) {
                rules.add("X." + (total - 5) + " <= X." + total);
            }
        }
        return rules(rules.toArray(String[]::new));
    }

    /** Values that meet the form, some of them ten times too large. */
    private static LocalisationCase with(int... wrong) {
        int[] values = IntStream.rangeClosed(1, 60)
                .map(figure -> figure % 5 == 1 ? 40_000_000 : 10_000_000)
                .toArray();
        for (int figure : wrong) {
            values[figure - 1] *= 10;
        }
        return reported(values);
    }

    private static LocalisationCase reported(int... values) {
        Map<Reference, BigDecimal> reported = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            reported.put(Reference.to("X." + (i + 1)), BigDecimal.valueOf(values[i]));
        }
        return new LocalisationCase(reported, figure -> true, figure -> true, figure -> 1);
    }

    private static String sum(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(figure -> "X." + figure).collect(Collectors.joining(" + "));
    }

    private static List<CheckedRule> rules(String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> new CheckedRule("R" + i, Rule.parse(texts[i], AnyItem.ANY), BigDecimal.ZERO))
                .toList();
    }
}
