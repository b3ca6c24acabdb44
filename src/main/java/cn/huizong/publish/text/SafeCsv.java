package cn.huizong.publish.text;

import java.io.ByteArrayOutputStream;
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
    private static final int SMALL_BUFFER = 256;
    private static final char MARK = '\'';
    /** May begin a formula, hide one behind it, or look like our mark. */
    private static final String FIRST_NEEDS_A_LOOK = "=+-@ '";

    private final OutputStream out;
    private final byte[] buffer;
    private final int columns;
    private int used;
    private int column;

    /** @param out closed with this */
    public SafeCsv(OutputStream out, List<String> header) throws IOException {
        this(out, header.size(), BUFFER);
        for (String name : header) {
            field(name);
        }
        endRow();
    }

    private SafeCsv(OutputStream out, int columns, int buffer) {
        this.out = out;
        this.columns = columns;
        this.buffer = new byte[buffer];
    }

    /** Any field: a plain number is written as it is, another text is made safe. */
    public SafeCsv field(String text) throws IOException {
        if (column++ > 0) {
            put(',');
        }
        if (isHarmless(text)) {
            ascii(text);
        } else {
            safely(SafeText.visible(text));
        }
        return this;
    }

    private void safely(String visible) throws IOException {
        boolean quoted = needsQuotes(visible);
        if (quoted) {
            put('"');
        }
        if (needsMark(visible)) {
            put(MARK);
        }
        bytes((quoted ? visible.replace("\"", "\"\"") : visible).getBytes(StandardCharsets.UTF_8));
        if (quoted) {
            put('"');
        }
    }

    /** Fields that many rows share, made fit to be written once. */
    public static Fields fields(String... texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SafeCsv csv = new SafeCsv(bytes, texts.length, SMALL_BUFFER);
        for (String text : texts) {
            csv.field(text);
        }
        csv.flush();
        return new Fields(bytes.toByteArray(), texts.length);
    }

    /** Encoded fields of {@link #fields}, with the commas between them. */
    public static final class Fields {
        private final byte[] bytes;
        private final int columns;

        private Fields(byte[] bytes, int columns) {
            this.bytes = bytes;
            this.columns = columns;
        }
    }

    public SafeCsv fields(Fields shared) throws IOException {
        if (column > 0) {
            put(',');
        }
        column += shared.columns;
        bytes(shared.bytes);
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

    /** Letters, digits and signs that mean nothing to CSV or a spreadsheet: nearly every field of a large table. */
    private static boolean isHarmless(String text) {
        int length = text.length();
        if (length > 0 && FIRST_NEEDS_A_LOOK.indexOf(text.charAt(0)) >= 0) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F || c == ',' || c == '"') {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("deprecation") // The one way to take ASCII as bytes without an array in between.
    private void ascii(String text) throws IOException {
        int length = text.length();
        if (length > buffer.length) {
            bytes(text.getBytes(StandardCharsets.US_ASCII));
            return;
        }
        if (used + length > buffer.length) {
            flush();
        }
        text.getBytes(0, length, buffer, used);
        used += length;
    }

    private void bytes(byte[] bytes) throws IOException {
        if (used + bytes.length > buffer.length) {
            flush();
        }
        if (bytes.length > buffer.length) {
            out.write(bytes);
            return;
        }
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }

    private void put(int b) throws IOException {
        if (used == buffer.length) {
            flush();
        }
        buffer[used++] = (byte) b;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}
