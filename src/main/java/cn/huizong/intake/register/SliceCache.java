package cn.huizong.intake.register;

import java.util.Arrays;

/** What was found out about stretches of bytes, which are looked up without being copied. */
final class SliceCache {

    /** That nothing is known yet. */
    static final long UNKNOWN = Long.MIN_VALUE + 1;

    /** Beyond so many nothing more is remembered: such a column is not one of a few words. */
    private static final int MOST = 1 << 15;

    private byte[][] keys = new byte[256][];
    private int[] hashes = new int[256];
    private long[] answers = new long[256];
    private int size;

    /** What is known of the bytes, or {@link #UNKNOWN}. */
    long get(byte[] bytes, int from, int to) {
        int hash = hash(bytes, from, to);
        int at = slot(bytes, from, to, hash);
        return keys[at] == null ? UNKNOWN : answers[at];
    }

    /** Remembers what was found out about bytes of which nothing was known. */
    long put(byte[] bytes, int from, int to, long answer) {
        if (size < MOST) {
            int hash = hash(bytes, from, to);
            int at = slot(bytes, from, to, hash);
            keys[at] = Arrays.copyOfRange(bytes, from, to);
            hashes[at] = hash;
            answers[at] = answer;
            if (++size * 2 > keys.length) {
                grow();
            }
        }
        return answer;
    }

    private int slot(byte[] bytes, int from, int to, int hash) {
        int mask = keys.length - 1;
        int at = hash & mask;
        for (byte[] key = keys[at]; key != null; key = keys[at]) {
            if (hashes[at] == hash && equal(key, bytes, from, to)) {
                return at;
            }
            at = at + 1 & mask;
        }
        return at;
    }

    private static boolean equal(byte[] key, byte[] bytes, int from, int to) {
        if (key.length != to - from) {
            return false;
        }
        if (key.length < Long.BYTES) {
            return LittleEndian.few(key, 0, key.length) == LittleEndian.few(bytes, from, to);
        }
        for (int at = 0; at + Long.BYTES < key.length; at += Long.BYTES) {
            if (LittleEndian.eight(key, at) != LittleEndian.eight(bytes, from + at)) {
                return false;
            }
        }
        return LittleEndian.eight(key, key.length - Long.BYTES) == LittleEndian.eight(bytes, to - Long.BYTES);
    }

    private static int hash(byte[] bytes, int from, int to) {
        long hash = CaseNumbers.hash(bytes, from, to);
        return (int) (hash ^ hash >>> 32);
    }

    private void grow() {
        byte[][] oldKeys = keys;
        int[] oldHashes = hashes;
        long[] oldAnswers = answers;
        keys = new byte[oldKeys.length * 2][];
        hashes = new int[keys.length];
        answers = new long[keys.length];
        int mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                int at = oldHashes[i] & mask;
                while (keys[at] != null) {
                    at = at + 1 & mask;
                }
                keys[at] = oldKeys[i];
                hashes[at] = oldHashes[i];
                answers[at] = oldAnswers[i];
            }
        }
    }
}
