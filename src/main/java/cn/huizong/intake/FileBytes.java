package cn.huizong.intake;

import cn.huizong.intake.archive.ArchiveEntry;
import cn.huizong.intake.file.RefusedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the bytes of a handed-in file are: in a file of its own, within an archive, or out of reach. */
public interface FileBytes {

    long size() throws IOException;

    /** @throws RefusedFile when they cannot be had, here or while they are read, whoever tries */
    InputStream open() throws IOException;

    /** The file that holds these bytes and nothing else, if there is one. */
    Optional<Path> file();

    static FileBytes of(Path file) {
        return new FileBytes() {
            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public Optional<Path> file() {
                return Optional.of(file);
            }
        };
    }

    static FileBytes of(ArchiveEntry entry) {
        return new FileBytes() {
            @Override
            public long size() {
                return entry.size();
            }

            @Override
            public InputStream open() throws IOException {
                return entry.open();
            }

            @Override
            public Optional<Path> file() {
                return Optional.empty();
            }
        };
    }

    static FileBytes refused(RefusedFile why) {
        return new FileBytes() {
            @Override
            public long size() {
                return 0;
            }

            @Override
            public InputStream open() {
                throw why;
            }

            @Override
            public Optional<Path> file() {
                return Optional.empty();
            }
        };
    }
}
