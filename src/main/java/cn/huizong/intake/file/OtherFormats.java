package cn.huizong.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What comes instead of spreadsheets, told by its first bytes, and what is to be done about each. */
final class OtherFormats {

    private static final String SAVE_AS = "请在 Excel 或 WPS 中打开，另存为 .xlsx 后重新报送";
    private static final String FILL_IN = "请把数据填入下发的表样（.xlsx）后报送";
    private static final String NO_PICTURES = "不能从图片读数，请把数据填入下发的表样（.xlsx）后报送";
    private static final String UNPACK = "请改用 zip 压缩，或解压后直接报送其中的报表";

    /**
     * @param at place in the file of the bytes
     * @param hex the bytes; a point stands for any digit
     */
    private record Sign(int at, String hex, String what, String advice) {

        boolean marks(String start) {
            return start.startsWith(hex, 2 * at) || (hex.contains(".") && matches(start));
        }

        private boolean matches(String start) {
            boolean matches = start.length() >= 2 * at + hex.length();
            for (int i = 0; matches && i < hex.length(); i++) {
                matches = hex.charAt(i) == '.' || hex.charAt(i) == start.charAt(2 * at + i);
            }
            return matches;
        }
    }

    private static final List<Sign> SIGNS = List.of(
            new Sign(0, "25504446", "这是 PDF 文件，不是电子表格", FILL_IN),
            new Sign(0, "89504e47", "这是图片，不是电子表格", NO_PICTURES),
            new Sign(0, "ffd8ff", "这是图片，不是电子表格", NO_PICTURES),
            new Sign(0, "47494638", "这是图片，不是电子表格", NO_PICTURES),
            new Sign(0, "424d........0000", "这是图片，不是电子表格", NO_PICTURES),
            new Sign(0, "49492a00", "这是图片，不是电子表格", NO_PICTURES),
            new Sign(0, "4d4d002a", "这是图片，不是电子表格", NO_PICTURES),
            new Sign(0, "52494646........57454250", "这是图片，不是电子表格", NO_PICTURES),
            new Sign(4, "6674797068656963", "这是图片，不是电子表格", NO_PICTURES),
            new Sign(4, "667479706d696631", "这是图片，不是电子表格", NO_PICTURES),
            new Sign(4, "66747970", "这是视频或录音，不是电子表格", FILL_IN),
            new Sign(0, "52617221", "这是压缩包（RAR），不读取", UNPACK),
            new Sign(0, "377abcaf271c", "这是压缩包（7z），不读取", UNPACK),
            new Sign(0, "1f8b08", "这是压缩包（gzip），不读取", UNPACK),
            new Sign(0, "425a68..314159265359", "这是压缩包（bzip2），不读取", UNPACK),
            new Sign(0, "fd377a585a00", "这是压缩包（xz），不读取", UNPACK),
            new Sign(257, "7573746172", "这是打包文件（tar），不读取", UNPACK),
            new Sign(0, "504b0708", "这是分卷压缩包中的一卷，不能单独读取", UNPACK),
            new Sign(0, "504b3030504b0304", "这是按分卷方式制作的压缩包，不读取", UNPACK),
            new Sign(0, "09000400", "这是 Excel 4.0 或更早的工作簿", SAVE_AS),
            new Sign(0, "09020600", "这是 Excel 4.0 或更早的工作簿", SAVE_AS),
            new Sign(0, "09040600", "这是 Excel 4.0 或更早的工作簿", SAVE_AS),
            new Sign(4, "5374616e646172642041434520444200", "这是 Access 数据库，不是电子表格", FILL_IN),
            new Sign(4, "5374616e64617264204a657420444200", "这是 Access 数据库，不是电子表格", FILL_IN),
            new Sign(0, "4c0000000114020000000000c000000000000046", "这是快捷方式，不是文件本身", "请报送快捷方式所指的文件"),
            new Sign(0, "4d5a......00", "这是程序（如自解压的压缩包），不运行也不读取", "请直接报送其中的报表"));

    private OtherFormats() {}

    /** @throws RefusedFile when the file is known to be of another format */
    static void refuse(byte[] start) {
        String hex = HexFormat.of().formatHex(start);
        for (Sign sign : SIGNS) {
            if (sign.marks(hex)) {
                throw RefusedFile.format(sign.what(), sign.advice());
            }
        }
        if (isDatabaseTable(start)) {
            throw RefusedFile.format("这是 dBase 数据表（.dbf），不读取", SAVE_AS);
        }
        refuseMarkup(text(start)
                .replaceFirst("^(\\uFEFF|\\xEF\\xBB\\xBF)", "")
                .strip()
                .toLowerCase(Locale.ROOT));
    }

    /** By version, day of the last change, and the length of a head made of fields of 32 bytes. */
    private static boolean isDatabaseTable(byte[] start) {
        if (start.length < 32 || !List.of(0x03, 0x30, 0x83, 0x8B, 0xF5).contains(start[0] & 0xFF)) {
            return false;
        }
        int head = (start[8] & 0xFF) | (start[9] & 0xFF) << 8;
        return start[2] >= 1 && start[2] <= 12 && start[3] >= 1 && start[3] <= 31 && head > 32 && start[30] == 0;
    }

    /** Markup is written in letters that are the same in every encoding but those of two bytes a letter. */
    private static String text(byte[] start) {
        boolean wide = start.length > 1
                && ((start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE
                        || (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF);
        return new String(start, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
    }

    private static void refuseMarkup(String text) {
        if (text.matches("(?s)<(!doctype html|html|head|meta|body|style|table|div|tr)\\b.*")) {
            throw RefusedFile.format("这是网页（HTML），不是工作簿，尽管文件名可能写作 .xls", SAVE_AS);
        }
        if (text.startsWith("mime-version:")) {
            throw RefusedFile.format("这是网页存档（MHTML），不是工作簿，尽管文件名可能写作 .xls", SAVE_AS);
        }
        if (text.startsWith("<?xml") || text.startsWith("<?mso")) {
            if (text.contains("<uof:uof")) {
                throw RefusedFile.format("这是标文通（UOF）格式的文档，不读取", SAVE_AS);
            }
            throw text.contains("progid=\"excel.sheet\"") || text.contains("office:spreadsheet")
                    ? RefusedFile.format("这是“XML 电子表格 2003”，不是工作簿，尽管文件名可能写作 .xls", SAVE_AS)
                    : RefusedFile.format("这是 XML 文件（如“XML 电子表格 2003”），不是工作簿", SAVE_AS);
        }
        if (text.startsWith("{\\rtf")) {
            throw RefusedFile.format("这是 RTF 文档，不是电子表格", FILL_IN);
        }
        if (text.startsWith("[internetshortcut]")) {
            throw RefusedFile.format("这是快捷方式，不是文件本身", "请报送快捷方式所指的文件");
        }
    }
}
