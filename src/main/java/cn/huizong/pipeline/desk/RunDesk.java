package cn.huizong.pipeline.desk;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.RunOutcome;
import cn.huizong.pipeline.ServeRequest;
import cn.huizong.pipeline.desk.RunUnderWay.Stop;
import cn.huizong.store.Store;
import cn.huizong.store.audit.Actor;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where runs are asked for and watched while pages are served. One runs at a time; what it published and how it ended is in the store,
 * as after a run from the command line. A run that was interrupted goes on when the same is asked for again.
 */
public final class RunDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunDesk.class);
    private static final int PATIENCE_SECONDS = 2;
    private static final int LOOK_MILLIS = 200;

    private final Store store;
    private final RunningRight right;
    private final RunMaking making;
    private final Clock clock;
    private final ExecutorService turns = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "run");
        thread.setDaemon(true);
        return thread;
    });
    /** Whoever has it runs, or waits for another process that does. */
    private final Semaphore turn = new Semaphore(1);

    private volatile boolean closing;
    private final AtomicReference<@Nullable RunUnderWay> underWay = new AtomicReference<>();

    private RunDesk(Store store, RunningRight right, RunMaking making, Clock clock) {
        this.store = store;
        this.right = right;
        this.making = making;
        this.clock = clock;
    }

    /** Opens the store for as long as the desk is open. */
    public static RunDesk open(ServeRequest request, Supplier<Catalogue> catalogue, MeterRegistry meters) {
        RunningRight right = RunningRight.on(request.store(), request.holder());
        try {
            Store store = Store.open(request.store());
            RunMaking making = new RunMaking(store, right, catalogue, request.reports(), request.clock(), meters);
            return new RunDesk(store, right, making, request.clock());
        } catch (RuntimeException failed) {
            right.close();
            throw failed;
        }
    }

    public Store store() {
        return store;
    }

    /** The run under way or waiting for its turn. */
    public Optional<WatchedRun> watched() {
        return Optional.ofNullable(underWay.get()).map(RunUnderWay::watched);
    }

    /**
     * Asks for a run and comes back at once.
     *
     * @return what it came to, once it has
     * @throws Refusal when another is under way here; one of another process on the same store is waited for
     */
    public CompletableFuture<RunOutcome> start(JobDefinition job, ReferencePeriod period, Actor by) {
        if (!turn.tryAcquire()) {
            throw underWayAlready(period);
        }
        return begin(job, period, by, null);
    }

    /**
     * Asks for a run once no other is under way here.
     *
     * @param due moment of the schedule it is for
     * @return what it came to, once it has
     * @throws Refusal when this process ends before
     */
    public CompletableFuture<RunOutcome> startWhenFree(
            JobDefinition job, ReferencePeriod period, Actor by, Instant due) {
        try {
            while (!turn.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (closing) {
                    throw underWayAlready(period);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw underWayAlready(period);
        }
        return begin(job, period, by, due);
    }

    private Refusal underWayAlready(ReferencePeriod asked) {
        return Refusal.overtaken(
                "run.under-way", watched().map(WatchedRun::period).orElse(asked).chinese());
    }

    /** By whoever has the turn. */
    private CompletableFuture<RunOutcome> begin(
            JobDefinition job, ReferencePeriod period, Actor by, @Nullable Instant due) {
        try {
            RunLog log = store().together(() -> {
                store().audit().add(clock.instant(), by, "run", "period " + job.name() + " " + period, "");
                return new RunLog(store(), clock, job, period, by, due);
            });
            RunUnderWay run = new RunUnderWay(job.name(), period, by, log);
            underWay.set(run);
            if (closing) {
                run.stop(Stop.CLOSING);
            }
            return CompletableFuture.supplyAsync(() -> made(job, period, due, run, log), turns);
        } catch (RuntimeException failed) {
            free();
            throw failed;
        }
    }

    private RunOutcome made(
            JobDefinition job, ReferencePeriod period, @Nullable Instant due, RunUnderWay run, RunLog log) {
        try {
            return making.make(job, period, due, run, log);
        } finally {
            free();
        }
    }

    private void free() {
        underWay.set(null);
        turn.release();
    }

    /**
     * Asks the run under way to stop; it goes on when it is asked for again.
     *
     * @param note of the run that is meant
     * @throws Refusal when that is not under way any more
     */
    public void stop(long note, Actor by) {
        RunUnderWay run = underWay.get();
        if (run == null || run.watched().note() != note) {
            throw Refusal.overtaken("run.gone");
        }
        WatchedRun meant = run.watched();
        store().together(() -> store().audit()
                .add(clock.instant(), by, "run-stop", "period " + meant.job() + " " + meant.period(), ""));
        run.stop(Stop.PERSON);
    }

    /** Asks the run under way to stop because the process ends, and lets no other begin. The next process goes on with it. */
    public void windDown() {
        closing = true;
        RunUnderWay run = underWay.get();
        if (run != null) {
            run.stop(Stop.CLOSING);
        }
    }

    /** Waits for the run under way. @return whether there is none any more */
    public boolean settled(Duration patience) {
        try {
            boolean free = turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (free) {
                turn.release();
            }
            return free;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What is under way by then has two seconds. */
    @Override
    public void close() {
        windDown();
        turns.shutdown();
        try {
            if (!turns.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the run under way does not stop");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        store.close();
        right.close();
    }
}
