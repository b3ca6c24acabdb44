package cn.huizong.rule.linear;

import static cn.huizong.rule.SpecNames.NAMES;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearClausesTests {

    @Test
    void figuresKeepTheirPeriodAndSides() {
        assertThat(clauses("2 * FZ02.01 - previous(FZ02.15) >= 3", 0))
                .containsExactly("-2·FZ02.01 + 1·previous(FZ02.15) <= -3");
    }

    @Test
    void measuresAreConvertedInTheCoefficients() {
        assertThat(clauses("FZ02.12 = FZ02.13 + 1", 0)).containsExactly("1·FZ02.12 + -0.0001·FZ02.13 = 0.0001");
        assertThat(clauses("FZ02.03 >= 60% * FZ02.02", 0)).containsExactly("-1·FZ02.03 + 0.6·FZ02.02 <= 0");
    }

    @Test
    void anImplicationIsNotThePremiseOrTheConclusion() {
        assertThat(clauses("if FZ02.01 > 0 then FZ02.02 > 0", 0)).containsExactly("1·FZ02.01 <= 0 or -1·FZ02.02 < 0");
    }

    @Test
    void beingDifferentIsBeingLessOrMore() {
        assertThat(clauses("FZ02.01 <> 3", 0)).containsExactly("1·FZ02.01 < 3 or -1·FZ02.01 < -3");
    }

    @Test
    void aToleranceMakesAnEqualityTwoInequalities() {
        assertThat(clauses("FZ02.01 = FZ02.02", 2))
                .containsExactly("1·FZ02.01 + -1·FZ02.02 <= 2", "-1·FZ02.01 + 1·FZ02.02 <= 2");
    }

    @Test
    void whatIsNotLinearHasNoClauses() {
        for (String text : List.of(
                "FZ02.01 * FZ02.02 = 3",
                "3 / FZ02.02 = 3",
                "abs(FZ02.01) = 3",
                "FZ02.01 = 1 and given(FZ02.02)",
                "feasible(FZ02.07, FZ02.02)")) {
            assertThat(LinearClauses.of(Rule.parse(text, NAMES), BigDecimal.ZERO))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void aRuleThatMultipliesBeyondReasonHasNoClauses() {
        String both = "FZ02.01 = FZ02.02 = FZ02.03 = FZ02.04";
        String rule = String.join(" or ", List.of(both, both, both, both, both, both));

        assertThat(LinearClauses.of(Rule.parse(rule, NAMES), BigDecimal.ZERO)).isEmpty();
    }

    private static List<String> clauses(String text, int tolerance) {
        return LinearClauses.of(Rule.parse(text, NAMES), BigDecimal.valueOf(tolerance)).orElseThrow().stream()
                .map(clause -> String.join(
                        " or ",
                        clause.alternatives().stream()
                                .map(LinearConstraint::toString)
                                .toList()))
                .toList();
    }
}
