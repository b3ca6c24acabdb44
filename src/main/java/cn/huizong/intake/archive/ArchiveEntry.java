package cn.huizong.intake.archive;

import cn.huizong.intake.file.RefusedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file within an archive. Its bytes are unpacked anew each time they are read; nothing is kept. */
public final class ArchiveEntry {

    private final Path archive;
    private final String path;
    private final ZipRecord record;
    private final @Nullable RefusedFile refused;

    ArchiveEntry(Path archive, String path, ZipRecord record, @Nullable RefusedFile refused) {
        this.archive = archive;
        this.path = path;
        this.record = record;
        this.refused = refused;
    }

    /** Within the archive, with {@code /}; a name that is refused is not repeated in it. */
    public String path() {
        return path;
    }

    /** Unpacked, in bytes. More never comes out. */
    public long size() {
        return record.size();
    }

    /** @throws RefusedFile when it cannot be unpacked, here or while it is read */
    public InputStream open() throws IOException {
        if (refused != null) {
            throw refused;
        }
        return Archive.unpack(archive, record);
    }
}
