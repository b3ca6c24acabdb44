package cn.huizong.reconcile.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.State;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Source;
import cn.huizong.spec.SpecCity;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A rule judged for a department whose finding was traced to a district's cell. */
class TracedFindingTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    private static final EditRule RULE =
            SpecCity.edit("X1", "", Severity.QUERY, 3, List.of("PET"), "B.01 = total(A.02, districts)", "0");

    private final Anomaly traced = AnomalyBuilder.of(RULE)
            .unit("WEST")
            .form("A")
            .item("A.02")
            .period(PERIOD)
            .value("16")
            .build()
            .grounded();

    @Test
    void theUnitItIsTracedToMayExplainIt() {
        assertThat(answeredBy("西区").state()).isEqualTo(State.EXPLAINED);
    }

    @Test
    void soMayTheUnitTheRuleIsJudgedFor() {
        assertThat(answeredBy("信访局").state()).isEqualTo(State.EXPLAINED);
    }

    @Test
    void anybodyElseMayNot() {
        assertThat(answeredBy("东区").state()).isEqualTo(State.OPEN);
    }

    private Anomaly answeredBy(String unit) {
        JobDefinition job = SpecCity.job(RoundingMode.HALF_UP, List.of(RULE));
        WrittenAnswer row = new WrittenAnswer(
                new Provenance(new Source("说明.xlsx", "sha", "说明"), "G5", "口径不同"),
                unit,
                "",
                traced.grounds().code(),
                "",
                "",
                "",
                "",
                "");
        return new Answering(
                        new AnswerBook(List.of(row), List.of(), List.of()),
                        new Labels(SpecCity.catalogue(), job),
                        new Answerers(SpecCity.UNITS, job, PERIOD, List.of()),
                        List.of(traced),
                        Set.of())
                .reply(traced);
    }
}
