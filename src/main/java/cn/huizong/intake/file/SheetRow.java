package cn.huizong.intake.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The non-empty cells of a row, from left to right. */
public record SheetRow(int index, List<SheetCell> cells) {

    /** The cell in a column; null where it is empty. */
    public @Nullable SheetCell cell(int column) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).column() == column) {
                return cells.get(i);
            }
        }
        return null;
    }
}
