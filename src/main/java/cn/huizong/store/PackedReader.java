package cn.huizong.store;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link PackedWriter} wrote. */
final class PackedReader {

    private final byte[] bytes;
    private final SharedStrings strings;
    private int at;

    PackedReader(byte[] bytes, SharedStrings strings) {
        this.bytes = bytes;
        this.strings = strings;
    }

    int oneByte() {
        return bytes[at++];
    }

    int number() {
        int value = 0;
        int shift = 0;
        int next;
        do {
            next = bytes[at++];
            value |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    BigDecimal decimal() {
        int folded = number();
        int scale = (folded >>> 1) ^ -(folded & 1);
        int length = number();
        BigDecimal value = length <= 8
                ? BigDecimal.valueOf(smallInteger(length), scale)
                : new BigDecimal(new BigInteger(bytes, at, length), scale);
        at += length;
        return value;
    }

    private long smallInteger(int length) {
        long value = bytes[at];
        for (int i = 1; i < length; i++) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
    }

    @Nullable
    BigDecimal decimalOrNone() {
        return oneByte() == 0 ? null : decimal();
    }

    String text() {
        int head = number();
        int length = head >>> 1;
        String text = (head & 1) == 0 ? new String(bytes, at, length, StandardCharsets.UTF_8) : utf16(length);
        at += length;
        return text;
    }

    /** A text that many returns have in common, such as an item code. */
    String sharedText() {
        return strings.shared(text());
    }

    private String utf16(int length) {
        char[] chars = new char[length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (bytes[at + 2 * i] << 8 | bytes[at + 2 * i + 1] & 0xFF);
        }
        return new String(chars);
    }

    ReturnKey key() {
        String form = sharedText();
        String unit = sharedText();
        String period = sharedText();
        return new ReturnKey(
                form,
                unit,
                ReferencePeriod.parse(period).orElseThrow(() -> new IllegalStateException("no period " + period)));
    }

    Source source() {
        return new Source(sharedText(), sharedText(), sharedText());
    }
}
