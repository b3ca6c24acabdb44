package cn.huizong.pipeline.step;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the file system tells of the content of a file: two equal stamps, the earlier of which was settled, stand for the same bytes.
 * The time of the last change of its entry ({@code ctime}) is set by the system at every writing, and cannot be set back.
 *
 * @param place the file itself, whatever its name
 */
record FileStamp(long bytes, FileTime modified, FileTime changed, Object place) {

    /** File systems count time in steps of up to two seconds; within one of them a second change would not show. */
    private static final Duration STEP = Duration.ofSeconds(2);

    /** Empty on systems that do not tell. */
    static Optional<FileStamp> of(Path file) {
        try {
            Map<String, Object> told =
                    Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,fileKey", NOFOLLOW_LINKS);
            Object place = told.get("fileKey");
            return told.get("size") instanceof Long bytes
                            && told.get("lastModifiedTime") instanceof FileTime modified
                            && told.get("ctime") instanceof FileTime changed
                            && place != null
                    ? Optional.of(new FileStamp(bytes, modified, changed, place))
                    : Optional.empty();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException untold) {
            return Optional.empty();
        }
    }

    /** Whether whatever changes the file from now on will change its stamp. */
    boolean isSettled(Instant now) {
        Instant before = now.minus(STEP);
        return modified.toInstant().isBefore(before) && changed.toInstant().isBefore(before);
    }
}
