package cn.huizong.intake.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The non-empty cells of a row, from left to right.
 *
 * @param fields of a record of a CSV file: how many it has, empty ones included; 0 in a workbook
 */
public record SheetRow(int index, List<SheetCell> cells, int fields) {

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
