package cn.huizong.pipeline.desk;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.Progress;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.RunOutcome;
import cn.huizong.pipeline.RunRequest;
import cn.huizong.pipeline.ServeRequest;
import cn.huizong.pipeline.Stage;
import cn.huizong.pipeline.batch.RunSession;
import cn.huizong.pipeline.step.ReportsFolder;
import cn.huizong.store.Lease;
import cn.huizong.store.Store;
import cn.huizong.store.StoreLocation;
import cn.huizong.store.audit.Actor;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
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
    private static final int PATIENCE_SECONDS = 12;

    private final Store store;
    private final StoreLocation location;
    private final String holder;
    /** Of an embedded store, held as long as it is open; null on a store that several machines share. */
    private final @Nullable Lease lease;

    private final AtomicReference<@Nullable RunSession> session = new AtomicReference<>();
    private final Supplier<Catalogue> catalogue;
    private final Path reports;
    private final Clock clock;
    private final MeterRegistry meters;
    private final ExecutorService turns = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "run");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicReference<@Nullable WatchedRun> watched = new AtomicReference<>();

    private RunDesk(
            ServeRequest request,
            Store store,
            @Nullable Lease lease,
            Supplier<Catalogue> catalogue,
            MeterRegistry meters) {
        this.store = store;
        this.location = request.store();
        this.holder = request.holder();
        this.lease = lease;
        this.catalogue = catalogue;
        this.reports = request.reports();
        this.clock = request.clock();
        this.meters = meters;
    }

    /** Opens the store for as long as the desk is open. */
    public static RunDesk open(ServeRequest request, Supplier<Catalogue> catalogue, MeterRegistry meters) {
        @Nullable Lease lease = request.store().embedded() ? Lease.on(request.store(), request.holder()) : null;
        try {
            return new RunDesk(request, Store.open(request.store()), lease, catalogue, meters);
        } catch (RuntimeException failed) {
            if (lease != null) {
                lease.close();
            }
            throw failed;
        }
    }

    public Store store() {
        return store;
    }

    /** The run under way or waiting for its turn. */
    public Optional<WatchedRun> watched() {
        return Optional.ofNullable(watched.get());
    }

    /**
     * Asks for a run and comes back at once.
     *
     * @return what it came to, once it has
     * @throws Refusal when another is under way
     */
    public CompletableFuture<RunOutcome> start(JobDefinition job, ReferencePeriod period, Actor by) {
        return start(job, period, by, null);
    }

    /**
     * @param due moment of the schedule it is for, or null
     * @throws Refusal when another is under way
     */
    public CompletableFuture<RunOutcome> start(
            JobDefinition job, ReferencePeriod period, Actor by, @Nullable Instant due) {
        WatchedRun asked = new WatchedRun(job.name(), period, null, 0, 0, by.login());
        if (!watched.compareAndSet(null, asked)) {
            WatchedRun other = watched.get();
            throw Refusal.wrongUse(
                    "run.under-way",
                    other == null ? period.chinese() : other.period().chinese());
        }
        try {
            RunLog log = store().together(() -> {
                store().audit().add(clock.instant(), by, "run", "period " + job.name() + " " + period, "");
                return new RunLog(store(), clock, job, period, by, due);
            });
            return CompletableFuture.supplyAsync(() -> run(job, period, asked, log), turns);
        } catch (RuntimeException failed) {
            watched.set(null);
            throw failed;
        }
    }

    private RunOutcome run(JobDefinition job, ReferencePeriod period, WatchedRun asked, RunLog log) {
        try {
            RunRequest request = new RunRequest(catalogue.get(), job, period, inbox(job, period), reports, null);
            new ReportsFolder(request).requireWritableUnlessPublished();
            RunOutcome outcome = alone(under -> run(under, request, asked, log));
            log.done(outcome);
            return outcome;
        } catch (RuntimeException failed) {
            log.failed(failed);
            LOG.error("run of {} {} failed", job.name(), period, failed);
            throw failed;
        } finally {
            watched.set(null);
        }
    }

    private RunOutcome run(Store under, RunRequest request, WatchedRun asked, RunLog log) {
        try (RunSession open = RunSession.on(under, clock)) {
            session.set(open);
            return open.runs().run(request, new Watching(asked, log), meters);
        } finally {
            session.set(null);
        }
    }

    /** While nobody else runs on the store: of several processes on a shared one the others are refused meanwhile. */
    private RunOutcome alone(Function<Store, RunOutcome> work) {
        if (lease != null) {
            return work.apply(store.under(lease));
        }
        try (Lease turn = Lease.on(location, Lease.RUN, holder, (other, atMost) -> LOG.warn("waiting for {}", other))) {
            return work.apply(store.under(turn));
        }
    }

    /** Returns may lie there too; what was handed in on a page is in the store. */
    private static Path inbox(JobDefinition job, ReferencePeriod period) {
        Path inbox = job.folder().resolve("inbox").resolve(period.toString());
        try {
            return Files.createDirectories(inbox);
        } catch (IOException failed) {
            throw Refusal.failed("inbox.unreadable", failed, inbox);
        }
    }

    /** As {@link #stop()}, by somebody. */
    public void stop(Actor by) {
        watched()
                .ifPresent(run -> store().together(() -> store().audit()
                        .add(clock.instant(), by, "run-stop", "period " + run.job() + " " + run.period(), "")));
        stop();
    }

    /** Asks the run under way to stop; it goes on when it is asked for again. */
    public void stop() {
        RunSession open = session.get();
        watched().ifPresent(run -> {
            if (open != null) {
                open.runs().stop(run.job());
            }
        });
    }

    @Override
    public void close() {
        turns.shutdown();
        try {
            // Asked again and again: a run that is only beginning cannot hear it yet.
            for (int second = 0; second < PATIENCE_SECONDS; second++) {
                stop();
                if (turns.awaitTermination(1, TimeUnit.SECONDS)) {
                    break;
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        store.close();
        if (lease != null) {
            lease.close();
        }
    }

    /** Notes how far the run has come. */
    private final class Watching implements Progress {

        private final WatchedRun run;
        private final RunLog log;

        Watching(WatchedRun run, RunLog log) {
            this.run = run;
            this.log = log;
        }

        @Override
        public void begin(Stage stage, int total) {
            watched.set(new WatchedRun(run.job(), run.period(), stage, 0, total, run.by()));
            log.stage(stage, total);
        }

        @Override
        public void done(int more) {
            watched.updateAndGet(now -> now == null
                    ? null
                    : new WatchedRun(now.job(), now.period(), now.stage(), now.done() + more, now.total(), now.by()));
        }

        @Override
        public void end() {
            // The desk itself sees the end.
        }
    }
}
