package cn.huizong.intake.form;

import cn.huizong.catalogue.ValueColumn;
import java.util.Map;

/**
 * Where things stand in the table of a part. Rows by their position among the part's rows, columns by their number in the
 * sheet, −1 for one that is not there.
 *
 * @param firstHead first row of the column headings
 * @param lastHead last row of the column headings, the row of column numbers included
 * @param values the value columns found, from left to right
 */
record TableLayout(int firstHead, int lastHead, int name, int code, int measure, Map<Integer, ValueColumn> values) {

    boolean isLabel(int column) {
        return column == name || column == code || column == measure;
    }
}
