package cn.huizong.intake.form;

import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes apart forms that were put below each other on one sheet. A new one begins with a title or 表号 that stands between
 * rows of items.
 */
public final class FormSplitter {

    /** A year or an area before the title; more than that is a sentence that mentions the form. */
    private static final int BESIDE_TITLE = 12;

    private final FormIndex index;

    public FormSplitter(FormIndex index) {
        this.index = index;
    }

    /** The parts of a sheet, from top to bottom; the sheet itself when it holds one form or none. */
    public List<Sheet> split(Sheet sheet) {
        List<Sheet> parts = new ArrayList<>();
        int from = 0;
        int beginning = -1;
        boolean afterItems = false;
        for (int i = 0; i < sheet.rows().size(); i++) {
            SheetRow row = sheet.rows().get(i);
            if (holdsItem(row)) {
                if (beginning >= 0) {
                    parts.add(sheet.part(from, beginning));
                    from = beginning;
                }
                beginning = -1;
                afterItems = true;
            } else if (endsForm(row)) {
                beginning = -1;
            } else if (afterItems && beginning < 0 && beginsForm(row)) {
                beginning = i;
            }
        }
        parts.add(sheet.part(from, sheet.rows().size()));
        return parts;
    }

    private boolean holdsItem(SheetRow row) {
        return row.cells().stream()
                .anyMatch(
                        cell -> cell.isText() && !index.formOfItem(cell.words()).isEmpty());
    }

    /** The identity is the last thing on a form. */
    private static boolean endsForm(SheetRow row) {
        return row.cells().stream()
                .anyMatch(cell -> cell.isText() && cell.text().contains("HZ:"));
    }

    private boolean beginsForm(SheetRow row) {
        return row.cells().stream().anyMatch(cell -> cell.isText() && (isTitle(cell) || isTableNumber(cell)));
    }

    private boolean isTitle(SheetCell cell) {
        return index.isTitle(cell.words(), BESIDE_TITLE);
    }

    private static boolean isTableNumber(SheetCell cell) {
        return HeadLabels.in(cell.text()).stream().anyMatch(found -> found.field() == HeadField.TABLE_NUMBER);
    }
}
