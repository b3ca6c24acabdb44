package cn.huizong.publish.text;

import cn.huizong.catalogue.UnseenCharacters;

/**
 * Text from outside made fit to be shown: what a reader cannot see, or a format cannot carry, becomes a visible sign instead of
 * acting unseen. Ordinary text is returned as it is.
 */
public final class SafeText {

    private static final char REPLACEMENT = '\uFFFD';
    private static final char CONTROL_PICTURES = '\u2400';
    private static final char PICTURE_OF_DELETE = '\u2421';

    private SafeText() {}

    /**
     * Control characters become their pictures (NUL is ␀); characters that turn the reading direction, halves of a surrogate pair
     * and non-characters become �. Tab and line ends stay.
     */
    public static String visible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (shown(text, i) != text.charAt(i)) {
                return rewritten(text, i);
            }
        }
        return text;
    }

    private static String rewritten(String text, int from) {
        StringBuilder visible = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            visible.append(shown(text, i));
        }
        return visible.toString();
    }

    private static char shown(String text, int index) {
        char c = text.charAt(index);
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r' ? c : (char) (CONTROL_PICTURES + c);
        }
        if (c < 0x7F) {
            return c;
        }
        if (c < 0xA0) {
            return c == 0x7F ? PICTURE_OF_DELETE : REPLACEMENT;
        }
        if (Character.isSurrogate(c)) {
            return paired(text, index) ? c : REPLACEMENT;
        }
        return UnseenCharacters.turns(c) || c >= '\uFFFE' ? REPLACEMENT : c;
    }

    private static boolean paired(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
}
