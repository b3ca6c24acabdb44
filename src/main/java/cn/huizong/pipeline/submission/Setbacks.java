package cn.huizong.pipeline.submission;

import cn.huizong.pipeline.Refusal;
import cn.huizong.store.StoreFault;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;

/** Files that could not be judged for something that is no fault of theirs: each rests a while before it is tried again, longer each time. */
final class Setbacks {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 4;

    private record Setback(int number, Instant rests) {}

    private final Map<Long, Setback> byFile = new ConcurrentHashMap<>();

    void add(long file, Instant now) {
        byFile.merge(file, new Setback(1, now.plus(FIRST)), (before, none) -> {
            int doublings = Math.min(before.number(), DOUBLINGS);
            return new Setback(before.number() + 1, now.plus(FIRST.multipliedBy(1L << doublings)));
        });
    }

    boolean rests(long file, Instant now) {
        Setback last = byFile.get(file);
        return last != null && now.isBefore(last.rests());
    }

    /** Whether it was this process that could not judge it. */
    boolean knows(long file) {
        return byFile.containsKey(file);
    }

    void over(long file) {
        byFile.remove(file);
    }

    /** Whether the store, the disk or the catalogue is behind it, and not the file. */
    static boolean behind(@Nullable Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            boolean temporary =
                    cause instanceof Refusal refusal && refusal.key().equals("temporary.unwritable");
            if (temporary || cause instanceof StoreFault || cause instanceof NestedRuntimeException) {
                return true;
            }
        }
        return false;
    }
}
