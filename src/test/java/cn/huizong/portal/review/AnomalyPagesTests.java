package cn.huizong.portal.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Decision;
import cn.huizong.anomaly.State;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.portal.PortalFixture;
import cn.huizong.portal.Visitor;
import cn.huizong.store.account.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision is on what was read, and on nothing else. */
class AnomalyPagesTests {

    private static final ReferencePeriod YEAR = ReferencePeriod.year(2021);
    private static final String PAGE = "/anomalies?period=2021&state=all";

    @TempDir
    Path folder;

    @Test
    void aDecisionOnAnExplanationThatWasReplacedSinceIsRefusedAndNothingIsChanged() {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            fixture.fillInboxWith(List.of("靖江审计（旧表）.xls"));
            Visitor statistician = fixture.visitor("tongji", Role.STATISTICIAN, "");
            Visitor colleague = fixture.visitor("tongshi", Role.STATISTICIAN, "");
            Visitor unit = fixture.visitor("jingjiang", Role.UNIT, "321282");
            fixture.run(statistician);
            String question = explain(unit, "区里仍沿用旧表");
            fixture.run(statistician);
            Visitor.Page stale = statistician.get(PAGE);
            explain(unit, "表号有误，数据无误");
            fixture.run(statistician);

            Visitor.Page refused = decide(statistician, stale, question, "accept");

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text()).contains("又有了新的说明");
            assertThat(decisions(fixture)).isEmpty();

            Visitor.Page fresh = colleague.get(PAGE);
            Visitor.Page old = statistician.get(PAGE);
            assertThat(decide(colleague, fresh, question, "accept").status()).isEqualTo(200);
            assertThat(decide(statistician, old, question, "reject").status()).isEqualTo(409);
            assertThat(decisions(fixture)).extracting(Decision::verdict).containsExactly(State.ACCEPTED);
        }
    }

    private static List<Decision> decisions(PortalFixture fixture) {
        return fixture.store().answers().decisions(PortalFixture.JOB, YEAR);
    }

    private static Visitor.Page decide(Visitor who, Visitor.Page page, String question, String verdict) {
        return who.submit(page, "/anomalies/" + question + "/decision", Map.of("verdict", verdict, "reason", "已与单位核对"));
    }

    /** Explains the first question. @return its id */
    private static String explain(Visitor unit, String text) {
        Visitor.Page page = unit.get("/questions?period=2021");
        String action =
                page.document().select("form[action^=/questions/]").get(0).attr("action");
        assertThat(unit.submit(page, action, Map.of("answer", text)).status()).isEqualTo(200);
        return action.replace("/questions/", "");
    }
}
