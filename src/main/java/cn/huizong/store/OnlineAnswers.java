package cn.huizong.store;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Source;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Explanations units gave on a page, as rows a run reads like those of a 说明 table. Only ever added to. */
public final class OnlineAnswers {

    private final JdbcClient jdbc;

    OnlineAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were given. */
    public List<WrittenAnswer> of(String job, ReferencePeriod period) {
        return jdbc.sql("select * from online_answers where job = ? and period = ? order by number")
                .params(job, period.toString())
                .query((row, index) -> new WrittenAnswer(
                        new Provenance(
                                new Source(WrittenAnswer.ONLINE, "", row.getString("unit")),
                                "第" + row.getInt("number") + "条",
                                row.getString("answer")),
                        row.getString("unit"),
                        row.getString("finding"),
                        row.getString("code"),
                        row.getString("rule"),
                        row.getString("item"),
                        row.getString("found"),
                        row.getString("given_by"),
                        row.getString("given_on")))
                .list();
    }

    /** Adds an explanation; in a transaction. @param unit whose it is, by code */
    public void add(
            String job, ReferencePeriod period, String unit, Anomaly finding, String answer, String by, LocalDate on) {
        LockRow.SUBMISSIONS.hold(jdbc);
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from online_answers where job = ? and period = ?")
                .params(job, period.toString())
                .query(Integer.class)
                .single();
        jdbc.sql("insert into online_answers (job, period, number, unit, finding, code, rule, item, found, answer,"
                        + " given_by, given_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        job,
                        period.toString(),
                        number,
                        unit,
                        finding.id(),
                        finding.grounds().code())
                .params(finding.rule(), finding.item(), Texts.storable(finding.value()), Texts.storable(answer))
                .params(Texts.storable(by), on.toString())
                .update();
    }
}
