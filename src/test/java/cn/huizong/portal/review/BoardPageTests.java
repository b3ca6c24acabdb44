package cn.huizong.portal.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.portal.PortalFixture;
import cn.huizong.portal.Visitor;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.account.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a statistician decides on the board holds for runs as well. */
class BoardPageTests {

    private static final ReferencePeriod YEAR = ReferencePeriod.year(2021);
    private static final String JINGJIANG = "321282";

    @TempDir
    Path folder;

    @Test
    void aRunTakesADueDayThatWasPutOffIntoAccountAndTheSameDaysGiveTheSameRelease() {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            fixture.fillInboxWith(List.of("泰兴信访(更正).xlsx"));
            fixture.clock().forward(Duration.ofDays(60));
            Visitor statistician = fixture.visitor("tongji", Role.STATISTICIAN, "");
            fixture.run(statistician);
            assertThat(missing(fixture)).contains("已逾期");

            extend(statistician, "2022-04-15");
            fixture.run(statistician);

            assertThat(missing(fixture)).contains("应于2022年4月15日前报送").contains("尚未到期");
            assertThat(latest(fixture).number()).isEqualTo(2);
            fixture.run(statistician);
            assertThat(latest(fixture).number()).isEqualTo(2);
        }
    }

    private static void extend(Visitor statistician, String day) {
        Visitor.Page back = statistician.submit(
                statistician.get("/board?period=2021"),
                "/board/extensions",
                Map.of("unit", JINGJIANG, "form", "FZ10", "due", day, "reason", "系统迁移"));
        assertThat(back.status()).as(back.text()).isEqualTo(200);
    }

    private static StoredRelease latest(PortalFixture fixture) {
        return fixture.store().releases().latest(PortalFixture.JOB, YEAR).orElseThrow();
    }

    private static String missing(PortalFixture fixture) {
        return fixture.store().releases().anomalies(latest(fixture)).stream()
                .filter(anomaly -> anomaly.rule().equals(FindingCode.MISSING_RETURN.id())
                        && anomaly.unit().equals(JINGJIANG)
                        && anomaly.form().equals("FZ10"))
                .map(Anomaly::message)
                .findFirst()
                .orElseThrow();
    }
}
