package cn.huizong.store;

import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes numbers, decimals and texts as few bytes: whole numbers seven bits a byte, the low ones first. */
final class PackedWriter {

    private byte[] out = new byte[2048];
    private int length;

    void oneByte(int value) {
        room(1);
        out[length++] = (byte) value;
    }

    void number(int value) {
        room(5);
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out[length++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out[length++] = (byte) rest;
    }

    /** Scale (folded, so that negative ones stay short) and unscaled value: 1.50 comes back as 1.50. */
    void decimal(BigDecimal value) {
        int scale = value.scale();
        number((scale << 1) ^ (scale >> 31));
        byte[] unscaled = value.unscaledValue().toByteArray();
        number(unscaled.length);
        block(unscaled);
    }

    void decimalOrNone(@Nullable BigDecimal value) {
        oneByte(value == null ? 0 : 1);
        if (value != null) {
            decimal(value);
        }
    }

    /** UTF-8 where that is faithful; a text with half a surrogate pair, which a hostile file may hold, as UTF-16. */
    void text(String text) {
        if (isAscii(text)) {
            ascii(text);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        boolean faithful = new String(utf8, StandardCharsets.UTF_8).equals(text);
        byte[] encoded = faithful ? utf8 : utf16(text);
        number(encoded.length << 1 | (faithful ? 0 : 1));
        block(encoded);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Figures, item codes and places of cells: nearly every text of a return. */
    @SuppressWarnings("deprecation") // The one way to take ASCII as bytes without an array in between.
    private void ascii(String text) {
        number(text.length() << 1);
        room(text.length());
        text.getBytes(0, text.length(), out, length);
        length += text.length();
    }

    private static byte[] utf16(String text) {
        byte[] bytes = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        return bytes;
    }

    void key(ReturnKey key) {
        text(key.form());
        text(key.unit());
        text(key.period().toString());
    }

    void source(Source source) {
        text(source.file());
        text(source.sha256());
        text(source.sheet());
    }

    private void block(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, out, length, bytes.length);
        length += bytes.length;
    }

    private void room(int more) {
        if (length + more > out.length) {
            out = Arrays.copyOf(out, Math.max(out.length * 2, length + more));
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(out, length);
    }
}
