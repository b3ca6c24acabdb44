package cn.huizong.intake.file;

/** What counts as an empty cell: no character that leaves a trace on paper. */
public final class Blank {

    private Blank() {}

    public static boolean is(String text) {
        return text.codePoints().allMatch(Blank::is);
    }

    /** White space of any kind (also full-width and non-breaking), and characters that only steer the others. */
    public static boolean is(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
