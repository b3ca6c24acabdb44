package cn.huizong.intake.form;

import cn.huizong.intake.file.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds labels such as {@code 填报单位（盖章）：} in a cell, several in one where people wrote them in one line. */
final class HeadLabels {

    /**
     * A label and what stands behind it up to the next one.
     *
     * @param own whether the label is the field's own and not another it goes by
     */
    record Labelled(HeadField field, String text, boolean own) {}

    private static final int LONGEST = 400;
    private static final Pattern AROUND = Pattern.compile("^[\\s\\u00A0\\u3000]+|[\\s\\u00A0\\u3000]+$");
    private static final Map<String, HeadField> FIELDS = fields();
    private static final Pattern LABEL = Pattern.compile(FIELDS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .map(HeadLabels::spaced)
            .collect(Collectors.joining("|", "(", ")" + blanks() + "(?:[(（][^()（）]{0,12}[)）]" + blanks() + ")?[:：]")));

    private HeadLabels() {}

    private static Map<String, HeadField> fields() {
        Map<String, HeadField> fields = new HashMap<>();
        for (HeadField field : HeadField.values()) {
            field.labels().forEach(label -> fields.put(label, field));
        }
        return fields;
    }

    private static String blanks() {
        return "[\\s\\u00A0\\u3000]{0,8}";
    }

    /** 表    号: printed forms pull the characters of a label apart. */
    private static String spaced(String label) {
        return Arrays.stream(label.split("")).collect(Collectors.joining(blanks()));
    }

    static List<Labelled> in(String text) {
        if (text.length() > LONGEST || (text.indexOf('：') < 0 && text.indexOf(':') < 0)) {
            return List.of();
        }
        List<Labelled> found = new ArrayList<>();
        Matcher label = LABEL.matcher(text);
        HeadField field = null;
        boolean own = false;
        int from = 0;
        while (label.find()) {
            if (field != null) {
                found.add(new Labelled(field, strip(text.substring(from, label.start())), own));
            }
            String words = Words.of(label.group(1));
            field = FIELDS.get(words);
            own = field != null && field.label().equals(words);
            from = label.end();
        }
        if (field != null) {
            found.add(new Labelled(field, strip(text.substring(from)), own));
        }
        return found;
    }

    /** The field a cell names that holds a label and nothing else, not even a colon. */
    static @Nullable HeadField alone(String words) {
        return FIELDS.get(words);
    }

    private static String strip(String text) {
        return AROUND.matcher(text).replaceAll("");
    }
}
