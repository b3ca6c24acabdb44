package cn.huizong.pipeline.desk;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.RunOutcome;
import cn.huizong.pipeline.RunRequest;
import cn.huizong.pipeline.batch.RunSession;
import cn.huizong.pipeline.desk.RunUnderWay.Stop;
import cn.huizong.pipeline.step.ReportsFolder;
import cn.huizong.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes runs that were asked for: notes how each ended, logs and measures it. */
final class RunMaking {

    private static final Logger LOG = LoggerFactory.getLogger(RunMaking.class);

    private final Store store;
    private final RunningRight right;
    private final Supplier<Catalogue> catalogue;
    private final Path reports;
    private final Clock clock;
    private final MeterRegistry meters;

    RunMaking(
            Store store,
            RunningRight right,
            Supplier<Catalogue> catalogue,
            Path reports,
            Clock clock,
            MeterRegistry meters) {
        this.store = store;
        this.right = right;
        this.catalogue = catalogue;
        this.reports = reports;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * @param due moment of the schedule it is for, or null
     * @throws Refusal {@code run.stopped} when a person stopped it, {@code run.closing} when it stopped because the process ends,
     *     {@code run.made} when another process has made it for that moment
     */
    RunOutcome make(JobDefinition job, ReferencePeriod period, @Nullable Instant due, RunUnderWay run, RunLog log) {
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
}
