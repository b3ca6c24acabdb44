package cn.huizong.intake.archive;

import static cn.huizong.intake.archive.ZipEnd.narrow;
import static cn.huizong.intake.archive.ZipEnd.wide;

import cn.huizong.intake.file.RefusedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The directory of a zip (APPNOTE 4.3.12), with the wide fields of large ones. It is read record by record, and no further than
 * the most entries an archive may have.
 */
final class ZipDirectory {

    private static final int RECORD = 0x02014b50;
    private static final int RECORD_SIZE = 46;
    private static final int WIDE_FIELD = 1;
    private static final long WIDE = 0xFFFFFFFFL;

    private ZipDirectory() {}

    /** @throws RefusedFile when there is none, or one that cannot be right */
    static List<ZipRecord> read(FileChannel zip) throws IOException {
        ZipEnd end = ZipEnd.of(zip).orElseThrow(ArchiveFaults::noEnd);
        if (end.split()) {
            throw ArchiveFaults.volume();
        }
        if (end.entries() > ArchiveLimits.ENTRIES) {
            throw ArchiveFaults.beyond("压缩包内文件个数", ArchiveLimits.ENTRIES, "");
        }
        if (end.size() > ArchiveLimits.DIRECTORY_BYTES) {
            throw ArchiveFaults.beyond("压缩包目录大小", ArchiveLimits.DIRECTORY_BYTES, " 字节");
        }
        if (end.beginsElsewhere()) {
            throw ArchiveFaults.noDirectory();
        }
        if (isBehindSomething(zip, end)) {
            throw ArchiveFaults.behindSomething();
        }
        return records(ZipEnd.bytes(zip, end.start(), (int) end.size()), end.entries());
    }

    /**
     * Of a file that begins like no zip.
     *
     * @throws RefusedFile when it ends like one all the same
     */
    static void refuseRest(FileChannel file) throws IOException {
        Optional<ZipEnd> end = ZipEnd.of(file);
        if (end.isPresent() && (end.get().split() || end.get().beginsElsewhere())) {
            throw ArchiveFaults.volume();
        }
        if (end.isPresent() && isBehindSomething(file, end.get())) {
            throw ArchiveFaults.behindSomething();
        }
    }

    /**
     * Whether what the mark says is true of the end of the file alone: the directory is right before the mark and not where it says,
     * or an archive that ended before is where it says.
     */
    private static boolean isBehindSomething(FileChannel zip, ZipEnd end) throws IOException {
        long said = end.start();
        long before = end.at() - end.size();
        return said < before
                && (isAt(zip, said + end.size(), ZipEnd.END) || isAt(zip, before, RECORD) && !isAt(zip, said, RECORD));
    }

    private static boolean isAt(FileChannel zip, long place, int mark) throws IOException {
        return ZipEnd.bytes(zip, place, Integer.BYTES).getInt() == mark;
    }

    private static List<ZipRecord> records(ByteBuffer all, long entries) {
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
}
