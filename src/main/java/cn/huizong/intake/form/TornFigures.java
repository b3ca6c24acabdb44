package cn.huizong.intake.form;

import cn.huizong.catalogue.ColumnRole;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the figure of a CSV row that a comma between its thousands has torn in two, where the length of the row gives it away. */
final class TornFigures {

    private static final Pattern LEADING = Pattern.compile("-?[1-9][0-9]{0,2}");
    private static final Pattern GROUP = Pattern.compile("[0-9]{3}");

    private final TableLayout layout;
    private final int headingFields;
    private final boolean othersFit;
    private final boolean allButOneFit;

    /** @param rows all rows of the table that have an item */
    TornFigures(TableLayout layout, List<SheetRow> headings, Collection<SheetRow> rows) {
        this.layout = layout;
        this.headingFields = headings.stream().mapToInt(SheetRow::fields).max().orElse(0);
        this.allButOneFit = headingFields > 0
                && rows.size() > 2
                && rows.stream().filter(row -> row.fields() != headingFields).count() == 1;
        this.othersFit = headingFields > 0 && othersFit(rows);
    }

    private boolean othersFit(Collection<SheetRow> rows) {
        List<SheetRow> others = rows.stream().filter(row -> pair(row) == null).toList();
        return !others.isEmpty() && others.stream().noneMatch(row -> row.fields() > headingFields);
    }

    /** The first half of a torn figure, null where there is none: a group of three digits stands behind a figure in a row too long. */
    @Nullable
    SheetCell in(SheetRow row) {
        return row.fields() > 0 && (hasFigureTooMany(row) || hasBlankTooMany(row)) ? pair(row) : null;
    }

    /**
     * How many fields a row has more than the headings, or less, where all other rows of its table have as many as they: 356 that has
     * come apart into 3 and 6 looks like that, too, and so do 54 and 53 that have become 5453. 0 where there is no such doubt.
     */
    int fieldsMore(SheetRow row) {
        if (!allButOneFit
                || row.fields() == headingFields
                || row.cells().stream().anyMatch(this::isBeyond)) {
            return 0;
        }
        int current = layout.column(ColumnRole.CURRENT);
        boolean behind = row.cells().stream().anyMatch(cell -> cell.column() > current);
        return behind || row.fields() < headingFields ? row.fields() - headingFields : 0;
    }

    private boolean hasFigureTooMany(SheetRow row) {
        return row.cells().stream().anyMatch(cell -> isBeyond(cell) && Figures.is(cell));
    }

    /** An empty field at the end is worth nothing where rows that cannot be torn have one, too. */
    private boolean hasBlankTooMany(SheetRow row) {
        return othersFit
                && row.fields() == headingFields + 1
                && row.cells().stream().noneMatch(this::isBeyond);
    }

    private boolean isBeyond(SheetCell cell) {
        return cell.column() > layout.width();
    }

    private @Nullable SheetCell pair(SheetRow row) {
        for (int column : layout.values().keySet()) {
            SheetCell first = row.cell(column);
            SheetCell second = row.cell(column + 1);
            if (first != null
                    && second != null
                    && LEADING.matcher(first.words()).matches()
                    && GROUP.matcher(second.words()).matches()) {
                return first;
            }
        }
        return null;
    }
}
