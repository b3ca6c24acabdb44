package cn.huizong.intake.form;

import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where a part names items of any form, by their codes or by their names. */
final class ItemMentions {

    /** By form: in how many rows of which column. */
    private final Map<String, Map<Integer, Integer>> codes = new TreeMap<>();

    private final Map<String, Map<Integer, Integer>> names = new TreeMap<>();
    private final BitSet rows = new BitSet();
    private boolean repeated;

    static ItemMentions in(Sheet sheet, FormIndex index) {
        ItemMentions mentions = new ItemMentions();
        Set<String> distinct = new HashSet<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            SheetRow row = sheet.rows().get(i);
            for (SheetCell cell : row.cells()) {
                if (cell.isText()) {
                    mentions.look(cell, i, index, distinct);
                }
            }
        }
        return mentions;
    }

    private void look(SheetCell cell, int row, FormIndex index, Set<String> distinct) {
        String form = index.formOfItem(cell.words());
        if (!form.isEmpty()) {
            count(codes, form, cell.column());
            repeated |= !distinct.add(cell.words());
            rows.set(row);
            return;
        }
        for (String possible : index.formsOfItemName(ItemNames.key(cell.words()))) {
            count(names, possible, cell.column());
            rows.set(row);
        }
    }

    private static void count(Map<String, Map<Integer, Integer>> mentions, String form, int column) {
        mentions.computeIfAbsent(form, key -> new HashMap<>()).merge(column, 1, Integer::sum);
    }

    /** Whether a row, by its position in the part, names any item. */
    boolean isIn(int row) {
        return rows.get(row);
    }

    /** The first row that names an item, or the number of rows when none does. */
    int firstRow(Sheet sheet) {
        int first = rows.nextSetBit(0);
        return first < 0 ? sheet.rows().size() : first;
    }

    /** Whether items could be of more than one form, or of one form twice. */
    boolean mixed() {
        return repeated || codes.size() > 1;
    }

    boolean hasCodes() {
        return !codes.isEmpty();
    }

    /** Whether so much is named that it can hardly be chance. */
    boolean isTable() {
        return !codes.isEmpty() || names.keySet().stream().anyMatch(form -> total(names, form) > 2);
    }

    /** The column in which most codes of a form stand, −1 when there are none. */
    int codeColumn(String form) {
        return fullest(codes.getOrDefault(form, Map.of()));
    }

    int nameColumn(String form) {
        return fullest(names.getOrDefault(form, Map.of()));
    }

    private static int fullest(Map<Integer, Integer> columns) {
        int fullest = -1;
        for (Map.Entry<Integer, Integer> column : new TreeMap<>(columns).entrySet()) {
            fullest = fullest < 0 || column.getValue() > columns.getOrDefault(fullest, 0) ? column.getKey() : fullest;
        }
        return fullest;
    }

    /** The form most rows are of by their codes, or where no row has one by their names; several when none prevails. */
    Set<String> forms() {
        Map<String, Map<Integer, Integer>> mentions = codes.isEmpty() ? names : codes;
        int top = mentions.keySet().stream()
                .mapToInt(form -> total(mentions, form))
                .max()
                .orElse(0);
        Set<String> forms = new TreeSet<>(mentions.keySet());
        forms.removeIf(form -> total(mentions, form) * 2 <= top);
        return forms;
    }

    private static int total(Map<String, Map<Integer, Integer>> mentions, String form) {
        return mentions.getOrDefault(form, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
