package cn.huizong.intake.file;

import cn.huizong.catalogue.UnseenCharacters;
import java.util.Locale;

/** Characters that make a name show otherwise than it is: control characters, line separators, and those that turn the direction of writing around. */
public final class NameCharacters {

    private NameCharacters() {}

    public static boolean deceive(String name) {
        return name.codePoints().anyMatch(NameCharacters::deceives);
    }

    private static boolean deceives(int character) {
        return Character.isISOControl(character)
                || character == 0x2028
                || character == 0x2029
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
                || UnseenCharacters.turns(character);
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
