package cn.huizong.intake.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes looked at as one number, the first byte being the lowest (after Mycroft, 1987, and Warren, Hacker's Delight, 2012).
 * What is found out about a byte is said by the highest of its eight bits.
 */
public final class EightBytes {

    static final long HIGH = 0x8080808080808080L;

    private static final long LOW = ~HIGH;
    private static final long ONES = 0x0101010101010101L;
    private static final long ABOVE_CONTROL = (0x80 - ' ') * ONES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private EightBytes() {}

    public static long at(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** Fewer than eight, the rest being 0. */
    public static long few(byte[] bytes, int from, int to) {
        if (from + Long.BYTES <= bytes.length) {
            return at(bytes, from) & (1L << (to - from) * Byte.SIZE) - 1;
        }
        long few = 0;
        for (int at = to - 1; at >= from; at--) {
            few = few << Byte.SIZE | bytes[at] & 0xFF;
        }
        return few;
    }

    /** The same byte eight times. */
    static long filled(int with) {
        return with * ONES;
    }

    /**
     * Which bytes are control characters, quotation marks or separators.
     *
     * @param separators the separator eight times
     */
    static long signs(long word, long separators) {
        long ascii = word & LOW;
        long others = ((ascii ^ separators) + LOW) & ((ascii ^ filled('"')) + LOW) & (ascii + ABOVE_CONTROL);
        return ~(others | word) & HIGH;
    }

    /** Whether any byte may be this one; it is said of a few others too that follow upon it. */
    static long maybe(long word, int wanted) {
        long zero = word ^ filled(wanted);
        return zero - ONES & ~zero & HIGH;
    }

    /** The position, from 0 to 7, of the first byte of which something was found out; 8 if there is none. */
    static int first(long found) {
        return Long.numberOfTrailingZeros(found) >>> 3;
    }
}
