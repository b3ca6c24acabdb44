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

/** The folder a release is written into; it knows the fingerprint of every file in it. */
final class ReleaseFolder {

    /** Writes one file; may close what it is given. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Path folder;
    private final List<PublishedFile> files = new ArrayList<>();

    ReleaseFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws java.nio.file.FileAlreadyExistsException when there is a file of that name: a release is written once */
    void write(String name, Content content) throws IOException {
        MessageDigest digest = sha256();
        Path file = folder.resolve(name);
        try (OutputStream disk = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(new DigestOutputStream(disk, digest), 1 << 16)) {
            content.writeTo(out);
        }
        files.add(new PublishedFile(name, HexFormat.of().formatHex(digest.digest()), Files.size(file)));
    }

    List<PublishedFile> files() {
        return List.copyOf(files);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
