package cn.huizong.intake.table;

import cn.huizong.intake.file.Words;
import cn.huizong.intake.form.ItemNames;
import cn.huizong.intake.form.PeriodWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The items, or the members of a breakdown, by what a table writes for them. */
final class CodedLabels {

    /** A name of one word, or of words under each other: 受理 > 总计. */
    private record Name(List<String> parts, String code) {}

    private static final Pattern YEAR =
            Pattern.compile("^(?:[12][0-9]{3}年度?|本年度?|本期|今年|上年同期|上年度?|去年)|\\([12][0-9]{3}年度?\\)$");
    private static final Pattern PLAIN = Pattern.compile(
            "(?:本年|本期|今年|上年|去年)?(?:同期)?(?:数|件数|案件数|数量|人数|金额|合计|总计|小计|全部|实际|完成)?(?:数|件|\\([^()]*\\))?|[0-9.]+");
    private static final Pattern NUMBER = Pattern.compile("0{0,2}([0-9]{1,3})");

    /** By the last of their parts. */
    private final Map<String, List<Name>> names = new HashMap<>();

    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> outer = new HashSet<>();
    private final Set<String> inner = new HashSet<>();
    private final Map<Integer, String> numbers = new HashMap<>();

    /** @param number behind the form's code, as it is printed in rows and columns of codes */
    void add(String code, int number, List<String> written) {
        codes.put(Words.of(code), code);
        numbers.putIfAbsent(number, code);
        for (String name : written) {
            List<String> parts = new ArrayList<>();
            for (String part : name.split("[>＞]")) {
                parts.add(ItemNames.key(Words.of(part)));
            }
            if (parts.size() > 1) {
                inner.add(parts.get(parts.size() - 1));
                outer.addAll(parts.subList(0, parts.size() - 1));
            }
            names.computeIfAbsent(parts.get(parts.size() - 1), none -> new ArrayList<>())
                    .add(new Name(List.copyOf(parts), code));
        }
    }

    /** The code a number in a row or column of codes stands for, "" for none. */
    String numbered(String words) {
        var number = NUMBER.matcher(words);
        return number.matches() ? numbers.getOrDefault(Integer.parseInt(number.group(1)), "") : "";
    }

    /** @param path labels from the outermost to the innermost; "" where they name none, or more than one */
    String find(List<String> path) {
        for (String label : path) {
            String code = codes.get(label);
            if (code != null) {
                return code;
            }
        }
        String innermost = best(path, endings(path));
        return innermost.isEmpty() ? outer(path) : innermost;
    }

    /**
     * The item of a label with nothing under it but a year or 案件数. Anything else under it is part of the item, or something else:
     * 受理 > 同比增长, 审结 > 其中：调解, 受理 > 一审.
     */
    private String outer(List<String> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            String found = best(path.subList(0, i + 1), List.of(path.get(i)));
            if (!found.isEmpty() || !isPlain(path.get(i))) {
                return found;
            }
        }
        return "";
    }

    /** Whether a label says nothing but a year, or that what it heads is a number. */
    static boolean isPlain(String label) {
        return PLAIN.matcher(label).matches() || PeriodWords.read(label).isPresent();
    }

    /** The last label, and what it makes with those above it where one name was written in several cells. */
    static List<String> endings(List<String> path) {
        List<String> endings = new ArrayList<>();
        String ending = "";
        for (int i = path.size() - 1; i >= 0; i--) {
            ending = path.get(i) + ending;
            endings.add(ending);
        }
        return endings;
    }

    /** Of the names that fit the one of most parts, if it is the only such. */
    private String best(List<String> path, List<String> labels) {
        int most = 0;
        Set<String> found = new TreeSet<>();
        for (String label : labels) {
            for (String variant : variants(label)) {
                for (Name name : names.getOrDefault(variant, List.of())) {
                    if (name.parts().size() < most || !under(name.parts(), path)) {
                        continue;
                    }
                    if (name.parts().size() > most) {
                        found.clear();
                    }
                    most = name.parts().size();
                    found.add(name.code());
                }
            }
            if (!found.isEmpty() && labels != path) {
                break;
            }
        }
        return found.size() == 1 ? found.iterator().next() : "";
    }

    /** Whether all but the last part stand in the path in this order. */
    private static boolean under(List<String> parts, List<String> path) {
        int at = 0;
        for (String part : parts.subList(0, parts.size() - 1)) {
            while (at < path.size() && !variants(path.get(at)).contains(part)) {
                at++;
            }
            if (at++ >= path.size()) {
                return false;
            }
        }
        return true;
    }

    /** Whether labels are such as stand beside or above the last part of a name. */
    boolean isOuter(List<String> path) {
        return holds(path, outer);
    }

    /** Whether labels are such as the last part of a name of several parts. */
    boolean isInner(List<String> path) {
        return holds(path, inner);
    }

    private static boolean holds(List<String> path, Set<String> parts) {
        return path.stream().anyMatch(label -> variants(label).stream().anyMatch(parts::contains));
    }

    /** A label as it may be compared: without what leads it, its year and the measure behind it. */
    static Set<String> variants(String label) {
        Set<String> variants = new LinkedHashSet<>();
        String key = ItemNames.key(label);
        String undated = ItemNames.key(YEAR.matcher(key).replaceAll(""));
        for (String each : List.of(key, undated)) {
            variants.add(each);
            variants.add(ItemNames.withoutBracket(each));
        }
        variants.remove("");
        return variants;
    }
}
