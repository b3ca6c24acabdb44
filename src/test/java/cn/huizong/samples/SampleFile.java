package cn.huizong.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One file of the samples: an entry of {@code returns-<year>.yaml}.
 *
 * @param file its name
 * @param unit code of the unit that hands it in
 * @param forms a sheet each
 * @param as how the unit writes its name; null for the name of the catalogue
 * @param filed 报出日期
 * @param version 版次; 0 where none is stated
 * @param typed what stands in a cell instead of the true figure, by item
 * @param formulas instead of a figure a formula over items, without a value
 * @param measures what stands in the column of measures instead of the item's own
 * @param lastYear what stands in the last-year column instead of last year's figure
 * @param validUntil printed 有效期至 instead of the form's; null for the form's own
 * @param codes whether a retyped table has the column of item codes
 * @param hiddenSheet name of a hidden sheet that was left in the workbook; null for none
 * @param copyOf file it is a copy of, byte for byte; null for a file of its own
 * @param cutTo bytes left of the file when its transfer broke off; 0 for a whole file
 */
record SampleFile(
        String file,
        String unit,
        List<String> forms,
        Layout layout,
        @Nullable String as,
        LocalDate filed,
        int version,
        Map<String, Entry> typed,
        Map<String, String> formulas,
        Map<String, String> measures,
        Map<String, Entry> lastYear,
        @Nullable String validUntil,
        boolean codes,
        @Nullable String hiddenSheet,
        @Nullable String copyOf,
        int cutTo) {

    private static final Set<String> KEYS = Set.of(
            "file",
            "unit",
            "forms",
            "layout",
            "as",
            "filed",
            "version",
            "typed",
            "formulas",
            "measures",
            "last-year",
            "valid-until",
            "codes",
            "hidden-sheet",
            "copy-of",
            "cut-to");

    @SuppressWarnings("unchecked")
    static SampleFile of(Map<String, Object> entry) {
        if (!KEYS.containsAll(entry.keySet())) {
            throw new IllegalArgumentException("unknown key in " + entry);
        }
        return new SampleFile(
                (String) entry.getOrDefault("file", ""),
                (String) entry.getOrDefault("unit", ""),
                (List<String>) entry.getOrDefault("forms", List.of()),
                Layout.named((String) entry.getOrDefault("layout", "template")),
                (String) entry.get("as"),
                day((Date) entry.get("filed")),
                (int) entry.getOrDefault("version", 0),
                cells((Map<String, Object>) entry.getOrDefault("typed", Map.of())),
                (Map<String, String>) entry.getOrDefault("formulas", Map.of()),
                (Map<String, String>) entry.getOrDefault("measures", Map.of()),
                cells((Map<String, Object>) entry.getOrDefault("last-year", Map.of())),
                (String) entry.get("valid-until"),
                (boolean) entry.getOrDefault("codes", true),
                (String) entry.get("hidden-sheet"),
                (String) entry.get("copy-of"),
                (int) entry.getOrDefault("cut-to", 0));
    }

    private static LocalDate day(@Nullable Date date) {
        return date == null
                ? LocalDate.EPOCH
                : date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Map<String, Entry> cells(Map<String, Object> typed) {
        Map<String, Entry> cells = new LinkedHashMap<>();
        typed.forEach((item, value) -> cells.put(
                item,
                value instanceof Number number
                        ? new Entry.Number(new BigDecimal(number.toString()))
                        : new Entry.Words((String) value)));
        return cells;
    }
}
