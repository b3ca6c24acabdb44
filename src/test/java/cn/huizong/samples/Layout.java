package cn.huizong.samples;

import java.util.Locale;

/** How an office hands a return in. */
enum Layout {
    /** The template it was sent, filled in. */
    TEMPLATE,
    /** A workbook of its own that looks like the printed form and carries no identity. */
    RETYPED,
    /** The same, saved in the old binary format. */
    XLS,
    /** A CSV file in GB18030 with CRLF. */
    GB18030,
    /** A CSV file in UTF-8 with a byte order mark. */
    UTF8;

    static Layout named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
