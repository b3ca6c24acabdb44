package cn.huizong.pipeline.step;

import cn.huizong.intake.KnownBytes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A file of the inbox whose bytes were looked at when it was taken in, so that they need not be again as long as it is the same:
 * a fingerprint takes a twentieth of the time of a run.
 *
 * @param stamp from before its bytes were looked at
 */
record SeenFile(KnownBytes bytes, FileStamp stamp) {

    /** The stamp of a file about to be looked at; empty where it would not tell of a change. */
    static Optional<FileStamp> before(Path file, Instant now) {
        return FileStamp.of(file).filter(stamp -> stamp.isSettled(now));
    }

    boolean isStill(Path file) {
        return FileStamp.of(file).filter(stamp::equals).isPresent();
    }
}
