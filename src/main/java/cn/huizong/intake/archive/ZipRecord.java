package cn.huizong.intake.archive;

import java.util.Arrays;

/**
 * What the directory of a zip says of one entry (APPNOTE 4.3.12).
 *
 * @param number of the entry, from 1
 * @param name its bytes, in whatever encoding
 * @param system on which it was packed, as the archive says
 * @param attributes of the file there
 * @param offset of its header from the beginning of the archive
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record ZipRecord(
        int number,
        byte[] name,
        int system,
        int flags,
        int method,
        long crc,
        long packed,
        long size,
        long attributes,
        long offset) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int UTF8 = 1 << 11;
    private static final int METHOD_OF_ENCRYPTION = 99;
    private static final int UNIX = 3;
    private static final int MACINTOSH = 19;
    private static final int KIND = 0xF000;
    private static final int LINK = 0xA000;
    private static final int FOLDER = 0x4000;
    private static final int FILE = 0x8000;

    boolean encrypted() {
        return (flags & ENCRYPTED) != 0 || method == METHOD_OF_ENCRYPTION;
    }

    boolean namedInUtf8() {
        return (flags & UTF8) != 0;
    }

    boolean link() {
        return kind() == LINK;
    }

    /** A device, a pipe and the like. */
    boolean special() {
        return kind() != 0 && kind() != FILE && kind() != FOLDER && kind() != LINK;
    }

    boolean namesAFolder() {
        return name.length > 0 && (name[name.length - 1] == '/' || kind() == FOLDER);
    }

    private int kind() {
        return system == UNIX || system == MACINTOSH ? (int) (attributes >>> 16) & KIND : 0;
    }

    @Override
    public String toString() {
        return "entry " + number + " " + Arrays.toString(name);
    }
}
