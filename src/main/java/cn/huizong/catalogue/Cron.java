package cn.huizong.catalogue;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times written as Unix writes them: minute, hour, day of the month, month, day of the week. */
public final class Cron {

    private static final Pattern PART = Pattern.compile("(?:\\*|([0-9]{1,2})(?:-([0-9]{1,2}))?)(?:/([0-9]{1,2}))?");
    private static final int[] LONGEST = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final List<Field> FIELDS = List.of(
            new Field("分", 0, 59),
            new Field("时", 0, 23),
            new Field("日", 1, 31),
            new Field("月", 1, 12),
            new Field("星期", 0, 7));

    private Cron() {}

    private record Field(String name, int from, int to) {}

    /** What is wrong with it, in Chinese; null when nothing is. */
    public static @Nullable String fault(String written) {
        String[] fields = written.strip().split("[ \t]+");
        if (fields.length != FIELDS.size()) {
            return "应有五段（分 时 日 月 星期），这里有 " + fields.length + " 段";
        }
        for (int i = 0; i < fields.length; i++) {
            if (values(fields[i], FIELDS.get(i)).isEmpty()) {
                Field field = FIELDS.get(i);
                return "“" + field.name() + "”一段不能是“" + fields[i] + "”（" + field.from() + "—" + field.to() + "）";
            }
        }
        return comes(fields) ? null : "这样的日子不存在";
    }

    /** With both days given either will do, as Unix has it. */
    private static boolean comes(String[] fields) {
        if (fields[2].startsWith("*") || !fields[4].startsWith("*")) {
            return true;
        }
        int day = values(fields[2], FIELDS.get(2)).first();
        return values(fields[3], FIELDS.get(3)).stream().anyMatch(month -> day <= LONGEST[month]);
    }

    /** Empty when a part of it will not do. */
    private static TreeSet<Integer> values(String written, Field field) {
        TreeSet<Integer> values = new TreeSet<>();
        for (String part : written.split(",", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                return new TreeSet<>();
            }
            String single = matcher.group(1);
            int from = single == null ? field.from() : Integer.parseInt(single);
            int to = single == null ? field.to() : matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
            int step = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
            boolean stepOfOne = single != null && matcher.group(2) == null && matcher.group(3) != null;
            if (from < field.from() || to > field.to() || from > to || step < 1 || stepOfOne) {
                return new TreeSet<>();
            }
            for (int value = from; value <= to; value += step) {
                values.add(value);
            }
        }
        return values;
    }
}
