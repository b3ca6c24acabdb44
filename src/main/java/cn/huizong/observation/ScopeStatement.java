package cn.huizong.observation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what a return says of the territory it covers: 全区，含泰州经济开发区. */
final class ScopeStatement {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CLAUSE = Pattern.compile("[,;.。()\\[\\]]|但");
    private static final List<String> NEGATIONS = List.of(
            "不含", "不包", "不计", "不在", "不涉", "不属", "未含", "未包", "未纳入", "未计", "未列", "没有", "除", "剔", "扣", "另报", "另行", "单独");

    private ScopeStatement() {}

    /**
     * Whether the words stand there and no clause with them takes them back. 不含泰州经济开发区 holds the words 含泰州经济开发区 as
     * well, so the whole clause decides; where one clause affirms and another denies, nothing is covered for certain.
     */
    static boolean covers(String statement, String words) {
        String wanted = plain(words);
        List<String> clauses = Arrays.stream(CLAUSE.split(plain(statement)))
                .filter(clause -> clause.contains(wanted))
                .toList();
        return !wanted.isEmpty()
                && !clauses.isEmpty()
                && clauses.stream().noneMatch(clause -> NEGATIONS.stream().anyMatch(clause::contains));
    }

    /** Full-width punctuation as half-width, without spaces. */
    private static String plain(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }
}
