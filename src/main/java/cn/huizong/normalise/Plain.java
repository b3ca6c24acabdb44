package cn.huizong.normalise;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts in Unicode's compatibility form: full-width figures, signs and spaces become the ordinary ones. */
final class Plain {

    private static final Pattern GAP = Pattern.compile("(?<=[0-9.])[\\s\\p{Z}\\p{Cc}]+(?=[0-9.])");

    private Plain() {}

    /** With every kind of space as an ordinary one, and none at either end. */
    static String spaced(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return compatible
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ")
                .strip();
    }

    /** Whether a line break, a tab or several spaces stand between digits, as they do between two numbers in one cell. */
    static boolean holdsSeveralNumbers(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replace('。', '.');
        return GAP.matcher(compatible)
                .results()
                .map(MatchResult::group)
                .anyMatch(gap -> gap.length() > 1 || Character.getType(gap.charAt(0)) != Character.SPACE_SEPARATOR);
    }

    static String unspaced(String text) {
        return spaced(text).replace(" ", "");
    }
}
