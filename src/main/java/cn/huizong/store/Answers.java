package cn.huizong.store;

import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.Decision;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Source;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What units explained and what statisticians decided on it. Only ever added to. */
public final class Answers {

    private static final String OF = " where job = ? and period = ? order by number";

    private final JdbcTemplate jdbc;

    Answers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they came in. */
    public List<Answer> of(String job, ReferencePeriod period) {
        return jdbc.query(
                "select * from answers" + OF, (row, number) -> AnswerColumns.answer(row), job, period.toString());
    }

    /** In the order they were made. */
    public List<Decision> decisions(String job, ReferencePeriod period) {
        return jdbc.query(
                "select * from decisions" + OF, (row, number) -> AnswerColumns.decision(row), job, period.toString());
    }

    /** Books answers with the release that first shows them; must run in its transaction. */
    void add(StoredRelease release, Collection<Answer> answers) {
        List<String> columns = Tables.join(
                Tables.join(List.of("job", "period", "number"), AnswerColumns.GROUNDS),
                List.of("answer", "given_by", "given_on", "file", "sha256", "sheet", "cell", "release_number"));
        List<Object[]> rows = answers.stream()
                .map(answer -> Tables.row(
                        Tables.row(
                                new Object[] {release.job(), release.period().toString(), answer.number()},
                                AnswerColumns.of(answer.grounds())),
                        columns(answer, release.number())))
                .toList();
        jdbc.batchUpdate(Tables.insert("answers", columns), rows);
    }

    private static Object[] columns(Answer answer, int release) {
        Source source = answer.place().source();
        return new Object[] {
            Texts.storable(answer.text()),
            Texts.storable(answer.by()),
            Texts.storable(answer.on()),
            Texts.storable(source.file()),
            source.sha256(),
            Texts.storable(source.sheet()),
            answer.place().cell(),
            release
        };
    }

    /** Books decisions; must run in a transaction, so that those made together are there together. */
    public void decide(String job, ReferencePeriod period, Collection<Decision> decisions) {
        List<String> columns = Tables.join(
                Tables.join(List.of("job", "period", "number"), AnswerColumns.GROUNDS),
                List.of("answer", "verdict", "decided_by", "decided_at", "reason"));
        List<Object[]> rows = decisions.stream()
                .map(decision -> Tables.row(
                        Tables.row(
                                new Object[] {job, period.toString(), decision.number()},
                                AnswerColumns.of(decision.grounds())),
                        new Object[] {
                            decision.answer(),
                            decision.verdict().word(),
                            Texts.storable(decision.by()),
                            OffsetDateTime.ofInstant(decision.at(), ZoneOffset.UTC),
                            Texts.storable(decision.reason())
                        }))
                .toList();
        jdbc.batchUpdate(Tables.insert("decisions", columns), rows);
    }
}
