package cn.huizong.publish.finding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.SourceComparison;
import cn.huizong.catalogue.Side;
import cn.huizong.publish.SourceSample;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTextTests {

    private final List<SourceComparison> comparisons = SourceSample.comparisons();

    @Test
    void whatLiesFarthestApartComesFirstAndWhatAgreesLast() {
        assertThat(comparisons)
                .extracting(comparison -> comparison.rule().id())
                .containsExactly("X-E2", "X-E1", "X-E3", "X-E4");
        assertThat(SourceText.summary(comparisons)).isEqualTo("核对4项：一致1项，不一致2项，无法比较1项");
    }

    @Test
    void bothSourcesAreToldWithTheirCells() {
        SourceComparison conflict = comparison("X-E1");

        assertThat(SourceText.source(conflict.left())).isEqualTo("信访局：登记件数");
        assertThat(SourceText.places(conflict.left())).isEqualTo("B PET.xlsx　表B　C01");
        assertThat(SourceText.source(conflict.right())).isEqualTo("东区等3个单位合计：本年受理");
        assertThat(SourceText.places(conflict.right())).isEqualTo("东区142（C02）、西区522（C02）、南区60（C02）");
        assertThat(SourceText.difference(conflict)).isEqualTo("-270");
        assertThat(SourceText.percent(conflict)).isEqualTo("-59.47%");
        assertThat(SourceText.authoritative(conflict)).isEqualTo("信访局");
        assertThat(SourceText.holds(conflict, Side.LEFT)).isTrue();
        assertThat(SourceText.scope(conflict)).isEqualTo("信访局按登记计，各区按受理计；东区注明“=含<东园>”");
    }

    @Test
    void anApproximateFigureStandsAsWrittenWithItsBounds() {
        SourceComparison bounded = comparison("X-E2");

        assertThat(SourceText.value(bounded.left())).isEqualTo("近30（小于30）");
        assertThat(SourceText.difference(bounded)).isEqualTo("小于-694");
        assertThat(SourceText.percent(bounded)).isEqualTo("—");
    }

    @Test
    void whatCannotBeComparedSaysWhyAndIsNoAgreement() {
        SourceComparison open = comparison("X-E3");

        assertThat(SourceText.verdict(open.verdict())).isEqualTo("无法比较");
        assertThat(SourceText.value(open.right())).isEqualTo("—");
        assertThat(open.why()).contains("西区为空");
        assertThat(SourceText.places(open.right())).contains("西区为空");
        assertThat(SourceText.authoritative(open)).isEqualTo("未规定");
    }

    private SourceComparison comparison(String rule) {
        return comparisons.stream()
                .filter(comparison -> comparison.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
