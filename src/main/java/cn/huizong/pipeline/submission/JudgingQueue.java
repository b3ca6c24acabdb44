package cn.huizong.pipeline.submission;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.TemporaryCopy;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges uploaded files one after the other on threads of its own, each within a time limit, so that no file holds up a page or the
 * others for long. What nobody has judged it finds in the store: when it starts, and each minute what another process left, or what
 * could not be judged because the store or the disk did not answer.
 */
public final class JudgingQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JudgingQueue.class);
    private static final int PATIENCE_SECONDS = 6;
    private static final int LOOK_SECONDS = 60;
    /** Until then a file is left to the process that took it in. */
    private static final Duration LEFT_ALONE = Duration.ofMinutes(3);

    private final Store store;
    private final Supplier<Catalogue> catalogue;
    private final Clock clock;
    private final Duration limit;
    private final Submitting submitting;
    private final ThreadPoolExecutor turns;
    private final ExecutorService readers;
    private final ScheduledExecutorService looking;
    private final Setbacks setbacks = new Setbacks();
    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();
    private final Timer verdicts;

    /**
     * @param catalogue as it is when a file is judged
     * @param limit how long a file may take
     */
    public JudgingQueue(
            Store store,
            Supplier<Catalogue> catalogue,
            Clock clock,
            Duration limit,
            int threads,
            MeterRegistry meters) {
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
        this.limit = limit;
        this.submitting = new Submitting(store, clock);
        this.turns = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("judge-"));
        // Not bounded: a file that outlives its time keeps its thread until it notices, and must not keep that of the
        // next.
        this.readers = Executors.newCachedThreadPool(named("judge-reader-"));
        this.looking = Executors.newSingleThreadScheduledExecutor(named("judge-look-"));
        this.verdicts = Timer.builder("huizong.verdict.time")
                .description("From the upload of a file to its verdict")
                .publishPercentiles(0.5, 0.95)
                .register(meters);
        Gauge.builder("huizong.verdict.backlog", waiting, Set::size).register(meters);
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Takes up what an earlier process left unjudged, and from now on what others leave. */
    public void resume() {
        store.submissions().received().forEach(this::add);
        looking.scheduleWithFixedDelay(this::lookAgain, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.warn("not looked for files to be judged", failed);
        }
    }

    /**
     * Takes up what nobody has judged for a while. Another process may be at it after all: whose verdict is booked first, that one
     * counts.
     *
     * @return how many files
     */
    int look() {
        Instant now = clock.instant();
        List<Submission> left = store.submissions().received().stream()
                .filter(submission ->
                        !submission.uploadedAt().plus(LEFT_ALONE).isAfter(now) || setbacks.knows(submission.id()))
                .filter(submission -> !waiting.contains(submission.id()) && !setbacks.rests(submission.id(), now))
                .toList();
        left.forEach(this::add);
        return left.size();
    }

    /** The verdict comes later; {@link Submission#state} tells when it is there. */
    public void add(Submission submission) {
        if (waiting.add(submission.id())) {
            turns.execute(() -> {
                try {
                    judge(submission);
                    setbacks.over(submission.id());
                } catch (RuntimeException failed) {
                    LOG.error("not judged yet: submission {}", submission.id(), failed);
                    setbacks.add(submission.id(), clock.instant());
                } finally {
                    waiting.remove(submission.id());
                }
            });
        }
    }

    private void judge(Submission submission) {
        boolean open = store.submissions()
                .find(submission.id())
                .filter(now -> now.state() == SubmissionState.RECEIVED)
                .isPresent();
        if (open) {
            Verdict verdict = verdict(submission);
            submitting.judged(submission, verdict);
            Duration took = Duration.between(submission.uploadedAt(), clock.instant());
            verdicts.record(took);
            LOG.atInfo()
                    .addKeyValue("submission", submission.id())
                    .addKeyValue("unit", submission.unit())
                    .addKeyValue("ms", took.toMillis())
                    .log("judged");
        }
    }

    private Verdict verdict(Submission submission) {
        AtomicBoolean reached = new AtomicBoolean();
        Future<Verdict> reading = readers.submit(() -> {
            Catalogue current = catalogue.get();
            JobDefinition job = current.job(submission.job())
                    .orElseThrow(() -> Refusal.wrongUse("job.unknown", submission.job(), ""));
            return TemporaryCopy.read(out -> store.originals().copyTo(submission.sha256(), out), copy -> {
                reached.set(true);
                return new SubmissionJudge(store, current, job).judge(submission, copy, clock.instant());
            });
        });
        try {
            return reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            reading.cancel(true);
            if (!reached.get()) {
                throw new IllegalStateException("the store gives no bytes", tooLong);
            }
            return SubmissionJudge.unreadable(
                    submission, "读取超过" + limit.toSeconds() + "秒，已停止，文件没有采用", "请检查文件是否夹带了大量空行、图片或其他内容；用下载的模板重新填写后上传");
        } catch (ExecutionException failed) {
            if (!reached.get() || Setbacks.behind(failed)) {
                throw new IllegalStateException("not the fault of the file", failed.getCause());
            }
            LOG.error("cannot be judged: submission {}", submission.id(), failed.getCause());
            return SubmissionJudge.unreadable(
                    submission, "读取时出错，文件没有采用", "请用下载的模板重新填写后上传；仍然不行请联系统计人员，报送件编号" + submission.id());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the process ends", ending);
        }
    }

    /** Lets the files being judged come to their end, if that is soon. They and those that wait are judged when the process starts again. */
    @Override
    public void close() {
        looking.shutdownNow();
        turns.getQueue().clear();
        turns.shutdown();
        try {
            if (!turns.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                turns.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            turns.shutdownNow();
            Thread.currentThread().interrupt();
        }
        readers.shutdownNow();
    }
}
