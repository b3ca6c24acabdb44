package cn.huizong.rule;

import static cn.huizong.rule.SpecNames.NAMES;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.rule.linear.LinearClause;
import cn.huizong.rule.linear.LinearClauses;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds for every rule, tried on rules generated from fixed seeds. */
class RuleLawTests {

    private static final int CASES = 600;

    @Test
    void whatIsPrintedReadsBackAsTheSameRule() {
        RandomRules rules = new RandomRules(1);
        for (int i = 0; i < CASES; i++) {
            Rule rule = Rule.parse(rules.condition(3), NAMES);

            assertThat(Rule.parse(rule.toString(), NAMES)).as(rule.text()).isEqualTo(rule);
        }
    }

    @Test
    void logicFollowsKleene() {
        RandomRules rules = new RandomRules(2);
        for (int i = 0; i < CASES / 2; i++) {
            String a = "(" + rules.condition(1) + ")";
            String b = "(" + rules.condition(1) + ")";
            Map<Reference, Fact> facts = rules.facts(3, 2);

            assertThat(verdict("not (" + a + " and " + b + ")", facts))
                    .isEqualTo(verdict("not " + a + " or not " + b, facts));
            assertThat(verdict("not (" + a + " or " + b + ")", facts))
                    .isEqualTo(verdict("not " + a + " and not " + b, facts));
            assertThat(verdict("not (not " + a + ")", facts)).isEqualTo(verdict(a, facts));
            assertThat(verdict(a + " and " + b, facts)).isEqualTo(verdict(b + " and " + a, facts));
            assertThat(verdict("if " + a + " then " + b, facts)).isEqualTo(verdict("not " + a + " or " + b, facts));
            assertThat(verdict("if " + a + " then " + b + " else " + a, facts))
                    .isEqualTo(verdict("(not " + a + " or " + b + ") and (" + a + " or " + a + ")", facts));
        }
    }

    @Test
    void whatIsDecidedStaysDecidedWhateverTheOpenFiguresTurnOutToBe() {
        RandomRules rules = new RandomRules(3);
        Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
        for (int i = 0; i < CASES; i++) {
            Rule rule = Rule.parse(rules.condition(2), NAMES);
            Map<Reference, Fact> facts = rules.facts(2, 3);
            Verdict verdict = verdict(rule, facts);
            seen.merge(verdict, 1, Integer::sum);
            for (int j = 0; j < 5 && verdict != Verdict.NOT_VERIFIABLE; j++) {
                Map<Reference, Fact> settled = rules.settled(facts);
                // A division by 0 may leave open what bounds had decided only of figures that are defined.
                assertThat(verdict(rule, settled))
                        .as(rule.text() + " of " + facts + " as " + settled)
                        .isIn(verdict, Verdict.NOT_VERIFIABLE);
            }
        }
        assertThat(seen)
                .hasSize(3)
                .allSatisfy((verdict, count) -> assertThat(count).isGreaterThan(CASES / 20));
    }

    @Test
    void boundsContainWhatEveryFigureWithinThemGives() {
        RandomRules rules = new RandomRules(4);
        int bounded = 0;
        for (int i = 0; i < CASES; i++) {
            Formula formula = Formula.parse(rules.number(3), NAMES);
            Map<Reference, Fact> facts = rules.facts(0, 6);
            Quantity within = formula.evaluate(in(facts));
            for (int j = 0; j < 5 && within instanceof Quantity.Within; j++) {
                Map<Reference, Fact> settled = rules.settled(facts);
                bounded++;
                assertThat(formula.evaluate(in(settled)))
                        .isInstanceOfSatisfying(
                                Quantity.Exact.class,
                                point -> assertThat(contains((Quantity.Within) within, point.value()))
                                        .as(formula.text() + " of " + settled + " is " + point + ", not in " + within)
                                        .isTrue());
            }
        }
        assertThat(bounded).isGreaterThan(CASES);
    }

    @Test
    void aToleranceNeverTurnsAPassIntoAFailure() {
        RandomRules rules = new RandomRules(5);
        for (int i = 0; i < CASES; i++) {
            Rule rule = Rule.parse(rules.condition(2), NAMES);
            Map<Reference, Fact> facts = rules.facts(1, 1);
            if (verdict(rule, facts) == Verdict.PASS) {
                assertThat(rule.judge(in(facts), BigDecimal.ONE).verdict())
                        .as(rule.text() + " of " + facts)
                        .isEqualTo(Verdict.PASS);
            }
        }
    }

    @Test
    void aRuleAsksOnlyForWhatItSaysItAsksFor() {
        RandomRules rules = new RandomRules(6);
        for (int i = 0; i < CASES; i++) {
            Rule rule = Rule.parse(rules.condition(3), NAMES);
            Map<Reference, Fact> facts = rules.facts(2, 2);
            rule.judge(
                    figure -> {
                        assertThat(rule.references()).contains(figure);
                        return facts.getOrDefault(figure, new Fact.Absent(""));
                    },
                    BigDecimal.ZERO);
        }
    }

    @Test
    void clausesHoldExactlyWhereTheRuleDoes() {
        RandomRules rules = new RandomRules(7);
        int linear = 0;
        for (int i = 0; i < CASES; i++) {
            Rule rule = Rule.parse(rules.linearCondition(2), NAMES);
            BigDecimal tolerance = BigDecimal.valueOf(i % 2);
            Optional<List<LinearClause>> clauses = LinearClauses.of(rule, tolerance);
            for (int j = 0; j < 5 && clauses.isPresent(); j++) {
                Map<Reference, Fact> facts = rules.facts(0, 0);
                linear++;
                assertThat(holds(clauses.get(), facts))
                        .as(rule.text() + " of " + facts)
                        .isEqualTo(rule.judge(in(facts), tolerance).verdict() == Verdict.PASS);
            }
        }
        assertThat(linear).isGreaterThan(4 * CASES);
    }

    private static boolean holds(List<LinearClause> clauses, Map<Reference, Fact> facts) {
        Map<Reference, BigDecimal> values = new HashMap<>();
        facts.forEach((figure, fact) -> values.put(figure, ((Fact.Known) fact).value()));
        return clauses.stream()
                .allMatch(clause -> clause.alternatives().stream().anyMatch(constraint -> constraint.holds(values)));
    }

    private static boolean contains(Quantity.Within within, Fraction value) {
        Fraction lower = within.lower();
        Fraction upper = within.upper();
        boolean above = lower == null || value.compareTo(lower) > 0 || value.equals(lower) && !within.lowerOpen();
        boolean below = upper == null || value.compareTo(upper) < 0 || value.equals(upper) && !within.upperOpen();
        return above && below;
    }

    private static Facts in(Map<Reference, Fact> facts) {
        return figure -> Objects.requireNonNull(facts.get(figure));
    }

    private static Verdict verdict(String text, Map<Reference, Fact> facts) {
        return verdict(Rule.parse(text, NAMES), facts);
    }

    private static Verdict verdict(Rule rule, Map<Reference, Fact> facts) {
        return rule.judge(in(facts), BigDecimal.ZERO).verdict();
    }
}
