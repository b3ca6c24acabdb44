package cn.huizong.publish.workbook;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip archive whose bytes depend on its content alone: entries are stored, not deflated, because zlib's builds differ in what
 * they deflate to, and all bear one time. A stored entry states its size and checksum in front, so that what is written goes to a
 * temporary file first and memory stays bounded.
 */
public final class StoredArchive implements Closeable {

    /** Not the first minute of 1980: Java writes that one as "unknown", with a second time that depends on the zone. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int BUFFER = 1 << 16;

    private record Part(String name, long offset, long size, long checksum) {}

    private final Path scratch;
    private final OutputStream writing;
    private final List<Part> parts = new ArrayList<>();
    private long written;

    public StoredArchive() throws IOException {
        scratch = Files.createTempFile("huizong", ".part");
        writing = Files.newOutputStream(scratch);
    }

    /** The next part; it must be closed before another is begun. */
    public OutputStream part(String name) {
        CRC32 checksum = new CRC32();
        Counting counted = new Counting(writing);
        return new CheckedOutputStream(counted, checksum) {
            @Override
            public void close() {
                parts.add(new Part(name, written, counted.count, checksum.getValue()));
                written += counted.count;
            }
        };
    }

    /** Writes the archive: the parts named {@code first} in front, the others as they came. */
    public void writeTo(OutputStream out, List<String> first) throws IOException {
        writing.flush();
        ZipOutputStream zip = new ZipOutputStream(out);
        try (FileChannel channel = FileChannel.open(scratch, StandardOpenOption.READ)) {
            for (String name : first) {
                for (Part part : parts) {
                    if (part.name().equals(name)) {
                        store(zip, part, channel);
                    }
                }
            }
            for (Part part : parts) {
                if (!first.contains(part.name())) {
                    store(zip, part, channel);
                }
            }
        }
        zip.finish();
    }

    private static void store(ZipOutputStream zip, Part part, FileChannel channel) throws IOException {
        channel.position(part.offset());
        store(zip, part.name(), part.size(), part.checksum(), Channels.newInputStream(channel));
    }

    /** Stores one entry of known size and checksum. */
    public static void store(ZipOutputStream zip, String name, long size, long checksum, InputStream content)
            throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCrc(checksum);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        byte[] buffer = new byte[BUFFER];
        for (long left = size; left > 0; ) {
            int read = content.read(buffer, 0, (int) Math.min(left, BUFFER));
            if (read < 0) {
                throw new IOException("part " + name + " is shorter than it was");
            }
            zip.write(buffer, 0, read);
            left -= read;
        }
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        try (writing) {
            Files.deleteIfExists(scratch);
        }
    }

    private static final class Counting extends FilterOutputStream {
        private long count;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }
    }
}
