package cn.huizong.pipeline.step;

import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.RunRequest;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whether a release could be written where it is to go, asked before hours of reading. Only permissions are looked at: trying
 * would leave traces in a folder that others read and other stores share. What they do not show is found on publishing.
 */
public final class ReportsFolder {

    private final Path reports;
    private final Path folder;

    public ReportsFolder(RunRequest request) {
        this(request.reports(), request.job().name(), request.period().toString());
    }

    ReportsFolder(Path reports, String job, String period) {
        this.reports = reports;
        this.folder = reports.resolve(job).resolve(period);
    }

    /** Before a run: one that finds its input unchanged writes nothing, so a release that is there already puts off the question. */
    public void requireWritableUnlessPublished() {
        if (!holdsRelease()) {
            requireWritable();
        }
    }

    /** @throws Refusal as publishing would */
    public void requireWritable() {
        Path existing = nearestExisting();
        if (existing == null
                || !Files.isDirectory(existing)
                || !Files.isWritable(existing)
                || !Files.isExecutable(existing)) {
            throw Refusal.failed("reports.unwritable", new AccessDeniedException(String.valueOf(existing)), reports);
        }
    }

    private boolean holdsRelease() {
        try (DirectoryStream<Path> releases = Files.newDirectoryStream(folder, "r[0-9]*")) {
            return releases.iterator().hasNext();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The folder, or what there is of the way to it: the rest is made on publishing. */
    private @Nullable Path nearestExisting() {
        Path existing = folder;
        while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = existing.getParent();
        }
        return existing;
    }
}
