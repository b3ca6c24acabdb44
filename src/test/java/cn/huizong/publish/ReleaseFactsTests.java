package cn.huizong.publish;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseFactsTests {

    private final Release provisional = SampleRelease.release();

    @Test
    void aFinalReleaseWithHintsOpenDoesNotSayThatAllIsSettled() {
        List<Anomaly> hints = provisional.anomalies().stream()
                .filter(anomaly -> anomaly.severity() == Severity.HINT)
                .toList();

        assertThat(ReleaseFacts.reliability(finalWith(hints))).isEqualTo("没有待处理的强制性、核实性问题，本版为最终版；另有提示性问题1个，不影响发布。");
        assertThat(ReleaseFacts.reliability(finalWith(List.of()))).isEqualTo("没有待处理的强制性、核实性问题，本版为最终版。");
        assertThat(ReleaseFacts.masthead(finalWith(hints)).stateMeaning()).isEqualTo("报表齐全，没有待处理的强制性、核实性问题");
    }

    @Test
    void aProvisionalReleaseSaysHowMuchIsOpen() {
        assertThat(ReleaseFacts.reliability(provisional)).isEqualTo("尚有5个问题待处理（强制性3，核实性1，提示性1），本版为暂定版，以后可能修订。");
    }

    @Test
    void severitiesThatDoNotOccurAreNotCounted() {
        assertThat(ReleaseFacts.of(finalWith(List.of())))
                .extracting(fact -> fact.name() + fact.value())
                .contains("审核发现共0条，待处理0条");
        List<Anomaly> hints = provisional.anomalies().stream()
                .filter(anomaly -> anomaly.severity() == Severity.HINT)
                .toList();
        assertThat(ReleaseFacts.of(finalWith(hints)))
                .extracting(fact -> fact.name() + fact.value())
                .contains("审核发现共1条（提示性1），待处理1条（提示性1）");
    }

    @Test
    void whatWasCheckedIsOneLine() {
        assertThat(ReleaseFacts.of(provisional))
                .extracting(fact -> fact.name() + fact.value())
                .contains("审核关系4条，判断7次：通过2，未通过1，无法判断4；其中2条对任何单位都没有得出结论");
    }

    private Release finalWith(List<Anomaly> anomalies) {
        return new Release(
                provisional.catalogue(),
                provisional.job(),
                provisional.period(),
                provisional.number(),
                true,
                provisional.asOf(),
                provisional.programVersion(),
                provisional.receipts(),
                provisional.expected(),
                List.of(),
                provisional.observations(),
                anomalies,
                provisional.values(),
                provisional.lastYear(),
                provisional.checked(),
                provisional.sources());
    }
}
