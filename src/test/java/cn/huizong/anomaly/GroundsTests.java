package cn.huizong.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundsTests {

    private static final Grounds RULE = Grounds.ofRule("Q|EAST|2021", "A.03 = A.02|0", List.of("A.03=9", "A.02=10"));

    @Test
    void theCodeThatIsPrintedIsReadBack() {
        assertThat(RULE.code()).matches("[0-9a-f]{10}-[0-9a-f]{4}-[0-9a-f]{10}");
        assertThat(Grounds.parse(" " + RULE.code().toUpperCase(java.util.Locale.ROOT) + " "))
                .contains(RULE);
        assertThat(Grounds.NONE.code()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A0c1d2e3f45", "0a1b2c3d4e-5f60", "0a1b2c3d4e-5f60-718293a4bg"})
    void anythingElseIsNoCode(String text) {
        assertThat(Grounds.parse(text)).isEmpty();
    }

    @Test
    void ruleAndFiguresAreToldApart() {
        Grounds otherFigure = Grounds.ofRule("Q|EAST|2021", "A.03 = A.02|0", List.of("A.03=8", "A.02=10"));
        Grounds otherRule = Grounds.ofRule("Q|EAST|2021", "A.03 >= A.02|0", List.of("A.03=9", "A.02=10"));
        Grounds otherUnit = Grounds.ofRule("Q|WEST|2021", "A.03 = A.02|0", List.of("A.03=9", "A.02=10"));
        assertThat(otherFigure.sameSubject(RULE)).isTrue();
        assertThat(otherFigure.rule()).isEqualTo(RULE.rule());
        assertThat(otherFigure).isNotEqualTo(RULE);
        assertThat(otherRule.sameSubject(RULE)).isTrue();
        assertThat(otherRule.rule()).isNotEqualTo(RULE.rule());
        assertThat(otherUnit.sameSubject(RULE)).isFalse();
    }

    @Test
    void aFindingOfAKnownReturnDoesNotRestOnTheNameOfItsFile() {
        Anomaly one = finding("EAST", "一.xlsx", "12");
        Anomaly other = finding("EAST", "二.xlsx", "12");
        assertThat(other.grounds()).isEqualTo(one.grounds());
        assertThat(finding("EAST", "一.xlsx", "13").grounds()).isNotEqualTo(one.grounds());
    }

    @Test
    void aFindingOfAnUnknownReturnRestsOnItsFile() {
        assertThat(finding("", "一.xlsx", "12").grounds())
                .isNotEqualTo(finding("", "二.xlsx", "12").grounds());
    }

    @Test
    void noFindingRestsOnNothing() {
        assertThat(Grounds.NONE.sameSubject(Grounds.NONE)).isFalse();
    }

    private static Anomaly finding(String unit, String file, String text) {
        return AnomalyBuilder.of(FindingCode.REVISION)
                .unit(unit)
                .form(unit.isEmpty() ? "" : "A")
                .item("A.01")
                .period(ReferencePeriod.year(2021))
                .value(text)
                .expected("10")
                .at(new Provenance(new Source(file, "sha256 of " + file, "表"), "C1", text))
                .build()
                .grounded();
    }
}
