package cn.huizong.intake.scan;

import java.util.Arrays;

/**
 * Where separators, quotation marks, ends of lines and control characters stand in a stretch of bytes, in order. That all bytes are
 * characters of the encoding is made sure of on the way.
 */
final class Signs {

    private static final byte PLAIN = 0;
    private static final byte SIGN = 1;
    private static final byte LEAD = 2;

    private final ByteText text;
    private final long separators;
    private final byte[] kinds = new byte[256];
    private int[] places = new int[0];
    private int count;

    Signs(ByteText text, char separator) {
        this.text = text;
        this.separators = EightBytes.filled(separator);
        Arrays.fill(kinds, 0, ' ', SIGN);
        Arrays.fill(kinds, 0x80, 256, LEAD);
        kinds['"'] = SIGN;
        kinds[separator] = SIGN;
    }

    /**
     * @param last whether nothing comes behind {@code to}; else the last character may go on there
     * @throws Unsure where bytes are no characters
     */
    void find(byte[] bytes, int from, int to, boolean last) {
        int most = to - from + Long.BYTES;
        if (places.length < most) {
            places = new int[most];
        }
        count = 0;
        int at = from;
        while (at < to) {
            at = text.signs(bytes, at, to, this);
            at = some(bytes, at, to, last);
        }
    }

    /** One character after the other, about as many as eight bytes hold. */
    private int some(byte[] bytes, int from, int to, boolean last) {
        int at = from;
        int enough = Math.min(to, from + Long.BYTES);
        while (at < enough) {
            byte kind = kinds[bytes[at] & 0xFF];
            int length = kind == LEAD ? text.length(bytes, at, to) : 1;
            if (length == 0) {
                if (last) {
                    throw Unsure.OF_ENCODING;
                }
                return to;
            }
            if (kind != PLAIN && kind != LEAD) {
                places[count++] = at;
            }
            at += length;
        }
        return at;
    }

    /** The separator eight times. */
    long separators() {
        return separators;
    }

    int count() {
        return count;
    }

    int place(int number) {
        return places[number];
    }

    int[] places() {
        return places;
    }

    /** Says that there are more now, which were written behind those that were known. */
    void grown(int newCount) {
        count = newCount;
    }

    /**
     * Writes down where bytes stand; there is always room for two.
     *
     * @param found which of eight bytes
     * @return how many places there are now
     */
    static int add(int[] places, int count, int at, long found) {
        long more = found & found - 1;
        places[count] = at + EightBytes.first(found);
        places[count + 1] = at + EightBytes.first(more);
        int next = count + 2;
        for (long rest = more & more - 1; rest != 0; rest &= rest - 1) {
            places[next++] = at + EightBytes.first(rest);
        }
        return count + Long.bitCount(found);
    }
}
