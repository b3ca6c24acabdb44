package cn.huizong.pipeline.submission;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.TemporaryCopy;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges uploaded files one after the other on threads of its own, each within a time limit, so that no file holds up a page or the
 * others for long. What it had not judged when the process ended it finds in the store when the next one starts.
 */
public final class JudgingQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JudgingQueue.class);
    private static final int PATIENCE_SECONDS = 6;

    private final Store store;
    private final Supplier<Catalogue> catalogue;
    private final Clock clock;
    private final Duration limit;
    private final Submitting submitting;
    private final ThreadPoolExecutor turns;
    private final ExecutorService readers;
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

    /** Takes up what an earlier process left unjudged. */
    public void resume() {
        store.submissions().received().forEach(this::add);
    }

    /** The verdict comes later; {@link Submission#state} tells when it is there. */
    public void add(Submission submission) {
        if (waiting.add(submission.id())) {
            turns.execute(() -> {
                try {
                    judge(submission);
                } catch (RuntimeException failed) {
                    // It stays received and is judged when the process starts again.
                    LOG.error("not judged: submission {}", submission.id(), failed);
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
        Future<Verdict> reading = readers.submit(() -> TemporaryCopy.read(
                out -> store.originals().copyTo(submission.sha256(), out), copy -> read(submission, copy)));
        try {
            return reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            reading.cancel(true);
            return SubmissionJudge.unreadable(
                    submission, "读取超过" + limit.toSeconds() + "秒，已停止，文件没有采用", "请检查文件是否夹带了大量空行、图片或其他内容；用下载的模板重新填写后上传");
        } catch (ExecutionException failed) {
            LOG.error("cannot be judged: submission {}", submission.id(), failed.getCause());
            return SubmissionJudge.unreadable(
                    submission, "读取时出错，文件没有采用", "请用下载的模板重新填写后上传；仍然不行请联系统计人员，报送件编号" + submission.id());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the process ends", ending);
        }
    }

    private Verdict read(Submission submission, Path copy) {
        Catalogue current = catalogue.get();
        return new SubmissionJudge(
                        store,
                        current,
                        current.job(submission.job())
                                .orElseThrow(() -> Refusal.wrongUse("job.unknown", submission.job(), "")))
                .judge(submission, copy, clock.instant());
    }

    /** Lets the files being judged come to their end, if that is soon. They and those that wait are judged when the process starts again. */
    @Override
    public void close() {
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
