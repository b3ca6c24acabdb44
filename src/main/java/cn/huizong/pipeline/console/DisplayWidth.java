package cn.huizong.pipeline.console;

/** How many columns of a terminal a text takes: Chinese characters and full-width signs take two. */
final class DisplayWidth {

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** Ranges of East Asian Width W and F (Unicode Standard Annex 11) that occur in Chinese text. */
    private static int of(int point) {
        if (Character.getType(point) == Character.NON_SPACING_MARK || Character.getType(point) == Character.FORMAT) {
            return 0;
        }
        boolean wide = between(point, 0x1100, 0x115F)
                || between(point, 0x2E80, 0x303E)
                || between(point, 0x3041, 0xA4CF)
                || between(point, 0xAC00, 0xD7A3)
                || between(point, 0xF900, 0xFAFF)
                || between(point, 0xFE30, 0xFE6F)
                || between(point, 0xFF00, 0xFF60)
                || between(point, 0xFFE0, 0xFFE6)
                || between(point, 0x1F300, 0x1FAFF)
                || between(point, 0x20000, 0x3FFFD);
        return wide ? 2 : 1;
    }

    private static boolean between(int point, int from, int to) {
        return point >= from && point <= to;
    }
}
