package cn.huizong.store.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A backup somebody brings. It is not trusted: nothing of it is believed before its hashes are found right, and nothing may grow without end. */
final class BackupFile implements AutoCloseable {

    private static final int MOST_ENTRIES = 500;
    private static final int LONGEST_MANIFEST = 1 << 20;
    private static final int LONGEST_LINE = 256 << 20;
    /** Rows that are much alike shrink to a fiftieth; a bomb to a thousandth. */
    private static final long MOST_GROWTH = 200;

    private static final long ALWAYS_ALLOWED = 16L << 20;

    /** Takes the rows of a part. */
    interface Rows {
        void accept(String line) throws SQLException;
    }

    private final ZipFile zip;
    private final BackupContent content;

    private BackupFile(ZipFile zip, BackupContent content) {
        this.zip = zip;
        this.content = content;
    }

    static BackupFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BackupFault(BackupFault.Kind.UNREADABLE, file.toString(), null);
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException noZip) {
            throw new BackupFault(BackupFault.Kind.UNREADABLE, file.toString(), noZip);
        }
        try {
            BackupContent content = manifest(zip);
            requireWithinLimits(zip, content, Files.size(file));
            return new BackupFile(zip, content);
        } catch (BackupFault fault) {
            zip.close();
            throw fault;
        } catch (IOException | RuntimeException failed) {
            zip.close();
            throw new BackupFault(BackupFault.Kind.UNREADABLE, file.toString(), failed);
        }
    }

    private static BackupContent manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupContent.NAME);
        if (entry == null) {
            throw new IllegalArgumentException("no manifest");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LONGEST_MANIFEST + 1);
            if (bytes.length > LONGEST_MANIFEST) {
                throw new BackupFault(BackupFault.Kind.OVERSIZED, BackupContent.NAME, null);
            }
            return BackupContent.read(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static void requireWithinLimits(ZipFile zip, BackupContent content, long size) {
        List<String> expected =
                new ArrayList<>(content.parts().stream().map(BackupPart::name).toList());
        expected.add(BackupContent.NAME);
        List<String> found = zip.stream()
                .limit(MOST_ENTRIES + 1L)
                .map(ZipEntry::getName)
                .sorted()
                .toList();
        if (!found.equals(expected.stream().sorted().toList())) {
            throw new IllegalArgumentException("other parts than its manifest names");
        }
        long left = ALWAYS_ALLOWED + size * MOST_GROWTH;
        for (BackupPart part : content.parts()) {
            left -= part.bytes();
            if (part.bytes() < 0 || left < 0) {
                throw new BackupFault(BackupFault.Kind.OVERSIZED, part.name(), null);
            }
        }
    }

    BackupContent content() {
        return content;
    }

    /** Reads every part once. @throws BackupFault when one is not as its manifest says */
    void verify() throws IOException {
        try {
            for (BackupPart part : content.parts()) {
                read(part, row -> {});
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws BackupFault when the part is not as its manifest says, which may come after all rows */
    void read(BackupPart part, Rows rows) throws IOException, SQLException {
        MessageDigest digest = Digests.sha256();
        long count = -1;
        ZipEntry entry = Objects.requireNonNull(zip.getEntry(part.name()));
        try (LimitedLines lines = new LimitedLines(
                new BufferedInputStream(new DigestInputStream(zip.getInputStream(entry), digest), 1 << 16),
                part,
                LONGEST_LINE)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                rows.accept(line);
                count++;
            }
            if (count != part.rows()
                    || lines.read() != part.bytes()
                    || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
                throw new BackupFault(BackupFault.Kind.ALTERED, part.name(), null);
            }
        } catch (java.util.zip.ZipException | java.io.EOFException broken) {
            throw new BackupFault(BackupFault.Kind.ALTERED, part.name(), broken);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Lines of a part that may not be longer than it says it is. */
    private static final class LimitedLines implements AutoCloseable {

        private final InputStream in;
        private final BackupPart part;
        private final int longest;
        private long read;

        LimitedLines(InputStream in, BackupPart part, int longest) {
            this.in = in;
            this.part = part;
            this.longest = longest;
        }

        @org.jspecify.annotations.Nullable
        String next() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream(256);
            for (int next = in.read(); next >= 0; next = in.read()) {
                read++;
                if (read > part.bytes()) {
                    throw new BackupFault(BackupFault.Kind.ALTERED, part.name(), null);
                }
                if (next == '\n') {
                    return line.toString(StandardCharsets.UTF_8);
                }
                if (line.size() >= longest) {
                    throw new BackupFault(BackupFault.Kind.OVERSIZED, part.name(), null);
                }
                line.write(next);
            }
            if (line.size() > 0) {
                throw new BackupFault(BackupFault.Kind.ALTERED, part.name(), null);
            }
            return null;
        }

        long read() {
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
