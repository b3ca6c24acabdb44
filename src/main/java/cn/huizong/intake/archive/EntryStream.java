package cn.huizong.intake.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * An entry unpacked as it is read. No more comes out than the directory says it has; if it is less, or not what the checksum was
 * made of, the entry is refused at its end, before anybody takes it for whole.
 */
final class EntryStream extends InputStream {

    private static final int BUFFER = 1 << 14;

    private final ZipRecord record;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final InputStream content;
    private final boolean stored;
    private long left;

    /** @param zip stands where the packed bytes of the entry begin; it is closed with this stream */
    EntryStream(FileChannel zip, ZipRecord record) {
        this.record = record;
        this.left = record.size();
        this.stored = record.method() == ZipRecord.STORED;
        InputStream packed = Channels.newInputStream(zip);
        this.content = stored ? packed : new InflaterInputStream(packed, inflater, BUFFER);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            compare();
            return -1;
        }
        int read = unpacked(bytes, from, (int) Math.min(length, left));
        if (read <= 0) {
            throw ArchiveFaults.damagedEntry();
        }
        sum.update(bytes, from, read);
        left -= read;
        return read;
    }

    private int unpacked(byte[] bytes, int from, int most) throws IOException {
        try {
            return content.read(bytes, from, most);
        } catch (ZipException | EOFException damaged) {
            throw ArchiveFaults.damagedEntry();
        }
    }

    /** What is left of the packed bytes may be the mark of the end, and nothing that unpacks. */
    private void compare() throws IOException {
        boolean ends = stored || unpacked(new byte[1], 0, 1) < 0;
        long packed = stored ? record.size() : inflater.getBytesRead();
        if (!ends || packed != record.packed() || sum.getValue() != record.crc()) {
            throw ArchiveFaults.damagedEntry();
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        content.close();
    }
}
