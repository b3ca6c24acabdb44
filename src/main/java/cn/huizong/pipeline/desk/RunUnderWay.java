package cn.huizong.pipeline.desk;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.Progress;
import cn.huizong.pipeline.Stage;
import cn.huizong.pipeline.batch.RunSession;
import cn.huizong.store.audit.Actor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A run from when it was asked for to its end: watched by people, and stopped by them. */
final class RunUnderWay implements Progress {

    private final RunLog log;
    private volatile WatchedRun watched;
    private final AtomicReference<@Nullable RunSession> session = new AtomicReference<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean waiting = new AtomicBoolean();

    RunUnderWay(String job, ReferencePeriod period, Actor by, RunLog log) {
        this.log = log;
        this.watched = new WatchedRun(job, period, null, 0, 0, by.login());
    }

    WatchedRun watched() {
        return watched;
    }

    /** Somebody else is running: said once, however long it takes. */
    void waitsFor(String holder) {
        if (waiting.compareAndSet(false, true)) {
            log.waits(holder);
        }
    }

    /** @param by what it is run in, or null once it has ended */
    void begin(@Nullable RunSession by) {
        session.set(by);
    }

    boolean stopped() {
        return stopped.get();
    }

    /** Ends it at its next file, or before it begins. */
    void stop() {
        stopped.set(true);
        RunSession open = session.get();
        if (open != null) {
            open.runs().stop(watched.job());
        }
    }

    @Override
    public void begin(Stage stage, int total) {
        watch(stage, 0, total);
        log.stage(stage, total);
        if (stopped()) {
            // Who asked before the run could hear it is heard now.
            stop();
        }
    }

    @Override
    public synchronized void done(int more) {
        watch(watched.stage(), watched.done() + more, watched.total());
    }

    private synchronized void watch(@Nullable Stage stage, int done, int total) {
        watched = new WatchedRun(watched.job(), watched.period(), stage, done, total, watched.by());
    }

    @Override
    public void end() {
        // The desk itself sees the end.
    }
}
