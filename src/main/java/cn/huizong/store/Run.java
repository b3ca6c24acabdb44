package cn.huizong.store;

import cn.huizong.catalogue.ReferencePeriod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is remembered.
 *
 * @param asOf the moment it judges lateness and validity at; a run that is resumed keeps its own
 * @param reader the catalogue and program it reads with
 * @param releaseNumber what it published or, when nothing had changed, found published; null before
 */
public record Run(
        long id,
        String job,
        ReferencePeriod period,
        String inbox,
        String reports,
        Instant asOf,
        String reader,
        Instant startedAt,
        State state,
        @Nullable Integer releaseNumber) {

    /** How far a run has come. */
    public enum State {
        RUNNING,
        /** Asked to stop; the same command goes on. */
        STOPPED,
        /** Failed; the same command goes on. */
        FAILED,
        DONE,
        /** Never to be resumed: the same command asked for something else since. */
        ABANDONED
    }
}
