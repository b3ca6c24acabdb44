package cn.huizong.intake.scan;

import java.nio.charset.Charset;

/** GB18030: one, two or four bytes; which pairs are characters is asked of the decoder once. */
public final class Gb18030Text implements ByteText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Hanzi of GB 2312 begin here, and end before 0xF8. */
    private static final int HANZI_FROM = 0xB0;

    private static final int HANZI_TO = 0xF7;
    private static final int SECOND_OF_GB2312 = 0xA1;
    private static final char REPLACED = '\uFFFD';
    private static final boolean[] PAIRS = pairs();

    private static boolean[] pairs() {
        boolean[] pairs = new boolean[1 << 16];
        for (int lead = 0x81; lead <= 0xFE; lead++) {
            for (int second = 0x40; second <= 0xFE; second++) {
                pairs[lead << 8 | second] = second != 0x7F && decodes((byte) lead, (byte) second);
            }
        }
        return pairs;
    }

    /** What is none is replaced by U+FFFD, which itself has four bytes that nobody means. */
    private static boolean decodes(byte... character) {
        return new String(character, GB18030).indexOf(REPLACED) < 0;
    }

    @Override
    public Charset charset() {
        return GB18030;
    }

    @Override
    public int signs(byte[] bytes, int from, int to, Signs signs) {
        int[] places = signs.places();
        long separators = signs.separators();
        int count = signs.count();
        int at = from;
        int end = to - Long.BYTES;
        while (at <= end) {
            long word = EightBytes.at(bytes, at);
            long leads = word & EightBytes.HIGH;
            long before = (leads & -leads) - 1;
            count = Signs.add(places, count, at, EightBytes.signs(word, separators) & before);
            at += EightBytes.first(leads);
            while (at <= end && bytes[at] < 0) {
                at += length(bytes, at, to);
            }
        }
        signs.grown(count);
        return at;
    }

    @Override
    public int length(byte[] bytes, int at, int limit) {
        if (at + 1 >= limit) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        if (PAIRS[(bytes[at] & 0xFF) << 8 | second]) {
            return 2;
        }
        if (second < '0' || second > '9') {
            throw Unsure.OF_ENCODING;
        }
        if (at + 3 >= limit) {
            return 0;
        }
        if (!decodes(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3])) {
            throw Unsure.OF_ENCODING;
        }
        return 4;
    }

    @Override
    public boolean isChinese(byte[] bytes, int at, int limit) {
        int lead = bytes[at] & 0xFF;
        return lead >= HANZI_FROM && lead <= HANZI_TO && at + 1 < limit && (bytes[at + 1] & 0xFF) >= SECOND_OF_GB2312;
    }

    @Override
    public boolean leavesTrace(byte[] bytes, int at, int limit) {
        boolean fullWidth = at + 1 < limit && bytes[at] == (byte) 0xA3 && (bytes[at + 1] & 0xFF) >= SECOND_OF_GB2312;
        return fullWidth || isChinese(bytes, at, limit);
    }

    @Override
    public int number(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    /** Seen from the end, where a pair begins is not certain, and a digit may be the last of four bytes. */
    @Override
    public boolean endsPlain(byte[] bytes, int from, int to) {
        byte last = bytes[to - 1];
        if (last >= 0) {
            boolean ofFour = to - 4 >= from && bytes[to - 2] < 0 && last >= '0' && last <= '9';
            return last > ' ' && last < 0x7F && !ofFour;
        }
        return to - 2 >= from && (bytes[to - 2] & 0xFF) >= HANZI_FROM && (bytes[to - 2] & 0xFF) <= HANZI_TO;
    }
}
