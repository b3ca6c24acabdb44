package cn.huizong.reconcile.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.Decision;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.State;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Source;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepliesTests {

    private static Anomaly wrongPeriod(String file, String sha256) {
        return AnomalyBuilder.of(FindingCode.PERIOD_MISMATCH)
                .unit("EAST")
                .form("A")
                .period(ReferencePeriod.year(2020))
                .at(new Provenance(new Source(file, sha256, "表A"), "A2", "2020年"))
                .message("报告期写作2020年")
                .build()
                .grounded();
    }

    @Test
    void whatIsSetAsideIsTheFileWithItsBytesAndNoOtherOfWhichTheSameIsFound() {
        Anomaly first = wrongPeriod("试填.xlsx", "aa");
        Decision aside = new Decision(1, first.groundsOfFile(), 0, State.ACCEPTED, "李四", Instant.EPOCH, "试填");
        Replies replies = new Replies(List.of(), List.of(aside), Set.of());
        assertThat(replies.to(first).state()).isEqualTo(State.ACCEPTED);
        assertThat(replies.to(wrongPeriod("试填（移动过）.xlsx", "aa")).state()).isEqualTo(State.ACCEPTED);
        assertThat(replies.to(wrongPeriod("正式.xlsx", "bb")).state()).isEqualTo(State.OPEN);
    }
}
