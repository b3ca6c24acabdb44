package cn.huizong.store;

/**
 * The right to run on a store, held by one process at a time. On an embedded store it is a file lock of the operating
 * system, which a dead holder loses at once. A store that several machines share needs a lease that expires; it belongs
 * behind {@link #on}.
 */
public interface Lease extends AutoCloseable {

    /**
     * @param holder who asks, shown to the next who asks
     * @throws StoreFault LOCKED with the holder's words when another process has it
     */
    static Lease on(StoreLocation location, String holder) {
        if (location.lockFile() == null) {
            return () -> {};
        }
        return FileLease.take(location.lockFile(), holder);
    }

    @Override
    void close();
}
