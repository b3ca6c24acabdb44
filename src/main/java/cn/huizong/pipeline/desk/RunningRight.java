package cn.huizong.pipeline.desk;

import cn.huizong.pipeline.Refusal;
import cn.huizong.store.Lease;
import cn.huizong.store.Store;
import cn.huizong.store.StoreFault;
import cn.huizong.store.StoreLocation;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The right to run jobs on a store. Of an embedded store it is had for as long as the store is open; on one that several processes share
 * each run asks for it anew, and waits for those of others.
 */
final class RunningRight implements AutoCloseable {

    private final StoreLocation location;
    private final String holder;
    /** Null on a store that is shared. */
    private final @Nullable Lease lease;

    private RunningRight(StoreLocation location, String holder, @Nullable Lease lease) {
        this.location = location;
        this.holder = holder;
        this.lease = lease;
    }

    /** @throws StoreFault LOCKED when another process has an embedded store open */
    static RunningRight on(StoreLocation location, String holder) {
        return new RunningRight(location, holder, location.embedded() ? Lease.on(location, holder) : null);
    }

    /**
     * Works on the store while nobody else runs on it.
     *
     * @throws Refusal when the run was stopped while it waited
     */
    <T> T alone(Store store, RunUnderWay run, Function<Store, T> work) {
        if (lease != null) {
            requireWanted(run);
            return work.apply(store.under(lease));
        }
        try (Lease turn = awaited(run)) {
            requireWanted(run);
            return work.apply(store.under(turn));
        }
    }

    private Lease awaited(RunUnderWay run) {
        while (true) {
            requireWanted(run);
            try {
                return Lease.on(location, Lease.RUN, holder, run);
            } catch (StoreFault fault) {
                if (fault.kind() != StoreFault.Kind.LOCKED
                        || Thread.currentThread().isInterrupted()) {
                    throw fault;
                }
            }
        }
    }

    private static void requireWanted(RunUnderWay run) {
        if (!run.goesOn()) {
            throw Refusal.failed("run.stopped", null);
        }
    }

    @Override
    public void close() {
        if (lease != null) {
            lease.close();
        }
    }
}
