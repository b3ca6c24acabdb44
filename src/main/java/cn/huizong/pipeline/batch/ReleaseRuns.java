package cn.huizong.pipeline.batch;

import cn.huizong.pipeline.ProgramVersion;
import cn.huizong.pipeline.Progress;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.RunOutcome;
import cn.huizong.pipeline.RunRequest;
import cn.huizong.pipeline.step.Published;
import cn.huizong.pipeline.step.RunMeters;
import cn.huizong.pipeline.step.RunWork;
import cn.huizong.pipeline.step.Sha256;
import cn.huizong.store.Run;
import cn.huizong.store.Store;
import cn.huizong.store.StoreFault;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/**
 * Runs jobs from inbox to release. A run that was interrupted goes on when the same is asked again; what it was asked for and
 * its as-of time stay as they were. Whoever calls holds the lease of the store.
 */
public class ReleaseRuns {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Store store;
    private final ReleaseJobs jobs;
    private final JobExecutions executions;
    private final Clock clock;

    ReleaseRuns(Store store, ReleaseJobs jobs, JobExecutions executions, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.executions = executions;
        this.clock = clock;
    }

    /**
     * @throws Refusal with the reason in one sentence when it failed
     * @throws StoreFault when the store failed
     */
    public RunOutcome run(RunRequest request, Progress progress, MeterRegistry meters) {
        long start = System.nanoTime();
        try {
            RunStart begun = new RunStart(store, clock, request);
            Run run = begun.run();
            RunMeters measured = new RunMeters(meters, request.job().name());
            RunWork work = new RunWork(request, run, store, progress, measured, clock);
            Published published = publish(work, run);
            return new RunOutcome(
                    published.release(),
                    published.fresh(),
                    begun.resumed(),
                    published.folder(),
                    work.counts(),
                    work.checked(),
                    store.releases().values(published.release()),
                    work.lastYear(),
                    work.notReturns(),
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (RuntimeException failed) {
            throw reason(failed);
        } finally {
            progress.end();
        }
    }

    /** What is published and booked counts, whether or not Batch could still note the end of its execution. */
    private Published publish(RunWork work, Run run) {
        JobExecution execution;
        try {
            execution = executions.execute(jobs.job(run.job(), work), run);
        } catch (RuntimeException failed) {
            return work.outcome().orElseThrow(() -> failed);
        }
        return work.outcome().orElseThrow(() -> failure(run, execution));
    }

    /** The start of today in China: whoever runs twice on a day asks for the same twice. */
    static Instant defaultAsOf(Clock clock) {
        return LocalDate.now(clock.withZone(CHINA)).atStartOfDay(CHINA).toInstant();
    }

    /** What readings depend on beside the file: catalogue and program. */
    static String reader(RunRequest request) {
        return new Sha256()
                .line(request.catalogue().version(), ProgramVersion.get())
                .hex();
    }

    /** Asks the running job to stop; the same command goes on where it stopped. */
    public void stop(String job) {
        executions.stop(job);
    }

    private RuntimeException failure(Run run, JobExecution execution) {
        boolean stopped = execution.getStatus() == BatchStatus.STOPPED;
        Throwable cause = execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() ->
                        new IllegalStateException(execution.getExitStatus().toString()));
        RuntimeException reason = stopped ? Refusal.failed("run.stopped", cause) : reason(cause);
        try {
            Run.State state = stopped ? Run.State.STOPPED : Run.State.FAILED;
            // Who has lost the lease must not touch a run that another process goes on with.
            store.together(() -> {
                store.runs().end(run.id(), state, null, String.valueOf(reason.getMessage()), clock.instant());
                return state;
            });
        } catch (RuntimeException storeGone) {
            reason.addSuppressed(storeGone);
        }
        return reason;
    }

    private RuntimeException reason(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        StoreFault fault = store.faultBehind(failed);
        return fault != null ? fault : Refusal.failed("run.failed", failed);
    }
}
