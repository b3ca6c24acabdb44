package cn.huizong.intake.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * The directory at the end of a zip (APPNOTE 4.3.12–16), with the wide fields of large ones. It is read record by record, and
 * no further than the most entries an archive may have.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int WIDE_END = 0x06064b50;
    private static final int WIDE_END_SIZE = 56;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_SIZE = 20;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int NARROW = 0xFFFF;
    private static final long WIDE = 0xFFFFFFFFL;
    private static final int RECORD = 0x02014b50;
    private static final int RECORD_SIZE = 46;
    private static final int WIDE_FIELD = 1;

    private final FileChannel zip;
    private long entries;
    private long size;
    private long start;

    private ZipDirectory(FileChannel zip) {
        this.zip = zip;
    }

    /** @throws cn.huizong.intake.file.RefusedFile when there is none, or one that cannot be right */
    static List<ZipRecord> read(FileChannel zip) throws IOException {
        ZipDirectory directory = new ZipDirectory(zip);
        directory.find();
        if (directory.entries > ArchiveLimits.ENTRIES) {
            throw ArchiveFaults.beyond("压缩包内文件个数", ArchiveLimits.ENTRIES, "");
        }
        if (directory.size > ArchiveLimits.DIRECTORY_BYTES) {
            throw ArchiveFaults.beyond("压缩包目录大小", ArchiveLimits.DIRECTORY_BYTES, " 字节");
        }
        return directory.records();
    }

    private void find() throws IOException {
        int looked = (int) Math.min(zip.size(), END_SIZE + LONGEST_COMMENT);
        ByteBuffer tail = bytes(zip.size() - looked, looked);
        int at = looked - END_SIZE;
        while (at >= 0 && !(tail.getInt(at) == END && narrow(tail, at + 20) == looked - at - END_SIZE)) {
            at--;
        }
        if (at < 0) {
            throw ArchiveFaults.noDirectory();
        }
        long end = zip.size() - looked + at;
        entries = narrow(tail, at + 10);
        size = wide(tail, at + 12);
        start = wide(tail, at + 16);
        boolean split = narrow(tail, at + 4) != 0 || narrow(tail, at + 6) != 0;
        if (entries == NARROW || size == WIDE || start == WIDE) {
            end = findWide(end);
        } else if (split) {
            throw ArchiveFaults.broken("是分卷压缩包中的一卷，不能单独读取");
        }
        if (start < 0 || size < 0 || start > end - size) {
            throw ArchiveFaults.noDirectory();
        }
    }

    private long findWide(long end) throws IOException {
        if (end < LOCATOR_SIZE) {
            throw ArchiveFaults.noDirectory();
        }
        ByteBuffer locator = bytes(end - LOCATOR_SIZE, LOCATOR_SIZE);
        long at = locator.getLong(8);
        if (locator.getInt(0) != LOCATOR || at < 0 || at > end - LOCATOR_SIZE - WIDE_END_SIZE) {
            throw ArchiveFaults.noDirectory();
        }
        ByteBuffer wideEnd = bytes(at, WIDE_END_SIZE);
        if (wideEnd.getInt(0) != WIDE_END) {
            throw ArchiveFaults.noDirectory();
        }
        entries = wideEnd.getLong(32);
        size = wideEnd.getLong(40);
        start = wideEnd.getLong(48);
        return at;
    }

    private List<ZipRecord> records() throws IOException {
        ByteBuffer all = bytes(start, (int) size);
        List<ZipRecord> records = new ArrayList<>();
        while (all.hasRemaining()) {
            if (all.remaining() < RECORD_SIZE || all.getInt(all.position()) != RECORD || records.size() >= entries) {
                throw ArchiveFaults.noDirectory();
            }
            records.add(record(all, records.size() + 1));
        }
        if (records.size() != entries) {
            throw ArchiveFaults.noDirectory();
        }
        return records;
    }

    private static ZipRecord record(ByteBuffer all, int number) {
        int at = all.position();
        byte[] name = new byte[narrow(all, at + 28)];
        int extra = narrow(all, at + 30);
        int comment = narrow(all, at + 32);
        if (all.remaining() < RECORD_SIZE + name.length + extra + comment) {
            throw ArchiveFaults.noDirectory();
        }
        all.get(at + RECORD_SIZE, name);
        long[] sizes = {wide(all, at + 24), wide(all, at + 20), wide(all, at + 42)};
        widen(sizes, all, at + RECORD_SIZE + name.length, extra);
        all.position(at + RECORD_SIZE + name.length + extra + comment);
        return new ZipRecord(
                number,
                name,
                all.get(at + 5) & 0xFF,
                narrow(all, at + 8),
                narrow(all, at + 10),
                wide(all, at + 16),
                sizes[1],
                sizes[0],
                wide(all, at + 38),
                sizes[2]);
    }

    /** Sizes and place that do not fit into their fields stand, in this order, in an additional one (APPNOTE 4.5.3). */
    private static void widen(long[] sizes, ByteBuffer all, int from, int length) {
        int at = from;
        int end = from + length;
        while (at + 4 <= end) {
            int fieldEnd = Math.min(end, at + 4 + narrow(all, at + 2));
            if (narrow(all, at) == WIDE_FIELD) {
                int value = at + 4;
                for (int i = 0; i < sizes.length; i++) {
                    if (sizes[i] == WIDE && value + 8 <= fieldEnd) {
                        sizes[i] = all.getLong(value);
                        value += 8;
                    }
                }
            }
            at = fieldEnd;
        }
    }

    private ByteBuffer bytes(long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        long at = from;
        while (bytes.hasRemaining()) {
            int read = zip.read(bytes, at);
            if (read < 0) {
                throw ArchiveFaults.noDirectory();
            }
            at += read;
        }
        return bytes.flip();
    }

    private static int narrow(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private static long wide(ByteBuffer bytes, int at) {
        return bytes.getInt(at) & WIDE;
    }
}
