package cn.huizong.intake.file;

import java.util.HexFormat;

/** What a file is by its first bytes, whatever it is called. */
public enum FileKind {
    /** A zip container: a workbook, or a plain archive. */
    ZIP,
    /** A compound file: a workbook of Excel 97–2003, an encrypted one, or something else of those years. */
    COMPOUND,
    TEXT;

    /** How many bytes are looked at. */
    public static final int LOOKED_AT = 512;

    /** @throws RefusedFile for a kind that is known and not read */
    public static FileKind of(byte[] start) {
        String hex = HexFormat.of().formatHex(start, 0, Math.min(start.length, 8));
        if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
            return ZIP;
        }
        if (hex.startsWith("d0cf11e0a1b11ae1")) {
            return COMPOUND;
        }
        OtherFormats.refuse(start);
        return TEXT;
    }
}
