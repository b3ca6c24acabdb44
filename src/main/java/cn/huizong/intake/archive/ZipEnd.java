package cn.huizong.intake.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * The mark at the end of a zip (APPNOTE 4.3.14–16), with the wide fields of large ones: where the directory is, and what it says of itself.
 *
 * @param at place of the mark that says so
 * @param entries in the directory
 * @param size of the directory in bytes
 * @param start of the directory, counted from where the zip begins
 * @param split whether the zip is in several volumes
 */
record ZipEnd(long at, long entries, long size, long start, boolean split) {

    static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int WIDE_END = 0x06064b50;
    private static final int WIDE_END_SIZE = 56;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_SIZE = 20;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int NARROW = 0xFFFF;
    private static final long WIDE = 0xFFFFFFFFL;

    /** @throws cn.huizong.intake.file.RefusedFile when it refers to a second mark that is not there */
    static Optional<ZipEnd> of(FileChannel zip) throws IOException {
        int looked = (int) Math.min(zip.size(), END_SIZE + LONGEST_COMMENT);
        ByteBuffer tail = bytes(zip, zip.size() - looked, looked);
        int at = looked - END_SIZE;
        while (at >= 0 && !(tail.getInt(at) == END && narrow(tail, at + 20) == looked - at - END_SIZE)) {
            at--;
        }
        return at < 0 ? Optional.empty() : Optional.of(of(zip, zip.size() - looked + at, tail.position(at)));
    }

    private static ZipEnd of(FileChannel zip, long at, ByteBuffer mark) throws IOException {
        int from = mark.position();
        boolean split = narrow(mark, from + 4) != 0 || narrow(mark, from + 6) != 0;
        ZipEnd end = new ZipEnd(at, narrow(mark, from + 10), wide(mark, from + 12), wide(mark, from + 16), split);
        return end.entries == NARROW || end.size == WIDE || end.start == WIDE ? ofWide(zip, at) : end;
    }

    private static ZipEnd ofWide(FileChannel zip, long narrow) throws IOException {
        if (narrow < LOCATOR_SIZE) {
            throw ArchiveFaults.noDirectory();
        }
        ByteBuffer locator = bytes(zip, narrow - LOCATOR_SIZE, LOCATOR_SIZE);
        long at = locator.getLong(8);
        if (locator.getInt(0) != LOCATOR || at < 0 || at > narrow - LOCATOR_SIZE - WIDE_END_SIZE) {
            throw ArchiveFaults.noDirectory();
        }
        ByteBuffer mark = bytes(zip, at, WIDE_END_SIZE);
        if (mark.getInt(0) != WIDE_END) {
            throw ArchiveFaults.noDirectory();
        }
        return new ZipEnd(at, mark.getLong(32), mark.getLong(40), mark.getLong(48), locator.getInt(16) > 1);
    }

    /** Whether the directory does not fit between where the file begins and this mark: what comes before is in another volume, or lost. */
    boolean beginsElsewhere() {
        return start < 0 || size < 0 || start > at - size;
    }

    static ByteBuffer bytes(FileChannel zip, long from, int count) throws IOException {
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

    static int narrow(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    static long wide(ByteBuffer bytes, int at) {
        return bytes.getInt(at) & WIDE;
    }
}
