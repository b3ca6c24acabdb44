package cn.huizong.intake.form;

import java.util.regex.Pattern;

/** Names of items as they are compared: 其中：维持, # 维持, 1. 维持 are one name, and so is 维持（件） for an item in 件. */
public final class ItemNames {

    /** Bounded and possessive: a repeated choice without bounds calls itself once a round and ends the stack on a long text. */
    private static final Pattern LEADING =
            Pattern.compile("^(?:其中:?|#|\\([0-9一二三四五六七八九十]{1,3}\\)|[0-9一二三四五六七八九十]{1,3}[、.)]){1,8}+");

    private static final String LEADERS = "其#(0123456789一二三四五六七八九十";

    private ItemNames() {}

    /** @param words of the name, see {@link cn.huizong.intake.file.Words} */
    public static String key(String words) {
        boolean led = !words.isEmpty() && LEADERS.indexOf(words.charAt(0)) >= 0;
        return led ? LEADING.matcher(words).replaceFirst("") : words;
    }

    /** The key without the last bracket, in which people repeat the measure; the key itself where there is none. */
    public static String withoutBracket(String key) {
        int open = key.endsWith(")") ? key.lastIndexOf('(') : -1;
        return open > 0 ? key.substring(0, open) : key;
    }
}
