package cn.huizong.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** What a file is by its first bytes, whatever it is called. */
public enum FileKind {
    /** A zip container: a workbook, or a plain archive. */
    ZIP,
    /** A compound file: a workbook of Excel 97–2003, an encrypted one, or something else of those years. */
    COMPOUND,
    TEXT;

    /** How many bytes are looked at. */
    public static final int LOOKED_AT = 512;

    private static final String SAVE_AS = "请在 Excel 或 WPS 中打开，另存为 .xlsx 后重新报送";
    private static final String FILL_IN = "请把数据填入下发的表样（.xlsx）后报送";

    /** @throws RefusedFile for a kind that is known and not read */
    public static FileKind of(byte[] start) {
        String hex = HexFormat.of().formatHex(start, 0, Math.min(start.length, 8));
        if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
            return ZIP;
        }
        if (hex.startsWith("d0cf11e0a1b11ae1")) {
            return COMPOUND;
        }
        refuseBinary(hex);
        refuseMarkup(new String(start, StandardCharsets.ISO_8859_1));
        return TEXT;
    }

    private static void refuseBinary(String hex) {
        if (hex.startsWith("25504446")) {
            throw RefusedFile.format("这是 PDF 文件，不是电子表格", FILL_IN);
        }
        if (hex.startsWith("89504e47")
                || hex.startsWith("ffd8ff")
                || hex.startsWith("47494638")
                || hex.matches("424d.{8}0000")) {
            throw RefusedFile.format("这是图片，不是电子表格", FILL_IN);
        }
        if (hex.startsWith("52617221") || hex.startsWith("377abcaf271c") || hex.startsWith("1f8b")) {
            throw RefusedFile.format("这是压缩包（RAR、7z 或 gzip）", "请解压后逐个报送其中的报表");
        }
        if (hex.startsWith("09000400") || hex.startsWith("09020600") || hex.startsWith("09040600")) {
            throw RefusedFile.format("这是 Excel 4.0 或更早的工作簿", SAVE_AS);
        }
    }

    private static void refuseMarkup(String start) {
        String text = start.replaceFirst("^\\xEF\\xBB\\xBF", "").strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<table")) {
            throw RefusedFile.format("这是网页（HTML），不是工作簿，尽管文件名可能写作 .xls", SAVE_AS);
        }
        if (text.startsWith("mime-version:")) {
            throw RefusedFile.format("这是网页存档（MHTML），不是工作簿，尽管文件名可能写作 .xls", SAVE_AS);
        }
        if (text.startsWith("<?xml") || text.startsWith("<?mso")) {
            throw RefusedFile.format("这是 XML 文件（如“XML 电子表格 2003”），不是工作簿", SAVE_AS);
        }
        if (text.startsWith("{\\rtf")) {
            throw RefusedFile.format("这是 RTF 文档，不是电子表格", FILL_IN);
        }
    }
}
