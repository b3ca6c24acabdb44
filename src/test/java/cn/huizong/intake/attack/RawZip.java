package cn.huizong.intake.attack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip written byte by byte, so that it can say what no library would write. */
final class RawZip {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int DEFLATED = 8;
    private static final int NAMES_IN_UTF8 = 0x800;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int entries;
    private int checksum;

    RawZip add(String name, String content) {
        CRC32 sum = new CRC32();
        sum.update(content.getBytes(StandardCharsets.UTF_8));
        checksum = (int) sum.getValue();
        packed(name, deflated(content, "", 0, ""), content.length());
        checksum = 0;
        return this;
    }

    /** A part that repeats a block so often; the block is packed once, whatever the part comes to unpacked. */
    RawZip repeated(String name, String head, String block, int times, String tail) {
        return packed(name, deflated(head, block, times, tail), Integer.MAX_VALUE);
    }

    RawZip packed(String name, byte[] packed, int unpackedSize) {
        int at = body.size();
        header(body, LOCAL, name, packed.length, unpackedSize);
        body.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(packed);
        return listed(name, at, packed.length, unpackedSize);
    }

    /** Lists what lies at a place of the file, without adding anything there. */
    RawZip listed(String name, int at, int packedSize, int unpackedSize) {
        header(directory, CENTRAL, name, packedSize, unpackedSize);
        little(directory, 0, 2);
        little(directory, 0, 2);
        little(directory, 0, 2);
        little(directory, 0, 4);
        little(directory, at, 4);
        directory.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        entries++;
        return this;
    }

    int size() {
        return body.size();
    }

    byte[] bytes() {
        ByteArrayOutputStream zip = new ByteArrayOutputStream(body.size() + directory.size() + 22);
        zip.writeBytes(body.toByteArray());
        zip.writeBytes(directory.toByteArray());
        little(zip, END, 4);
        little(zip, 0, 4);
        little(zip, Math.min(entries, 0xFFFF), 2);
        little(zip, Math.min(entries, 0xFFFF), 2);
        little(zip, directory.size(), 4);
        little(zip, body.size(), 4);
        little(zip, 0, 2);
        return zip.toByteArray();
    }

    private void header(ByteArrayOutputStream out, int kind, String name, int packed, int unpacked) {
        little(out, kind, 4);
        if (kind == CENTRAL) {
            little(out, 20, 2);
        }
        little(out, 20, 2);
        little(out, NAMES_IN_UTF8, 2);
        little(out, DEFLATED, 2);
        little(out, 0, 4);
        little(out, checksum, 4);
        little(out, packed, 4);
        little(out, unpacked, 4);
        little(out, name.getBytes(StandardCharsets.UTF_8).length, 2);
        little(out, 0, 2);
    }

    private static void little(ByteArrayOutputStream out, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(value >>> 8 * i);
        }
    }

    static byte[] deflated(String head, String block, int times, String tail) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(flushed(deflater, head));
        byte[] once = times == 0 ? new byte[0] : flushed(deflater, block);
        for (int i = 0; i < times; i++) {
            packed.writeBytes(once);
        }
        deflater.setInput(tail.getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }

    /** A full flush forgets what came before, so that what follows can be repeated as it is. */
    private static byte[] flushed(Deflater deflater, String text) {
        deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        int written = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
        while (written == buffer.length) {
            out.write(buffer, 0, written);
            written = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
        }
        out.write(buffer, 0, written);
        return out.toByteArray();
    }
}
