package cn.huizong.publish.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV as RFC 4180 has it (commas, CRLF, doubled quotes), in UTF-8 without BOM, that a spreadsheet may open without
 * running what stands in it: a text that would be taken for a formula gets an apostrophe in front. Plain numbers stay numbers.
 *
 * <p>Written by hand because a release has a row for every observation: fields are encoded in one pass over one buffer.
 */
public final class SafeCsv implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final char MARK = '\'';

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private final int columns;
    private int used;
    private int column;

    /** @param out closed with this */
    public SafeCsv(OutputStream out, List<String> header) throws IOException {
        this.out = out;
        this.columns = header.size();
        for (String name : header) {
            field(name);
        }
        endRow();
    }

    /** Any field: a plain number is written as it is, another text is made safe. */
    public SafeCsv field(String text) throws IOException {
        if (column++ > 0) {
            put(',');
        }
        String visible = SafeText.visible(text);
        boolean quoted = needsQuotes(visible);
        if (quoted) {
            put('"');
        }
        if (needsMark(visible)) {
            put(MARK);
        }
        if (quoted) {
            encode(visible.replace("\"", "\"\""));
            put('"');
        } else {
            encode(visible);
        }
        return this;
    }

    /** An exact decimal without exponent; empty for none. */
    public SafeCsv number(@Nullable BigDecimal value) throws IOException {
        return field(value == null ? "" : value.toPlainString());
    }

    public SafeCsv number(long value) throws IOException {
        return field(Long.toString(value));
    }

    public void endRow() throws IOException {
        if (column != columns) {
            throw new IllegalStateException("a row of " + column + " fields under a header of " + columns);
        }
        column = 0;
        put('\r');
        put('\n');
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }

    /** The text a field was written from, given the field as any CSV reader returns it. */
    public static String original(String field) {
        return !field.isEmpty() && field.charAt(0) == MARK && needsMark(field.substring(1))
                ? field.substring(1)
                : field;
    }

    /**
     * Whether a spreadsheet could take it for a formula, whatever spaces stand before. A text that already looks marked is marked
     * again, so that {@link #original} is exact.
     */
    private static boolean needsMark(String text) {
        int i = 0;
        while (i < text.length() && (text.charAt(i) == MARK || isSpace(text.charAt(i)))) {
            i++;
        }
        return i < text.length() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(i)) >= 0 && !PlainNumber.is(text);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u3000' || c == '\u200B' || c == '\uFEFF';
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return true;
            }
        }
        return false;
    }

    private void encode(String text) throws IOException {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                encodeSlowly(text, i);
                return;
            }
            put(c);
        }
    }

    private void encodeSlowly(String text, int from) throws IOException {
        for (byte b : text.substring(from).getBytes(StandardCharsets.UTF_8)) {
            put(b);
        }
    }

    private void put(int b) throws IOException {
        if (used == BUFFER) {
            flush();
        }
        buffer[used++] = (byte) b;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}
