package cn.huizong.intake.register;

import cn.huizong.intake.scan.EightBytes;
import java.util.Arrays;

/** What was found out about stretches of bytes, which are looked up without being copied. */
final class SliceCache {

    /** That nothing is known yet. */
    static final long UNKNOWN = Long.MIN_VALUE + 1;

    /** Beyond so many nothing more is remembered: such a column is not one of a few words. */
    private static final int MOST = 1 << 15;

    /** Nor anything longer: it is no word but a text that stands there once. */
    private static final int LONGEST = 128;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private byte[][] keys = new byte[256][];
    /** The first eight bytes of each key and the last, which is all there is to most. */
    private long[] firsts = new long[256];

    private long[] lasts = new long[256];
    private long[] answers = new long[256];
    private int size;

    /** What is known of the bytes, or {@link #UNKNOWN}. */
    long get(byte[] bytes, int from, int to) {
        int length = to - from;
        boolean few = length < Long.BYTES;
        long first = few ? EightBytes.few(bytes, from, to) : EightBytes.at(bytes, from);
        long last = few ? length : EightBytes.at(bytes, to - Long.BYTES);
        int mask = keys.length - 1;
        int at = hash(first, last) & mask;
        for (byte[] key = keys[at]; key != null; key = keys[at]) {
            if (firsts[at] == first
                    && lasts[at] == last
                    && key.length == length
                    && (length <= 2 * Long.BYTES || Arrays.equals(key, 0, length, bytes, from, to))) {
                return answers[at];
            }
            at = at + 1 & mask;
        }
        return UNKNOWN;
    }

    /** Remembers what was found out about bytes of which nothing was known. */
    long put(byte[] bytes, int from, int to, long answer) {
        if (size < MOST && to - from <= LONGEST) {
            if (++size * 2 > keys.length) {
                grow();
            }
            put(Arrays.copyOfRange(bytes, from, to), answer);
        }
        return answer;
    }

    private void put(byte[] key, long answer) {
        int length = key.length;
        boolean few = length < Long.BYTES;
        long first = few ? EightBytes.few(key, 0, length) : EightBytes.at(key, 0);
        long last = few ? length : EightBytes.at(key, length - Long.BYTES);
        int at = hash(first, last) & keys.length - 1;
        while (keys[at] != null) {
            at = at + 1 & keys.length - 1;
        }
        keys[at] = key;
        firsts[at] = first;
        lasts[at] = last;
        answers[at] = answer;
    }

    private static int hash(long first, long last) {
        long mixed = (first * 31 ^ last) * FACTOR;
        return (int) (mixed >>> 40);
    }

    private void grow() {
        byte[][] oldKeys = keys;
        long[] oldAnswers = answers;
        keys = new byte[oldKeys.length * 2][];
        firsts = new long[keys.length];
        lasts = new long[keys.length];
        answers = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                put(oldKeys[i], oldAnswers[i]);
            }
        }
    }
}
