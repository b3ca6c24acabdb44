package cn.huizong.pipeline.desk;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.Progress;
import cn.huizong.pipeline.Stage;
import cn.huizong.pipeline.batch.RunSession;
import cn.huizong.store.Lease;
import cn.huizong.store.audit.Actor;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run from when it was asked for to its end: watched by people, and stopped by them or with the process. */
final class RunUnderWay implements Progress, Lease.Waiting {

    private static final Logger LOG = LoggerFactory.getLogger(RunUnderWay.class);

    private final RunLog log;
    private volatile WatchedRun watched;
    private final AtomicReference<@Nullable RunSession> session = new AtomicReference<>();
    private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();
    private final AtomicBoolean waiting = new AtomicBoolean();

    /** Why a run stops. */
    enum Stop {
        /** A person does not want it: it stays stopped. */
        PERSON,
        /** The process ends: it goes on in the next. */
        CLOSING
    }

    RunUnderWay(String job, ReferencePeriod period, Actor by, RunLog log) {
        this.log = log;
        this.watched = new WatchedRun(log.number(), job, period, null, 0, 0, by.login());
    }

    WatchedRun watched() {
        return watched;
    }

    /** Somebody else is running: said once, however long it takes. */
    @Override
    public void waits(String holder, Duration atMost) {
        if (waiting.compareAndSet(false, true)) {
            log.waits(holder);
        }
    }

    /** @param by what it is run in, or null once it has ended */
    void begin(@Nullable RunSession by) {
        session.set(by);
    }

    @Override
    public boolean goesOn() {
        return stop.get() == null;
    }

    /** Who wanted it to stop; null while nobody has. */
    @Nullable
    Stop wanted() {
        return stop.get();
    }

    /** Ends it at its next file, or before it begins. Who asks first counts. */
    void stop(Stop why) {
        stop.compareAndSet(null, why);
        RunSession open = session.get();
        try {
            if (open != null) {
                open.runs().stop(watched.job());
            }
        } catch (RuntimeException storeGone) {
            // It hears it when its next stage begins, if it comes to that.
            LOG.warn("the run under way could not be told to stop", storeGone);
        }
    }

    @Override
    public void begin(Stage stage, int total) {
        watch(stage, 0, total);
        log.stage(stage, total);
        Stop wanted = wanted();
        if (wanted != null) {
            // Who asked before the run could hear it is heard now.
            stop(wanted);
        }
    }

    @Override
    public synchronized void done(int more) {
        watch(watched.stage(), watched.done() + more, watched.total());
    }

    private synchronized void watch(@Nullable Stage stage, int done, int total) {
        watched = new WatchedRun(watched.note(), watched.job(), watched.period(), stage, done, total, watched.by());
    }

    @Override
    public void end() {
        // The desk itself sees the end.
    }
}
