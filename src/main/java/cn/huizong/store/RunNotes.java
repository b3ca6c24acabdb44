package cn.huizong.store;

import cn.huizong.catalogue.ReferencePeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who or what asked for runs, and how each went. */
public final class RunNotes {

    private final JdbcClient jdbc;

    RunNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In a transaction. @return its number */
    public long begin(
            String job, ReferencePeriod period, String by, Instant now, @Nullable Instant due, String parameters) {
        LockRow.RUN_NOTES.hold(jdbc);
        long number = jdbc.sql("select coalesce(max(number), 0) + 1 from run_notes")
                .query(Long.class)
                .single();
        jdbc.sql("insert into run_notes (number, job, period, asked_by, asked_at, due_at, parameters, log, outcome)"
                        + " values (?, ?, ?, ?, ?, ?, ?, '', '')")
                .params(number, job, period.toString(), by, when(now))
                .param(due == null ? null : when(due))
                .param(Texts.storable(parameters))
                .update();
        return number;
    }

    /** @param run the run it has come to, or null while there is none */
    public void add(long number, @Nullable Long run, String line) {
        jdbc.sql("update run_notes set log = log || ?, run = coalesce(?, run) where number = ?")
                .param(Texts.storable(line) + "\n")
                .param(run)
                .param(number)
                .update();
    }

    public void end(long number, String outcome, Instant now) {
        jdbc.sql("update run_notes set outcome = ?, ended_at = ? where number = ?")
                .params(Texts.storable(outcome), when(now), number)
                .update();
    }

    /** Of a run, in their order. */
    public List<RunNote> of(long run) {
        return jdbc.sql("select * from run_notes where run = ? order by number")
                .param(run)
                .query((row, index) -> read(row))
                .list();
    }

    /** What ended before there was a run, the newest first. */
    public List<RunNote> withoutRun(String job, ReferencePeriod period) {
        return jdbc.sql("select * from run_notes where job = ? and period = ? and run is null and ended_at is not null"
                        + " order by number desc")
                .params(job, period.toString())
                .query((row, index) -> read(row))
                .list();
    }

    /** Whether a run that was made for a moment of the schedule came to its end. */
    public boolean done(String job, Instant due) {
        return jdbc.sql("select count(*) from run_notes n join runs r on r.id = n.run"
                                + " where n.job = ? and n.due_at = ? and r.state = 'done'")
                        .params(job, when(due))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static RunNote read(ResultSet row) throws SQLException {
        long run = row.getLong("run");
        Long known = row.wasNull() ? null : run;
        return new RunNote(
                row.getLong("number"),
                row.getString("job"),
                ReferencePeriod.parse(row.getString("period")).orElseThrow(),
                known,
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "due_at"),
                row.getString("parameters"),
                row.getString("log"),
                row.getString("outcome"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime when(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
