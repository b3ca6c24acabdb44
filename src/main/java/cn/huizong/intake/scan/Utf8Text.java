package cn.huizong.intake.scan;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** UTF-8, without surrogates and overlong forms (RFC 3629). */
public final class Utf8Text implements ByteText {

    private static final int CHINESE_FROM = 0xE4;
    private static final int CHINESE_TO = 0xE9;

    @Override
    public Charset charset() {
        return StandardCharsets.UTF_8;
    }

    /** Characters of one byte and of three, which is all that is usual in Chinese; others are left to whoever looks closer. */
    @Override
    public int signs(byte[] bytes, int from, int to, Signs signs) {
        int[] places = signs.places();
        long separators = signs.separators();
        int count = signs.count();
        long awaited = 0;
        int at = from;
        for (int end = to - Long.BYTES; at <= end; at += Long.BYTES) {
            long word = EightBytes.at(bytes, at);
            long many = word & EightBytes.HIGH;
            long following = many & ~(word << 1);
            long threes = many & word << 1 & word << 2 & ~(word << 3);
            long unusual = many & ~following & ~threes | EightBytes.maybe(word, 0xE0) | EightBytes.maybe(word, 0xED);
            if ((unusual | following ^ (threes << 8 | threes << 16 | awaited)) != 0) {
                break;
            }
            awaited = threes >>> 56 | threes >>> 48;
            count = Signs.add(places, count, at, EightBytes.signs(word, separators));
        }
        signs.grown(count);
        return at - begun(awaited);
    }

    /** How many bytes there are already of a character that awaits more. */
    private static int begun(long awaited) {
        if (awaited == 0) {
            return 0;
        }
        return awaited == 0x80 ? 2 : 1;
    }

    @Override
    public int length(byte[] bytes, int at, int limit) {
        int lead = bytes[at] & 0xFF;
        if (lead >= 0xE1 && lead <= 0xEF && lead != 0xED) {
            return at + 2 < limit && isNext(bytes[at + 1]) && isNext(bytes[at + 2]) ? 3 : rest(bytes, at, limit, 3);
        }
        if (lead >= 0xC2 && lead <= 0xDF) {
            return rest(bytes, at, limit, 2);
        }
        if (lead == 0xE0 || lead == 0xED) {
            second(bytes, at, limit, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xE0 ? 0xBF : 0x9F);
            return rest(bytes, at, limit, 3);
        }
        if (lead >= 0xF0 && lead <= 0xF4) {
            second(bytes, at, limit, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
            return rest(bytes, at, limit, 4);
        }
        throw Unsure.OF_ENCODING;
    }

    private static void second(byte[] bytes, int at, int limit, int from, int to) {
        if (at + 1 < limit && ((bytes[at + 1] & 0xFF) < from || (bytes[at + 1] & 0xFF) > to)) {
            throw Unsure.OF_ENCODING;
        }
    }

    private static int rest(byte[] bytes, int at, int limit, int length) {
        for (int i = at + 1; i < at + length; i++) {
            if (i >= limit) {
                return 0;
            }
            if (!isNext(bytes[i])) {
                throw Unsure.OF_ENCODING;
            }
        }
        return length;
    }

    private static boolean isNext(byte at) {
        return (at & 0xC0) == 0x80;
    }

    @Override
    public boolean isChinese(byte[] bytes, int at, int limit) {
        int lead = bytes[at] & 0xFF;
        return lead >= CHINESE_FROM && lead <= CHINESE_TO && at + 2 < limit;
    }

    @Override
    public boolean leavesTrace(byte[] bytes, int at, int limit) {
        boolean fullWidth = at + 2 < limit
                && bytes[at] == (byte) 0xEF
                && (bytes[at + 1] == (byte) 0xBC || bytes[at + 1] == (byte) 0xBD);
        return fullWidth || isChinese(bytes, at, limit);
    }

    @Override
    public int number(byte[] bytes, int at) {
        return (bytes[at] & 0xF) << 12 | (bytes[at + 1] & 0x3F) << 6 | bytes[at + 2] & 0x3F;
    }

    @Override
    public boolean endsPlain(byte[] bytes, int from, int to) {
        byte last = bytes[to - 1];
        return last > ' ' && last < 0x7F || last < 0 && to - 3 >= from && isChinese(bytes, to - 3, to);
    }
}
