package cn.huizong.intake.form;

import java.util.regex.Pattern;

/** Names of items as they are compared: 其中：维持, # 维持, 1. 维持 and 维持（件） are one name. */
final class ItemNames {

    private static final Pattern LEADING =
            Pattern.compile("^(?:其中[:：]?|#|\\([0-9一二三四五六七八九十]{1,3}\\)|[0-9一二三四五六七八九十]{1,3}[、.)])+");

    private ItemNames() {}

    /** @param measure of the item, in which people repeat it behind the name; "" for none */
    static String key(String name, String measure) {
        String words = Words.of(name);
        if (words.isEmpty()) {
            return words;
        }
        String bare = startsPlainly(words) ? words : LEADING.matcher(words).replaceFirst("");
        String bracket = "(" + measure + ")";
        return !measure.isEmpty() && bare.endsWith(bracket)
                ? bare.substring(0, bare.length() - bracket.length())
                : bare;
    }

    private static boolean startsPlainly(String words) {
        return "其#(0123456789一二三四五六七八九十".indexOf(words.charAt(0)) < 0;
    }
}
