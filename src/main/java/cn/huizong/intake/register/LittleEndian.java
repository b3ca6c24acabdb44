package cn.huizong.intake.register;

/**
 * Eight bytes at once. They are put together by hand: the quicker ways of the JDK are slow while a program is young, and stay so
 * where only the first compiler runs.
 */
final class LittleEndian {

    private LittleEndian() {}

    static long eight(byte[] bytes, int at) {
        return (four(bytes, at) & 0xFFFFFFFFL) | (long) four(bytes, at + 4) << Integer.SIZE;
    }

    private static int four(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
    }

    /** Fewer than eight, the rest being 0. */
    static long few(byte[] bytes, int from, int to) {
        if (from + Long.BYTES <= bytes.length) {
            return eight(bytes, from) & (1L << (to - from) * Byte.SIZE) - 1;
        }
        long few = 0;
        for (int at = to - 1; at >= from; at--) {
            few = few << Byte.SIZE | bytes[at] & 0xFF;
        }
        return few;
    }
}
