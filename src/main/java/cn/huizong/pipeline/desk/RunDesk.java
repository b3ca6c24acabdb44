package cn.huizong.pipeline.desk;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.RunOutcome;
import cn.huizong.pipeline.RunRequest;
import cn.huizong.pipeline.ServeRequest;
import cn.huizong.pipeline.batch.RunSession;
import cn.huizong.pipeline.desk.RunUnderWay.Stop;
import cn.huizong.pipeline.step.ReportsFolder;
import cn.huizong.store.Store;
import cn.huizong.store.audit.Actor;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private final Supplier<Catalogue> catalogue;
    private final Path reports;
    private final Clock clock;
    private final MeterRegistry meters;
    private final ExecutorService turns = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "run");
        thread.setDaemon(true);
        return thread;
    });
    /** Whoever has it runs, or waits for another process that does. */
    private final Semaphore turn = new Semaphore(1);

    private volatile boolean closing;
    private final AtomicReference<@Nullable RunUnderWay> underWay = new AtomicReference<>();

    private RunDesk(
            ServeRequest request,
            Store store,
            RunningRight right,
            Supplier<Catalogue> catalogue,
            MeterRegistry meters) {
        this.store = store;
        this.right = right;
        this.catalogue = catalogue;
        this.reports = request.reports();
        this.clock = request.clock();
        this.meters = meters;
    }

    /** Opens the store for as long as the desk is open. */
    public static RunDesk open(ServeRequest request, Supplier<Catalogue> catalogue, MeterRegistry meters) {
        RunningRight right = RunningRight.on(request.store(), request.holder());
        try {
            return new RunDesk(request, Store.open(request.store()), right, catalogue, meters);
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
            return CompletableFuture.supplyAsync(() -> run(job, period, due, run, log), turns);
        } catch (RuntimeException failed) {
            free();
            throw failed;
        }
    }

    private void free() {
        underWay.set(null);
        turn.release();
    }

    private RunOutcome run(
            JobDefinition job, ReferencePeriod period, @Nullable Instant due, RunUnderWay run, RunLog log) {
        Timer.Sample watch = Timer.start(meters);
        String came = "failed";
        try {
            RunRequest request = new RunRequest(catalogue.get(), job, period, inbox(job, period), reports, null);
            new ReportsFolder(request).requireWritableUnlessPublished();
            RunOutcome outcome = right.alone(store, run, under -> {
                requireNotMade(job, due);
                return run(under, request, run);
            });
            came = outcome.published() ? "published" : "unchanged";
            log.done(outcome);
            LOG.atInfo()
                    .addKeyValue("job", job.name())
                    .addKeyValue("period", period)
                    .addKeyValue("release", outcome.release().name())
                    .addKeyValue("by", run.watched().by())
                    .log("run {}", came);
            return outcome;
        } catch (RuntimeException failed) {
            if (failed instanceof Refusal refusal && refusal.key().equals("run.stopped")) {
                came = "stopped";
                log.stopped();
                throw run.wanted() == Stop.PERSON ? refusal : Refusal.failed("run.closing", refusal);
            }
            log.failed(failed);
            LOG.error("run of {} {} failed", job.name(), period, failed);
            throw failed;
        } finally {
            watch.stop(meters.timer("huizong.run", "job", job.name(), "outcome", came));
            free();
        }
    }

    /** Whoever was out of reach for too long finds that another process has taken his turn. */
    private void requireNotMade(JobDefinition job, @Nullable Instant due) {
        if (due != null && store.runNotes().done(job.name(), due)) {
            throw Refusal.overtaken("run.made");
        }
    }

    private RunOutcome run(Store under, RunRequest request, RunUnderWay run) {
        try (RunSession session = RunSession.on(under, clock)) {
            run.begin(session);
            return session.runs().run(request, run, meters);
        } finally {
            run.begin(null);
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
