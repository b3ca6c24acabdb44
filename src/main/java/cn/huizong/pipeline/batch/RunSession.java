package cn.huizong.pipeline.batch;

import cn.huizong.store.Lease;
import cn.huizong.store.Store;
import cn.huizong.store.StoreLocation;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;

/** Lease, store and Spring Batch, open for one or more runs of one process. */
public final class RunSession implements AutoCloseable {

    /** Null where lease and store are whoever's who opened the session. */
    private final @Nullable Lease lease;

    private final Store store;
    private final GenericApplicationContext context;

    private RunSession(@Nullable Lease lease, Store store, GenericApplicationContext context) {
        this.lease = lease;
        this.store = store;
        this.context = context;
    }

    /**
     * @param holder who runs, for the next one who wants to
     * @param waiting hears that another one who may be dead has to be waited for
     */
    public static RunSession open(StoreLocation location, String holder, Lease.Waiting waiting, Clock clock) {
        Lease lease = Lease.on(location, Lease.RUN, holder, waiting);
        try {
            Store store = Store.open(location).under(lease);
            try {
                return new RunSession(lease, store, Contexts.start(store, clock));
            } catch (RuntimeException failed) {
                store.close();
                throw failed;
            }
        } catch (RuntimeException failed) {
            lease.close();
            throw failed;
        }
    }

    /**
     * On a store that stays open when the session ends; so does the lease.
     *
     * @param store of whoever holds the lease
     */
    public static RunSession on(Store store, Clock clock) {
        return new RunSession(null, store, Contexts.start(store, clock));
    }

    public ReleaseRuns runs() {
        return context.getBean(ReleaseRuns.class);
    }

    public Store store() {
        return store;
    }

    @Override
    public void close() {
        context.close();
        if (lease != null) {
            store.close();
            lease.close();
        }
    }
}
