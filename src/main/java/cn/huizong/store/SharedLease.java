package cn.huizong.store;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A lease that is a row of a shared database. It expires unless its holder moves it on, which a thread does while the process lives.
 * A holder that was cut off for too long finds out at the latest when it wants to alter something: see {@link #confirm}.
 */
final class SharedLease extends Lease {

    static final Duration TERM = Duration.ofSeconds(30);
    static final Duration RENEWAL = Duration.ofSeconds(10);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final LeaseRows rows;
    private final String name;
    private final String token;
    private final CountDownLatch closed = new CountDownLatch(1);

    private SharedLease(LeaseRows rows, String name, String token) {
        this.rows = rows;
        this.name = name;
        this.token = token;
    }

    static SharedLease take(StoreLocation location, String name, String holder, Waiting waiting) {
        SharedLease lease = takeOnce(location, name, holder, waiting);
        lease.keepAlive(RENEWAL);
        return lease;
    }

    /** Moves it on again and again until it is closed. */
    void keepAlive(Duration every) {
        Thread renewal = new Thread(() -> moveOn(every), "lease-" + name);
        renewal.setDaemon(true);
        renewal.start();
    }

    /** Without anybody who moves it on, as of a process that stands still. */
    static SharedLease takeOnce(StoreLocation location, String name, String holder, Waiting waiting) {
        try {
            DataSource direct = PostgresLogin.to(location).direct();
            if (!Migrations.knowsLeases(direct)) {
                // Nobody can hold a lease where there is no table of leases yet.
                SharedStore.open(location).close();
            }
            LeaseRows rows = new LeaseRows(direct, name);
            String token = UUID.randomUUID().toString();
            await(rows, token, holder, waiting);
            return new SharedLease(rows, name, token);
        } catch (DataAccessException failed) {
            throw SharedStore.fault(failed, location);
        }
    }

    /** Gets it, if need be when the holder has not moved it on for so long that it has expired; else the holder is alive. */
    private static void await(LeaseRows rows, String token, String holder, Waiting waiting) {
        long patience = System.nanoTime() + TERM.plus(RENEWAL).toNanos();
        LeaseRows.Held first = null;
        while (!rows.take(token, holder, TERM)) {
            LeaseRows.Held now = rows.look().orElse(null);
            if (first == null && now != null) {
                first = now;
                waiting.waits(now.holder(), now.left());
            }
            boolean alive = first != null && now != null && !now.until().isEqual(first.until());
            if (alive || System.nanoTime() > patience || !waiting.goesOn() || !sleep()) {
                throw new StoreFault(StoreFault.Kind.LOCKED, now == null ? "" : now.holder(), null);
            }
        }
    }

    private static boolean sleep() {
        try {
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
            return true;
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void moveOn(Duration every) {
        Duration pause = every;
        try {
            while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = movedOn() ? every : RETRY;
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** What failed is tried again soon: the server may be back before the lease expires. */
    private boolean movedOn() {
        try {
            rows.moveOn(token, TERM);
            return true;
        } catch (DataAccessException unreachable) {
            return false;
        }
    }

    /** Moves the lease on within the transaction, and so keeps its row to itself until the transaction ends. */
    @Override
    void confirm(JdbcTemplate transaction) {
        if (!LeaseRows.moveOn(transaction, name, token, TERM)) {
            String other = LeaseRows.look(transaction, name)
                    .map(LeaseRows.Held::holder)
                    .orElse("");
            throw new StoreFault(StoreFault.Kind.LOST, other, null);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            rows.give(token);
        } catch (DataAccessException unreachable) {
            // What was done is done, and the lease expires by itself.
        }
    }
}
