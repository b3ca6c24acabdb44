package cn.huizong.intake.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip written field by field, as programs write it and as none would. */
public final class WrittenZip {

    /**
     * @param offset of its header as the directory says; -1 where it is
     * @param extra additional fields in the directory
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Entry(
            byte[] name,
            int flags,
            int method,
            long crc,
            byte[] packed,
            long packedSize,
            long size,
            int system,
            long mode,
            long offset,
            byte[] extra) {

        Entry flagged(int more) {
            return new Entry(name, flags | more, method, crc, packed, packedSize, size, system, mode, offset, extra);
        }

        Entry packedBy(int other) {
            return new Entry(name, flags, other, crc, packed, packedSize, size, system, mode, offset, extra);
        }

        Entry sized(long said) {
            return new Entry(name, flags, method, crc, packed, packedSize, said, system, mode, offset, extra);
        }

        Entry summed(long said) {
            return new Entry(name, flags, method, said, packed, packedSize, size, system, mode, offset, extra);
        }

        Entry onUnix(long unixMode) {
            return new Entry(name, flags, method, crc, packed, packedSize, size, 3, unixMode, offset, extra);
        }

        Entry at(long place) {
            return new Entry(name, flags, method, crc, packed, packedSize, size, system, mode, place, extra);
        }

        Entry stored(byte[] content) {
            return new Entry(name, flags, 0, crc, content, content.length, content.length, system, mode, offset, extra);
        }

        /** With its sizes in the additional field for large ones. */
        Entry wide() {
            ByteArrayOutputStream field = new ByteArrayOutputStream();
            little(field, 1, 2);
            little(field, 16, 2);
            little(field, size, 8);
            little(field, packedSize, 8);
            return new Entry(
                    name,
                    flags,
                    method,
                    crc,
                    packed,
                    0xFFFFFFFFL,
                    0xFFFFFFFFL,
                    system,
                    mode,
                    offset,
                    field.toByteArray());
        }
    }

    private static final int UTF8 = 1 << 11;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final List<Entry> entries = new ArrayList<>();
    private String comment = "";

    public WrittenZip add(String name, byte[] content) {
        return add(name.getBytes(StandardCharsets.UTF_8), content, entry -> entry.flagged(UTF8));
    }

    public WrittenZip add(String name, String content) {
        return add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** As Windows and WPS write it. */
    public WrittenZip addInGb18030(String name, byte[] content) {
        return add(name.getBytes(GB18030), content, UnaryOperator.identity());
    }

    public WrittenZip addEncrypted(String name, byte[] content) {
        return add(name.getBytes(StandardCharsets.UTF_8), content, entry -> entry.flagged(UTF8 | 1));
    }

    WrittenZip add(byte[] name, byte[] content, UnaryOperator<Entry> change) {
        CRC32 sum = new CRC32();
        sum.update(content);
        byte[] packed = deflated(content);
        entries.add(change.apply(
                new Entry(name, 0, 8, sum.getValue(), packed, packed.length, content.length, 0, 0, -1, new byte[0])));
        return this;
    }

    WrittenZip add(String name, String content, UnaryOperator<Entry> change) {
        return add(name.getBytes(StandardCharsets.UTF_8), content.getBytes(StandardCharsets.UTF_8), change);
    }

    WrittenZip commented(String text) {
        comment = text;
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            int at = zip.size();
            little(zip, 0x04034b50, 4);
            fields(zip, entry);
            little(zip, 0, 2);
            zip.writeBytes(entry.name());
            zip.writeBytes(entry.packed());
            little(directory, 0x02014b50, 4);
            little(directory, entry.system() << 8 | 20, 2);
            fields(directory, entry);
            little(directory, entry.extra().length, 2);
            little(directory, 0, 2);
            little(directory, 0, 2);
            little(directory, 0, 2);
            little(directory, entry.mode() << 16, 4);
            little(directory, entry.offset() < 0 ? at : entry.offset(), 4);
            directory.writeBytes(entry.name());
            directory.writeBytes(entry.extra());
        }
        int start = zip.size();
        zip.writeBytes(directory.toByteArray());
        little(zip, 0x06054b50, 4);
        little(zip, 0, 4);
        little(zip, entries.size(), 2);
        little(zip, entries.size(), 2);
        little(zip, directory.size(), 4);
        little(zip, start, 4);
        byte[] note = comment.getBytes(StandardCharsets.UTF_8);
        little(zip, note.length, 2);
        zip.writeBytes(note);
        return zip.toByteArray();
    }

    private static void fields(ByteArrayOutputStream out, Entry entry) {
        little(out, 20, 2);
        little(out, entry.flags(), 2);
        little(out, entry.method(), 2);
        little(out, 0, 4);
        little(out, entry.crc(), 4);
        little(out, entry.packedSize(), 4);
        little(out, entry.size(), 4);
        little(out, entry.name().length, 2);
    }

    private static void little(ByteArrayOutputStream out, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >>> 8 * i));
        }
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
