package cn.huizong.publish.prose;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether the pages of a PDF say the same as the page they were made from. A PDF has no paragraphs, only characters in an order, and a
 * word may end on the next page: so what is held against each other is the row of all digits, signs and characters of directions from
 * the first to the last.
 */
public final class PagesCheck {

    private static final Pattern CLAIM = Pattern.compile("[0-9０-９.%+▲▼＝\\-增长加上升涨提高回下降跌减少低落持平翻一番最多首末位]");
    /** How a character is printed that no typeface has, and what is said of it. */
    private static final Pattern NUMBERED = Pattern.compile("〔U\\+(?:[0-9A-F]{2,6}|…)〕");

    private static final int SHOWN = 20;

    private PagesCheck() {}

    /**
     * The first page on which they differ, in Chinese.
     *
     * @param texts in the order of reading
     * @param heads of tables, which may stand again at the top of a page
     * @param pages of the PDF
     */
    public static List<String> faults(List<String> texts, Collection<String> heads, List<String> pages) {
        String wanted = claims(String.join("", texts));
        Set<String> tops = heads.stream().map(PagesCheck::claims).collect(Collectors.toCollection(TreeSet::new));
        tops.add("");
        Set<Integer> reached = Set.of(0);
        for (int page = 0; page < pages.size(); page++) {
            String found = claims(pages.get(page));
            Set<Integer> ends = ends(wanted, reached, found, tops);
            if (ends.isEmpty()) {
                return List.of("第" + (page + 1) + "页与网页版不一致：" + difference(wanted, reached, found, tops));
            }
            reached = ends;
        }
        return reached.contains(wanted.length()) ? List.of() : List.of("内容没有写完，最后一页之后还应有内容");
    }

    /**
     * The same where a row of a table goes on upon the next page: the order is not that of reading then, and heads and the lines at its edge
     * stand twice. There is at least as much of every digit, sign and character.
     */
    public static List<String> faultsInAnyOrder(List<String> texts, List<String> pages) {
        Map<Integer, Integer> missing = new TreeMap<>();
        claims(String.join("", texts)).chars().forEach(c -> missing.merge(c, 1, Integer::sum));
        claims(String.join("", pages)).chars().forEach(c -> missing.merge(c, -1, Integer::sum));
        return missing.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> "“" + Character.toString(entry.getKey()) + "”比网页版少" + entry.getValue() + "个")
                .limit(1)
                .toList();
    }

    /** Where a page can end: usually at one place; at several where the head of a table looks like its first row. */
    private static Set<Integer> ends(String wanted, Set<Integer> reached, String found, Set<String> tops) {
        Set<Integer> ends = new TreeSet<>();
        for (int from : reached) {
            for (String top : tops) {
                if (found.startsWith(top) && wanted.startsWith(found.substring(top.length()), from)) {
                    ends.add(from + found.length() - top.length());
                }
            }
        }
        return ends;
    }

    /** What stands where they part, as far as they can be brought together. */
    private static String difference(String wanted, Set<Integer> reached, String found, Set<String> tops) {
        int furthest = -1;
        String difference = "";
        for (int from : reached) {
            for (String top : tops) {
                String rest = found.startsWith(top) ? found.substring(top.length()) : found;
                int same = same(rest, wanted.substring(from));
                if (same > furthest) {
                    furthest = same;
                    difference = "“" + cut(rest, same) + "”应为“" + cut(wanted, from + same) + "”";
                }
            }
        }
        return difference;
    }

    private static int same(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static String cut(String text, int from) {
        return text.substring(Math.max(0, from - SHOWN / 2), Math.min(text.length(), from + SHOWN));
    }

    private static String claims(String text) {
        Matcher claim = CLAIM.matcher(NUMBERED.matcher(Written.squeezed(text)).replaceAll(""));
        StringBuilder claims = new StringBuilder();
        while (claim.find()) {
            claims.append(claim.group());
        }
        return claims.toString();
    }
}
