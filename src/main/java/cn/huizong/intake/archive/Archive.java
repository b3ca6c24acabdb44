package cn.huizong.intake.archive;

import cn.huizong.intake.file.RefusedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A zip that holds returns and is none, guarded: bounded, without overlaps, with sound names. */
public final class Archive {

    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;

    private final Path file;
    private final FileChannel zip;

    private Archive(Path file, FileChannel zip) {
        this.file = file;
        this.zip = zip;
    }

    /**
     * Whether a file is an archive.
     *
     * @param start of the file
     * @throws RefusedFile when it begins like one and cannot be read as one
     */
    public static boolean isOne(Path file, byte[] start) throws IOException {
        if (!ZipStart.mayBeArchive(start)) {
            return false;
        }
        try (FileChannel zip = FileChannel.open(file, StandardOpenOption.READ)) {
            return !ZipStart.isPackage(ZipDirectory.read(zip));
        }
    }

    /**
     * Of a file that does not begin like an archive.
     *
     * @throws RefusedFile when it is the last volume of one, or has one behind something else
     */
    public static void refuseRest(Path file) throws IOException {
        try (FileChannel whatever = FileChannel.open(file, StandardOpenOption.READ)) {
            ZipDirectory.refuseRest(whatever);
        }
    }

    /**
     * The files within, in the order of the archive. Folders are none.
     *
     * @throws RefusedFile when the archive as a whole is damaged, hostile or beyond a limit; a file that is, is there all the same
     */
    public static List<ArchiveEntry> entries(Path file) throws IOException {
        try (FileChannel zip = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Archive(file, zip).list();
        }
    }

    private List<ArchiveEntry> list() throws IOException {
        if (zip.size() > ArchiveLimits.FILE_BYTES) {
            throw ArchiveFaults.beyond("文件大小", ArchiveLimits.FILE_BYTES, " 字节");
        }
        List<ZipRecord> records = ZipDirectory.read(zip);
        ZipStart.refuseDocuments(records);
        checkSizes(records);
        checkOverlaps(records);
        EntryNames names = new EntryNames(records);
        List<ZipRecord> files = records.stream()
                .filter(record -> !names.isFolder(record) || record.size() > 0)
                .toList();
        if (!files.isEmpty() && files.stream().allMatch(ZipRecord::encrypted)) {
            throw ArchiveFaults.encrypted();
        }
        return files.stream().map(record -> entry(record, names)).toList();
    }

    private static void checkSizes(List<ZipRecord> records) {
        long size = 0;
        for (ZipRecord record : records) {
            if (record.size() < 0 || record.packed() < 0 || record.offset() < 0) {
                throw ArchiveFaults.noDirectory();
            }
            size += Math.min(record.size(), ArchiveLimits.EXPANDED_BYTES + 1);
            if (size > ArchiveLimits.EXPANDED_BYTES) {
                throw ArchiveFaults.beyond("解压后总大小", ArchiveLimits.EXPANDED_BYTES, " 字节");
            }
        }
    }

    /** Entries that share bytes unpack to many times what they take (Fifield, A better zip bomb, 2019). */
    private void checkOverlaps(List<ZipRecord> records) throws IOException {
        long end = 0;
        for (ZipRecord record : records.stream()
                .sorted(Comparator.comparingLong(ZipRecord::offset))
                .toList()) {
            if (record.offset() < end) {
                throw ArchiveFaults.broken("里的文件互相重叠，是人为构造的，不读取");
            }
            end = start(record) + record.packed();
            if (end > zip.size() || end < 0) {
                throw ArchiveFaults.broken("不完整或已损坏，其中的文件不全");
            }
        }
    }

    /** Of an entry whose header is damaged: no earlier than this, and nothing of it is ever unpacked. */
    private long start(ZipRecord record) throws IOException {
        try {
            return start(zip, record);
        } catch (RefusedFile noHeader) {
            return record.offset() + LOCAL_SIZE;
        }
    }

    private ArchiveEntry entry(ZipRecord record, EntryNames names) {
        String unnamed = "（第 " + record.number() + " 个文件）";
        try {
            String path = names.of(record);
            return new ArchiveEntry(file, path, record, fault(record, names.isFolder(record)));
        } catch (RefusedFile badName) {
            return new ArchiveEntry(file, unnamed, record, badName);
        }
    }

    private static @Nullable RefusedFile fault(ZipRecord record, boolean folder) {
        if (record.link()) {
            return ArchiveFaults.ofEntry("压缩包中的这一项是链接，不是文件，不跟随读取");
        }
        if (record.special() || folder) {
            return ArchiveFaults.ofEntry("压缩包中的这一项不是普通文件");
        }
        if (record.encrypted()) {
            return ArchiveFaults.encryptedEntry();
        }
        if (record.method() != ZipRecord.STORED && record.method() != ZipRecord.DEFLATED) {
            return ArchiveFaults.ofEntry("压缩包中的这个文件用了不支持的压缩方法（" + record.method() + "）");
        }
        if (record.size() > ArchiveLimits.UNSUSPICIOUS
                && record.size() / Math.max(1, record.packed()) > ArchiveLimits.EXPANSION_RATIO) {
            return ArchiveFaults.beyond("压缩比", ArchiveLimits.EXPANSION_RATIO, " 倍");
        }
        return null;
    }

    static InputStream unpack(Path file, ZipRecord record) throws IOException {
        FileChannel zip = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new EntryStream(zip.position(start(zip, record)), record);
        } catch (IOException | RuntimeException failed) {
            zip.close();
            throw failed;
        }
    }

    /** Where the packed bytes of an entry begin: behind its header, whose length only the header knows. */
    private static long start(FileChannel zip, ZipRecord record) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(LOCAL_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        if (zip.read(header, record.offset()) < LOCAL_SIZE || header.getInt(0) != LOCAL) {
            throw ArchiveFaults.damagedEntry();
        }
        int name = header.getShort(26) & 0xFFFF;
        int extra = header.getShort(28) & 0xFFFF;
        return record.offset() + LOCAL_SIZE + name + extra;
    }

    /** Whether a file that begins so may be an archive; a workbook that is packed as usual is none. */
    public static boolean mayBeOne(byte[] start) {
        return ZipStart.mayBeArchive(start);
    }

    public static RefusedFile empty() {
        return ArchiveFaults.broken("里没有可读取的文件");
    }

    /** Why an archive within an archive is not read. */
    public static RefusedFile nested() {
        return ArchiveFaults.nested();
    }
}
