package cn.huizong.store;

import cn.huizong.store.account.Accounts;
import cn.huizong.store.audit.AuditLog;
import cn.huizong.store.message.Outbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An open store. */
public final class Store implements AutoCloseable {

    /**
     * WRITE_DELAY=0: a commit is on its way to the disk before it is acknowledged, so that {@code kill -9} loses nothing that
     * was. DB_CLOSE_ON_EXIT=FALSE: we close it, after the work is done, and not H2 in the middle of it. LOCK_TIMEOUT: where many
     * write at once one waits for the others; H2's own second is too short for that.
     */
    static final String H2_OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    private static final String PATIENCE = ";LOCK_TIMEOUT=30000";

    private final StoreLocation location;
    private final DataSource source;
    private final Runnable closing;
    private final Lease lease;
    private final JdbcTemplate jdbc;
    private final JdbcTransactionManager transactions;

    /** On a database whose tables are made. */
    Store(StoreLocation location, DataSource source, Runnable closing) {
        this(location, source, closing, new Lease.None());
    }

    private Store(StoreLocation location, DataSource source, Runnable closing, Lease lease) {
        this.location = location;
        this.source = source;
        this.closing = closing;
        this.lease = lease;
        this.jdbc = new JdbcTemplate(source);
        this.transactions = new JdbcTransactionManager(source);
    }

    /** Opens a store to work with; makes it where there is none. */
    public static Store open(StoreLocation location) {
        if (location.postgres()) {
            return SharedStore.open(location);
        }
        StoreFaults.makeFolder(location.folder());
        Path file = location.databaseFile();
        if (file == null) {
            return open(location, "", true);
        }
        DatabaseDraft draft = new DatabaseDraft(location, file);
        if (!Files.exists(file)) {
            draft.putInPlace();
        }
        Store store = open(location, "", false);
        if (!Migrations.outdated(store.source)) {
            return store;
        }
        store.close();
        draft.putInPlace();
        return open(location, "", false);
    }

    /** Opens a store to look something up; empty when there is none yet. Nothing in it is altered. */
    public static Optional<Store> openToRead(StoreLocation location) {
        if (location.postgres()) {
            return SharedStore.openToRead(location);
        }
        if (location.databaseFile() == null) {
            return Optional.of(open(location, "", true));
        }
        if (!Files.exists(location.databaseFile())) {
            return Optional.empty();
        }
        Store store = open(location, ";ACCESS_MODE_DATA=r", false);
        if (Migrations.outdated(store.source)) {
            store.close();
            throw new StoreFault(StoreFault.Kind.OLDER, location.shown(), null);
        }
        return Optional.of(store);
    }

    private static Store open(StoreLocation location, String mode, boolean migrate) {
        if (!location.h2()) {
            throw new StoreFault(StoreFault.Kind.UNSUPPORTED, location.shown(), null);
        }
        JdbcConnectionPool pool = JdbcConnectionPool.create(address(location) + H2_OPTIONS + mode, "", "");
        try {
            pool.getConnection().close();
            Migrations.requireNotNewer(pool, location);
            if (migrate) {
                Migrations.apply(pool, location);
            }
        } catch (SQLException | DataAccessException failed) {
            pool.dispose();
            throw faultOf(failed, location);
        }
        return new Store(location, pool, pool::dispose);
    }

    /** With our patience, unless whoever gave the address set his own. */
    private static String address(StoreLocation location) {
        String given = location.url() + location.options();
        return given.contains("LOCK_TIMEOUT=") ? given : given + PATIENCE;
    }

    private static StoreFault faultOf(Exception failed, StoreLocation location) {
        StoreFault known = StoreFaults.of(failed, location);
        return known != null ? known : new StoreFault(StoreFault.Kind.DAMAGED, location.shown(), failed);
    }

    /** The fault of the store behind an error met while working with it, or null when the error is none of the store's. */
    public @Nullable StoreFault faultBehind(Throwable failed) {
        return StoreFaults.of(failed, location);
    }

    public StoreLocation location() {
        return location;
    }

    /** Number of the migration its tables are at. */
    public int schema() {
        return Migrations.NEWEST;
    }

    public DataSource dataSource() {
        return source;
    }

    public PlatformTransactionManager transactionManager() {
        return transactions;
    }

    public Originals originals() {
        return new Originals(jdbc);
    }

    public Receipts receipts() {
        return new Receipts(jdbc);
    }

    public Readings readings() {
        return new Readings(jdbc);
    }

    public Runs runs() {
        return new Runs(JdbcClient.create(jdbc));
    }

    public Releases releases() {
        return new Releases(jdbc);
    }

    public Answers answers() {
        return new Answers(jdbc);
    }

    public Accounts accounts() {
        return new Accounts(JdbcClient.create(jdbc));
    }

    public AuditLog audit() {
        return new AuditLog(JdbcClient.create(jdbc));
    }

    public Submissions submissions() {
        return new Submissions(JdbcClient.create(jdbc));
    }

    public OnlineAnswers onlineAnswers() {
        return new OnlineAnswers(JdbcClient.create(jdbc));
    }

    public Extensions extensions() {
        return new Extensions(JdbcClient.create(jdbc));
    }

    public RunNotes runNotes() {
        return new RunNotes(JdbcClient.create(jdbc));
    }

    public Outbox outbox() {
        return new Outbox(JdbcClient.create(jdbc));
    }

    public Approvals approvals() {
        return new Approvals(jdbc);
    }

    /** The same store for the holder of a lease: what it does {@link #together} is done only while the lease is held. One is closed with the other. */
    public Store under(Lease held) {
        return new Store(location, source, closing, held);
    }

    /**
     * Does several things in one transaction: all of them or none.
     *
     * @throws StoreFault LOST, and nothing is done, when this is the store of a holder that has lost its lease
     */
    public <T> T together(Supplier<T> work) {
        T result = new TransactionTemplate(transactions).execute(status -> {
            lease.confirm(jdbc);
            return work.get();
        });
        if (result == null) {
            throw new IllegalStateException("work gave nothing");
        }
        return result;
    }

    @Override
    public void close() {
        closing.run();
    }
}
