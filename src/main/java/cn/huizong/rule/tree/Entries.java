package cn.huizong.rule.tree;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts what a text lists: titles in 《》, else the parts between 、，；; that are not empty. 无 lists nothing. */
final class Entries {

    private static final Pattern TITLE = Pattern.compile("《[^《》]+》");
    private static final Pattern SEPARATOR = Pattern.compile("[、，,；;\\r\\n]");

    private Entries() {}

    static int count(String text) {
        int titles = 0;
        for (Matcher title = TITLE.matcher(text); title.find(); ) {
            titles++;
        }
        return titles > 0 ? titles : parts(text);
    }

    private static int parts(String text) {
        return (int)
                SEPARATOR.splitAsStream(text).filter(part -> !isNothing(part)).count();
    }

    private static boolean isNothing(String part) {
        String words = part.strip();
        boolean stopped = words.endsWith("。") || words.endsWith(".");
        String plain = stopped ? words.substring(0, words.length() - 1).strip() : words;
        return plain.isEmpty() || plain.equals("无");
    }
}
