package cn.huizong.store;

import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes numbers, decimals and texts as few bytes: whole numbers seven bits a byte, the low ones first. */
final class PackedWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(2048);

    void oneByte(int value) {
        out.write(value);
    }

    void number(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    /** Scale (folded, so that negative ones stay short) and unscaled value: 1.50 comes back as 1.50. */
    void decimal(BigDecimal value) {
        int scale = value.scale();
        number((scale << 1) ^ (scale >> 31));
        block(value.unscaledValue().toByteArray());
    }

    void decimalOrNone(@Nullable BigDecimal value) {
        out.write(value == null ? 0 : 1);
        if (value != null) {
            decimal(value);
        }
    }

    /** UTF-8 where that is faithful; a text with half a surrogate pair, which a hostile file may hold, as UTF-16. */
    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        boolean faithful = new String(utf8, StandardCharsets.UTF_8).equals(text);
        byte[] encoded = faithful ? utf8 : utf16(text);
        number(encoded.length << 1 | (faithful ? 0 : 1));
        out.write(encoded, 0, encoded.length);
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
        number(bytes.length);
        out.write(bytes, 0, bytes.length);
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
