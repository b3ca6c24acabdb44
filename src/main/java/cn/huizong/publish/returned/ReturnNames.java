package cn.huizong.publish.returned;

import cn.huizong.publish.template.FileName;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of folders and files that every system takes and tells apart, made of names from outside: of two that differ only in capitals,
 * in how they are encoded or in a character that had to go, the later one gets a number.
 */
final class ReturnNames {

    static final String ALONE = "-说明";

    /** What may be left away of a name, because what comes back may be of another kind; a point within a name may not. */
    private static final Set<String> EXTENSIONS = Set.of(
            "xls", "xlsx", "xlsm", "xlsb", "xlt", "xltx", "xltm", "et", "csv", "tsv", "txt", "ods", "htm", "html",
            "xml");

    private final Map<String, String> folders = new HashMap<>();
    /** Where to go on counting: thousands of one name must not be counted from the start each time. */
    private final Map<String, Integer> next = new HashMap<>();

    private final Set<String> taken = new HashSet<>();

    /** @param key of the unit, one folder each */
    String folder(String key, String words) {
        return folders.computeIfAbsent(key, none -> distinct("", words));
    }

    /** The last part of a path without its extension. */
    String stem(String folder, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int point = name.lastIndexOf('.');
        boolean known =
                point > 0 && EXTENSIONS.contains(name.substring(point + 1).toLowerCase(Locale.ROOT));
        return distinct(folder + "/", known ? name.substring(0, point) : name);
    }

    private String distinct(String before, String words) {
        String wanted = FileName.of(Normalizer.normalize(words, Normalizer.Form.NFC), "");
        String same = key(before + wanted);
        for (int number = next.getOrDefault(same, 1); ; number++) {
            String name = number == 1 ? wanted : wanted + " (" + number + ")";
            next.put(same, number + 1);
            if (!taken.contains(key(before + name)) && !taken.contains(key(before + name + ALONE))) {
                taken.add(key(before + name));
                taken.add(key(before + name + ALONE));
                return name;
            }
        }
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
