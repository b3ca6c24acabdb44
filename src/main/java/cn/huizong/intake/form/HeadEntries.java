package cn.huizong.intake.form;

import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import cn.huizong.intake.file.Words;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields written around the table of a form. */
public final class HeadEntries {

    private static final Set<HeadField> SIGNED = EnumSet.of(
            HeadField.UNIT,
            HeadField.PERIOD,
            HeadField.HEAD,
            HeadField.REVIEWER,
            HeadField.FILLER,
            HeadField.PHONE,
            HeadField.FILED_ON,
            HeadField.VERSION,
            HeadField.IDENTITY);

    private final Map<HeadField, HeadEntry> entries = new EnumMap<>(HeadField.class);
    private final Set<HeadField> contradicted = EnumSet.noneOf(HeadField.class);
    private final Map<SheetCell, HeadField> cells = new IdentityHashMap<>();
    private final BitSet rows = new BitSet();

    /** Whether the day of filing stands under its own label. */
    private boolean sentOut;

    private HeadEntries() {}

    /** The fields of a sheet, or a part of one, that holds no items. */
    public static HeadEntries of(Sheet sheet) {
        return of(sheet, new ItemMentions());
    }

    /** @param items no fields are looked for in their rows */
    static HeadEntries of(Sheet sheet, ItemMentions items) {
        HeadEntries found = new HeadEntries();
        for (int i = 0; i < sheet.rows().size(); i++) {
            if (!items.isIn(i)) {
                int before = found.cells.size();
                found.read(sheet.rows().get(i));
                found.rows.set(i, found.cells.size() > before);
            }
        }
        return found;
    }

    /** A label with nothing behind it is answered by the next cell, unless that has labels of its own. */
    private void read(SheetRow row) {
        HeadLabels.Labelled open = null;
        for (SheetCell cell : row.cells()) {
            List<HeadLabels.Labelled> labelled = cell.isText() ? labelled(cell) : List.of();
            if (labelled.isEmpty() && open != null) {
                put(open.field(), cell.text(), cell, open.own());
            }
            open = null;
            for (HeadLabels.Labelled one : labelled) {
                put(one.field(), one.text(), cell, one.own());
                open = one.text().isEmpty() ? one : null;
            }
        }
    }

    private static List<HeadLabels.Labelled> labelled(SheetCell cell) {
        List<HeadLabels.Labelled> labelled = HeadLabels.in(cell.text());
        if (!labelled.isEmpty()) {
            return labelled;
        }
        HeadField alone = HeadLabels.alone(cell.words());
        return alone == null || alone == HeadField.MEASURE
                ? List.of()
                : List.of(new HeadLabels.Labelled(alone, "", cell.words().equals(alone.label())));
    }

    /** A return may be filled in on one day and sent out on another: 报出日期 counts, wherever it stands. */
    private void put(HeadField field, String text, SheetCell cell, boolean own) {
        cells.put(cell, field);
        HeadEntry before = entries.get(field);
        boolean better = field == HeadField.FILED_ON && own && !sentOut && !text.isEmpty();
        if (before == null || before.text().isEmpty() || better) {
            sentOut |= better;
            entries.put(field, new HeadEntry(text, cell));
        } else if (!text.isEmpty() && !Words.of(text).equals(Words.of(before.text()))) {
            contradicted.add(field);
        }
    }

    public @Nullable HeadEntry find(HeadField field) {
        return entries.get(field);
    }

    /** What is written in a field, "" where it is empty or missing. */
    public String text(HeadField field) {
        HeadEntry entry = entries.get(field);
        return entry == null ? "" : entry.text();
    }

    /** Whether the field stands there twice with different words. */
    boolean contradicts(HeadField field) {
        return contradicted.contains(field);
    }

    /** The field a cell belongs to, as label or as content; null for none. */
    public @Nullable HeadField fieldOf(SheetCell cell) {
        return cells.get(cell);
    }

    /** The other fields by label, as they stand. */
    public Map<String, String> others() {
        Map<String, String> others = new TreeMap<>();
        for (Map.Entry<HeadField, HeadEntry> entry : entries.entrySet()) {
            if (!SIGNED.contains(entry.getKey()) && !entry.getValue().text().isEmpty()) {
                others.put(entry.getKey().label(), entry.getValue().text());
            }
        }
        return others;
    }

    /** Whether a row, by its position in the part, holds a field. */
    boolean isIn(int row) {
        return rows.get(row);
    }
}
