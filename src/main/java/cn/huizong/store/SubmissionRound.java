package cn.huizong.store;

import cn.huizong.catalogue.ReferencePeriod;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that units uploaded for one period of a job, as boards and lists ask for them. */
public final class SubmissionRound {

    private final JdbcClient jdbc;
    private final String job;
    private final String period;

    SubmissionRound(JdbcClient jdbc, String job, ReferencePeriod period) {
        this.jdbc = jdbc;
        this.job = job;
        this.period = period.toString();
    }

    /** Of all units, in the order they came in. */
    public List<Submission> all() {
        return jdbc.sql("select * from submissions where job = ? and period = ? order by id")
                .params(job, period)
                .query((row, number) -> SubmissionColumns.submission(row))
                .list();
    }

    /** Of one unit, in the order they came in. */
    public List<Submission> of(String unit) {
        return all().stream()
                .filter(submission -> submission.unit().equals(unit))
                .toList();
    }

    /** The forms that were recognised in each file, by the ids of the files. */
    public Map<Long, Set<String>> forms() {
        Map<Long, Set<String>> forms = new HashMap<>();
        jdbc.sql("select p.submission, p.form from submission_parts p join submissions s on s.id = p.submission"
                        + " where s.job = ? and s.period = ? and p.form is not null")
                .params(job, period)
                .query(row -> {
                    forms.computeIfAbsent(row.getLong(1), none -> new TreeSet<>())
                            .add(row.getString(2));
                });
        return forms;
    }

    /** When each file was handed in, by the ids of the files. */
    public Map<Long, Instant> handedIn() {
        Map<Long, Instant> handedIn = new HashMap<>();
        jdbc.sql("select h.submission, h.changed_at from submission_history h"
                        + " join submissions s on s.id = h.submission"
                        + " where s.job = ? and s.period = ? and h.state = 'submitted'")
                .params(job, period)
                .query(row -> {
                    handedIn.put(
                            row.getLong(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return handedIn;
    }

    /** How many findings keep each file from being handed in, by the ids of the files. */
    public Map<Long, Integer> open() {
        Map<Long, Integer> open = new HashMap<>();
        jdbc.sql("select f.submission, count(*) from submission_findings f join submissions s on s.id = f.submission"
                        + " where s.job = ? and s.period = ? and f.severity <> 'hint' and f.explanation = ''"
                        + " and f.state in ('open', 'rejected') group by f.submission")
                .params(job, period)
                .query(row -> {
                    open.put(row.getLong(1), row.getInt(2));
                });
        return open;
    }
}
