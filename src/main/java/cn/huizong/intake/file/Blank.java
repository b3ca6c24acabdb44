package cn.huizong.intake.file;

import cn.huizong.catalogue.UnseenCharacters;

/** What counts as an empty cell: no character that leaves a trace on paper. */
public final class Blank {

    private Blank() {}

    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!is(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** White space of any kind (also full-width and non-breaking), and characters that only steer the others. */
    public static boolean is(int character) {
        boolean plain = character > ' ' && character < 0x7F || character >= 0x4E00 && character <= 0x9FFF;
        return !plain && leavesNoTrace(character);
    }

    private static boolean leavesNoTrace(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || UnseenCharacters.isUnseen(character);
    }
}
