package cn.huizong.intake.fuzz;

import java.nio.charset.StandardCharsets;

/** The formats of returns, as far as changes differ by them. */
enum Format {
    XLSX,
    XLS,
    ODS,
    CSV;

    static Format of(byte[] bytes) {
        if (bytes[0] == 'P' && bytes[1] == 'K') {
            return new String(bytes, 30, 8, StandardCharsets.ISO_8859_1).equals("mimetype") ? ODS : XLSX;
        }
        return (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF ? XLS : CSV;
    }
}
