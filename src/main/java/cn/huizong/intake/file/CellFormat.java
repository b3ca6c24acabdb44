package cn.huizong.intake.file;

import cn.huizong.observation.CellType;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/**
 * A number format and whether it shows a number as a date. Judged from the format alone, with the Chinese built-in formats
 * that libraries leave out (ECMA-376 part 1, 18.8.30, ids 27–36 and 50–58 for zh-cn).
 *
 * @param code the format as written, "" for the general one
 */
public record CellFormat(String code, boolean date) {

    public static final CellFormat GENERAL = new CellFormat("", false);

    private static final String YEAR_MONTH = "yyyy\"年\"m\"月\"";
    private static final String MONTH_DAY = "m\"月\"d\"日\"";
    private static final String NOON_MINUTES = "上午/下午h\"时\"mm\"分\"";
    private static final String NOON_SECONDS = "上午/下午h\"时\"mm\"分\"ss\"秒\"";
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(27, YEAR_MONTH),
            Map.entry(28, MONTH_DAY),
            Map.entry(29, MONTH_DAY),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(34, NOON_MINUTES),
            Map.entry(35, NOON_SECONDS),
            Map.entry(36, YEAR_MONTH),
            Map.entry(50, YEAR_MONTH),
            Map.entry(51, MONTH_DAY),
            Map.entry(52, YEAR_MONTH),
            Map.entry(53, MONTH_DAY),
            Map.entry(54, MONTH_DAY),
            Map.entry(55, NOON_MINUTES),
            Map.entry(56, NOON_SECONDS),
            Map.entry(57, YEAR_MONTH),
            Map.entry(58, MONTH_DAY));

    /** @param custom the format a workbook defines for this id, or null for a built-in one */
    public static CellFormat of(int id, @Nullable String custom) {
        String code = custom != null ? custom : builtIn(id);
        if (code.isEmpty() || code.equalsIgnoreCase("General") || code.equals("G/通用格式")) {
            return GENERAL;
        }
        return new CellFormat(code, showsDate(code));
    }

    public CellType typeOfNumber() {
        return date ? CellType.DATE : CellType.NUMBER;
    }

    private static String builtIn(int id) {
        String chinese = CHINESE.get(id);
        String known = chinese == null && id >= 0 ? BuiltinFormats.getBuiltinFormat(id) : chinese;
        return known == null || known.startsWith("reserved") ? "" : known;
    }

    /** Whether the first section holds a date or time letter outside literals, colours and conditions. */
    private static boolean showsDate(String code) {
        String bare = bare(code).toLowerCase(Locale.ROOT).replace("general", "").replaceAll("[0#?.]e[+-]", "");
        return bare.chars().anyMatch(letter -> "ymdhs".indexOf(letter) >= 0) || bare.contains("aaa");
    }

    /** The first section of a format without what it prints literally. */
    public static String bare(String code) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            char at = code.charAt(i);
            if (at == '"') {
                i = end(code, '"', i + 1);
            } else if (at == '[') {
                int end = end(code, ']', i + 1);
                bare.append(elapsed(code.substring(i + 1, end)));
                i = end;
            } else if (at == '\\' || at == '!' || at == '_' || at == '*') {
                i++;
            } else {
                bare.append(at);
            }
        }
        return bare.toString();
    }

    /** {@code [h]}, {@code [mm]}, {@code [s]} show elapsed time; every other bracket is a colour, a condition or a locale. */
    private static String elapsed(String bracket) {
        return bracket.matches("(?i)h+|m+|s+") ? bracket : "";
    }

    private static int end(String code, char closing, int from) {
        int end = code.indexOf(closing, from);
        return end < 0 ? code.length() : end;
    }
}
