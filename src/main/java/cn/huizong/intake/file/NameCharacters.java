package cn.huizong.intake.file;

import java.util.Locale;
import java.util.Set;

/**
 * Characters that make a name show otherwise than it is: control characters, line separators, and those that turn the direction
 * of writing around, with which {@code 年报[RLO]xslx.exe} passes for {@code 年报exe.xlsx}.
 */
public final class NameCharacters {

    private static final Set<Integer> TURNING =
            Set.of(0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069);

    private NameCharacters() {}

    public static boolean deceive(String name) {
        return name.codePoints().anyMatch(NameCharacters::deceives);
    }

    private static boolean deceives(int character) {
        return Character.isISOControl(character)
                || character == 0x2028
                || character == 0x2029
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
                || TURNING.contains(character);
    }

    /** The name with such characters written out, to be shown and listed. */
    public static String written(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().forEach(character -> {
            if (deceives(character)) {
                String hex = "000" + Integer.toHexString(character).toUpperCase(Locale.ROOT);
                shown.append("\\u").append(hex, hex.length() - 4, hex.length());
            } else {
                shown.appendCodePoint(character);
            }
        });
        return shown.toString();
    }
}
