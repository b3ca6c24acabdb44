package cn.huizong.store;

import cn.huizong.catalogue.ReferencePeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of runs. */
public final class Runs {

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Run begin(
            String job,
            ReferencePeriod period,
            String inbox,
            String reports,
            Instant asOf,
            String reader,
            Instant now) {
        long id = jdbc.sql("select coalesce(max(id), 0) + 1 from runs")
                .query(Long.class)
                .single();
        jdbc.sql("insert into runs (id, job, period, inbox, reports, as_of, reader, started_at, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, job, period.toString(), inbox, reports, asOf.toString(), reader)
                .params(when(now), word(Run.State.RUNNING))
                .update();
        return new Run(id, job, period, inbox, reports, asOf, reader, now, Run.State.RUNNING, null);
    }

    /** When the first run of all began: it never changes, and no two stores are likely to share it. */
    public Instant firstBegun() {
        return jdbc.sql("select started_at from runs order by id fetch first 1 row only")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** The runs of a job and period, the newest first. */
    public List<Run> of(String job, ReferencePeriod period) {
        return jdbc.sql("select * from runs where job = ? and period = ? order by id desc")
                .params(job, period.toString())
                .query((row, number) -> read(row))
                .list();
    }

    public Optional<Run> find(long id) {
        return jdbc.sql("select * from runs where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Runs that did not come to their end, the newest first. */
    public List<Run> unfinished(String job, ReferencePeriod period) {
        return of(job, period).stream()
                .filter(run -> run.state() != Run.State.DONE && run.state() != Run.State.ABANDONED)
                .toList();
    }

    public void end(long id, Run.State state, @Nullable Integer releaseNumber, String message, Instant now) {
        jdbc.sql("update runs set state = :state, release_number = :number, message = :message, ended_at = :ended"
                        + " where id = :id")
                .param("state", word(state))
                .param("number", releaseNumber)
                .param("message", message)
                .param("ended", when(now))
                .param("id", id)
                .update();
    }

    public void resume(long id) {
        jdbc.sql("update runs set state = ?, message = null, ended_at = null where id = ?")
                .params(word(Run.State.RUNNING), id)
                .update();
    }

    private static Run read(ResultSet row) throws SQLException {
        int number = row.getInt("release_number");
        return new Run(
                row.getLong("id"),
                row.getString("job"),
                ReferencePeriod.parse(row.getString("period")).orElseThrow(),
                row.getString("inbox"),
                row.getString("reports"),
                Instant.parse(row.getString("as_of")),
                row.getString("reader"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Run.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                number == 0 ? null : number);
    }

    private static String word(Run.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime when(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
