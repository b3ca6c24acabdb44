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
        int low = 0;
        int high = cells.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = cells.get(middle).column();
            if (at == column) {
                return cells.get(middle);
            }
            low = at < column ? middle + 1 : low;
            high = at < column ? high : middle - 1;
        }
        return null;
    }
}
