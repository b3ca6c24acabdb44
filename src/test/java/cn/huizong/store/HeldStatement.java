package cn.huizong.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds up a run on PostgreSQL inside a statement of its: a trigger waits for a lock that the test has. */
public final class HeldStatement implements AutoCloseable {

    private static final int LOCK = 4711;

    private final JdbcTemplate jdbc;
    private final Connection holding;
    private final String table;

    private HeldStatement(Path store, String table, String trigger) {
        this.jdbc = TestStores.besides(store);
        this.table = table;
        jdbc.execute("create or replace function hold() returns trigger language plpgsql as"
                + " $$ begin perform pg_advisory_xact_lock_shared(" + LOCK + "); return new; end $$");
        jdbc.execute(trigger);
        try {
            holding = TestStores.empty(store).getConnection();
            try (Statement lock = holding.createStatement()) {
                lock.execute("select pg_advisory_lock(" + LOCK + ")");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** @param event such as {@code insert}; {@code condition} on the row new, or {@code true} */
    public static HeldStatement before(Path store, String event, String table, String condition) {
        return new HeldStatement(
                store,
                table,
                "create trigger held before " + event + " on " + table + " for each row when (" + condition
                        + ") execute function hold()");
    }

    /** When everything that the transaction does is done, and only its commit is not. */
    public static HeldStatement atCommit(Path store, String table) {
        return new HeldStatement(
                store,
                table,
                "create constraint trigger held after insert on " + table
                        + " deferrable initially deferred for each row execute function hold()");
    }

    /** Until somebody is held up. */
    public HeldStatement await() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            Integer waiting = jdbc.queryForObject("select count(*) " + WAITING, Integer.class);
            if (waiting != null && waiting > 0) {
                return this;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("nobody came to " + table);
    }

    private static final String WAITING = "from pg_locks where locktype = 'advisory' and not granted"
            + " and database = (select oid from pg_database where datname = current_database())";

    /** The server gives up who is held up, and undoes what was not committed. */
    public void cutOff() throws InterruptedException {
        jdbc.query("select pg_terminate_backend(pid) " + WAITING, row -> {});
        TimeUnit.MILLISECONDS.sleep(200);
    }

    public void letGoOn() throws SQLException {
        holding.close();
    }

    /** The trigger stays, and holds nobody up any more. */
    @Override
    public void close() throws SQLException {
        letGoOn();
    }
}
