package cn.huizong.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * An entry unpacked as it is read. No more comes out than the directory says it has; if it is less, or not what the checksum was
 * made of, the entry is refused at its end, before anybody takes it for whole.
 */
final class EntryStream extends InputStream {

    private static final int BUFFER = 1 << 14;

    private final FileChannel zip;
    private final ZipRecord record;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final ByteBuffer packed = ByteBuffer.allocate(BUFFER);
    private long at;
    private long packedLeft;
    private long left;
    private boolean compared;

    /** @param start where its packed bytes begin; the channel is closed with this stream */
    EntryStream(FileChannel zip, ZipRecord record, long start) {
        this.zip = zip;
        this.record = record;
        this.at = start;
        this.packedLeft = record.packed();
        this.left = record.size();
        packed.limit(0);
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
        int most = (int) Math.min(length, left);
        int read = record.method() == ZipRecord.STORED ? copied(bytes, from, most) : inflated(bytes, from, most);
        sum.update(bytes, from, read);
        left -= read;
        return read;
    }

    private int copied(byte[] bytes, int from, int most) throws IOException {
        if (!packed.hasRemaining()) {
            fill();
        }
        int read = Math.min(most, packed.remaining());
        packed.get(bytes, from, read);
        return read;
    }

    private int inflated(byte[] bytes, int from, int most) throws IOException {
        try {
            int read = inflater.inflate(bytes, from, most);
            while (read == 0) {
                if (inflater.finished() || inflater.needsDictionary()) {
                    throw ArchiveFaults.damagedEntry();
                }
                fill();
                inflater.setInput(packed);
                read = inflater.inflate(bytes, from, most);
            }
            return read;
        } catch (DataFormatException damaged) {
            throw ArchiveFaults.damagedEntry();
        }
    }

    private void fill() throws IOException {
        packed.clear().limit((int) Math.min(BUFFER, packedLeft));
        int read = packed.hasRemaining() ? zip.read(packed, at) : -1;
        if (read <= 0) {
            throw ArchiveFaults.damagedEntry();
        }
        packed.flip();
        at += read;
        packedLeft -= read;
    }

    private void compare() throws IOException {
        if (compared) {
            return;
        }
        boolean whole = record.method() == ZipRecord.STORED
                ? packedLeft == 0 && !packed.hasRemaining()
                : endsHere() && packedLeft == 0 && inflater.getRemaining() == 0;
        if (!whole || sum.getValue() != record.crc()) {
            throw ArchiveFaults.damagedEntry();
        }
        compared = true;
    }

    /** What is left of the packed bytes may be the mark of the end, and nothing that unpacks. */
    private boolean endsHere() throws IOException {
        try {
            byte[] more = new byte[1];
            while (!inflater.finished()) {
                if (inflater.inflate(more, 0, 1) > 0) {
                    return false;
                }
                if (!inflater.finished()) {
                    if (inflater.needsDictionary()) {
                        return false;
                    }
                    fill();
                    inflater.setInput(packed);
                }
            }
            return true;
        } catch (DataFormatException damaged) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        zip.close();
    }
}
