package cn.huizong.intake.form;

import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.ValueColumn;
import java.util.Map;

/**
 * Where things stand in the table of a part. Rows by their position among the part's rows, columns by their number in the
 * sheet, −1 for one that is not there.
 *
 * @param firstHead first row of the column headings
 * @param lastHead last row of the column headings, the row of column numbers included
 * @param width the last column that has a heading
 * @param values the value columns found, from left to right
 */
record TableLayout(
        int firstHead, int lastHead, int width, int name, int code, int measure, Map<Integer, ValueColumn> values) {

    /** The column of a role, -1 where there is none. */
    int column(ColumnRole role) {
        return values.entrySet().stream()
                .filter(column -> column.getValue().role() == role)
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    boolean isLabel(int column) {
        return column == name || column == code || column == measure;
    }
}
