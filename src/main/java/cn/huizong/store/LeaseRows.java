package cn.huizong.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of leases. Every moment is one of the database's clock: the clocks of two machines need not agree. */
final class LeaseRows {

    /** A holder that is about to publish keeps its row to itself for a moment. */
    private static final int PATIENCE_SECONDS = 3;

    private static final String CANCELLED = "57014";

    /** Who has a lease, and until when unless it is moved on. */
    record Held(String token, String holder, OffsetDateTime until, Duration left) {}

    private final JdbcTemplate jdbc;
    private final String name;

    LeaseRows(DataSource source, String name) {
        this.jdbc = new JdbcTemplate(source);
        this.jdbc.setQueryTimeout(PATIENCE_SECONDS);
        this.name = name;
    }

    /** Takes it when nobody has it, or had it and did not move it on. */
    boolean take(String token, String holder, Duration term) {
        try {
            return jdbc.update(
                            "insert into leases (name, token, holder, taken_at, expires_at) values"
                                    + " (?, ?, ?, clock_timestamp(), clock_timestamp() + ? * interval '1 millisecond')"
                                    + " on conflict (name) do update set token = excluded.token, holder = excluded.holder,"
                                    + " taken_at = excluded.taken_at, expires_at = excluded.expires_at"
                                    + " where leases.expires_at <= clock_timestamp()",
                            name,
                            token,
                            Texts.storable(holder),
                            term.toMillis())
                    == 1;
        } catch (DataAccessException failed) {
            if (cancelled(failed)) {
                return false;
            }
            throw failed;
        }
    }

    private static boolean cancelled(DataAccessException failed) {
        return failed.getMostSpecificCause() instanceof SQLException sql && CANCELLED.equals(sql.getSQLState());
    }

    /** @return false when another has it now */
    boolean moveOn(String token, Duration term) {
        return moveOn(jdbc, name, token, term);
    }

    /** As {@link #moveOn(String, Duration)} within a transaction: until its end nobody else can take the lease. */
    static boolean moveOn(JdbcTemplate transaction, String name, String token, Duration term) {
        return transaction.update(
                        "update leases set expires_at = clock_timestamp() + ? * interval '1 millisecond'"
                                + " where name = ? and token = ?",
                        term.toMillis(),
                        name,
                        token)
                == 1;
    }

    void give(String token) {
        jdbc.update("delete from leases where name = ? and token = ?", name, token);
    }

    Optional<Held> look() {
        return look(jdbc, name);
    }

    static Optional<Held> look(JdbcTemplate jdbc, String name) {
        return jdbc
                .query(
                        "select token, holder, expires_at,"
                                + " cast(extract(epoch from expires_at - clock_timestamp()) * 1000 as bigint)"
                                + " from leases where name = ?",
                        (row, number) -> new Held(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class),
                                Duration.ofMillis(Math.max(0, row.getLong(4)))),
                        name)
                .stream()
                .findFirst();
    }
}
