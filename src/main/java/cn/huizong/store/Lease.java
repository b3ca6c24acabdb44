package cn.huizong.store;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The right to work alone on a store, held by one process at a time. On an embedded store it is a file lock of the operating
 * system, which a dead holder loses at once. On a store that several machines share it is a row that expires: a dead holder loses it
 * after half a minute at most.
 */
public abstract sealed class Lease implements AutoCloseable permits FileLease, SharedLease, Lease.None {

    /** The right to run jobs. */
    public static final String RUN = "run";

    /** Hears that somebody has to wait, because a holder that does not answer may be dead. */
    public interface Waiting {

        /** @param holder who has the lease, in its own words; {@code atMost} how long the wait can take */
        void waits(String holder, Duration atMost);

        /** Whether the wait goes on; asked again and again. */
        default boolean goesOn() {
            return true;
        }
    }

    /** As {@link #on(StoreLocation, String, String, Waiting)}, for the right to run jobs, without a word. */
    public static Lease on(StoreLocation location, String holder) {
        return on(location, RUN, holder, (other, atMost) -> {});
    }

    /**
     * Takes a lease, or waits until it is known whether the one who has it is alive.
     *
     * @param name of the right; who asks for another one does not get in the way
     * @param holder who asks, shown to the next who asks
     * @throws StoreFault LOCKED with the holder's words when another process has it
     */
    public static Lease on(StoreLocation location, String name, String holder, Waiting waiting) {
        Path lock = location.lockFile();
        if (lock != null) {
            return FileLease.take(
                    name.equals(RUN) ? lock : lock.resolveSibling(lock.getFileName() + "." + name), holder);
        }
        return location.postgres() ? SharedLease.take(location, name, holder, waiting) : new None();
    }

    /**
     * Makes sure, inside a transaction, that the lease is still held and stays so until the end of the transaction.
     *
     * @throws StoreFault LOST when another process has taken it over
     */
    abstract void confirm(JdbcTemplate transaction);

    @Override
    public abstract void close();

    /** Of a store that nobody else can reach. */
    static final class None extends Lease {

        @Override
        void confirm(JdbcTemplate transaction) {}

        @Override
        public void close() {}
    }
}
