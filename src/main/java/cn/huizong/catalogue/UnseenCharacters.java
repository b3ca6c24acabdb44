package cn.huizong.catalogue;

/** Characters that nobody sees, and what they do to the text around them. */
public final class UnseenCharacters {

    private UnseenCharacters() {}

    /** Whether it takes no place of its own: marks of direction, joiners, spaces of no width, byte order marks (Unicode's Cf). */
    public static boolean isUnseen(int character) {
        return Character.getType(character) == Character.FORMAT;
    }

    /**
     * Whether it turns the direction of writing around or ends that: marks, embeddings, overrides and isolates (Unicode UAX #9, 2). What is
     * shown is then not what is stored: {@code 年报[RLO]xslx.exe} passes for {@code 年报exe.xlsx}.
     */
    public static boolean turns(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }

    /** Whether writing goes from right to left behind it, or may. */
    public static boolean turnsLeft(int character) {
        return switch (character) {
            case 0x061C, 0x200F, 0x202B, 0x202E, 0x2067, 0x2068 -> true;
            default -> false;
        };
    }
}
