package cn.huizong.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The folder a release is written into; it takes the fingerprint of every file on the way. Several threads may write. */
final class ReleaseFolder {

    /** Writes one file; may close what it is given. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes one file under the name that turns out to be its. */
    @FunctionalInterface
    interface Task {
        PublishedFile writeTo(ReleaseFolder folder) throws IOException;
    }

    private final Path folder;

    ReleaseFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws java.nio.file.FileAlreadyExistsException when there is a file of that name: a release is written once */
    PublishedFile write(String name, Content content) throws IOException {
        MessageDigest digest = sha256();
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream disk = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(new DigestOutputStream(disk, digest), 1 << 16)) {
            content.writeTo(out);
        }
        return new PublishedFile(name, HexFormat.of().formatHex(digest.digest()), Files.size(file));
    }

    /**
     * Writes files side by side, on all cores. Also when one fails it returns only after the others have come to their end.
     *
     * @return in the order given
     */
    List<PublishedFile> writeAll(List<Task> tasks) throws IOException {
        List<Attempt> attempts = tasks.parallelStream().map(this::attempt).toList();
        List<PublishedFile> written = new ArrayList<>();
        for (Attempt attempt : attempts) {
            written.add(attempt.outcome());
        }
        return written;
    }

    private Attempt attempt(Task task) {
        try {
            PublishedFile file = task.writeTo(this);
            return () -> file;
        } catch (IOException failed) {
            return () -> {
                throw failed;
            };
        } catch (RuntimeException failed) {
            return () -> {
                throw failed;
            };
        }
    }

    /** What became of a file: the file, or what kept it from being written. */
    @FunctionalInterface
    private interface Attempt {
        PublishedFile outcome() throws IOException;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
