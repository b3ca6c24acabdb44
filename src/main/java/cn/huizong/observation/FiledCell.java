package cn.huizong.observation;

import cn.huizong.catalogue.ColumnRole;

/**
 * A cell of a return that is bound to an item. A row that is there with an empty cell has a {@link CellType#BLANK} one; a row
 * that is missing has none.
 *
 * @param text as it stands: the stored literal of a number, the characters of a text, "" of a blank
 * @param format the cell's number format, "" where there is none; tells 0.9999 shown as 99.99% from 99.99
 * @param measure the measure printed for the row, "" where none is
 * @param counted what was counted, where the text is a count over many rows and stands nowhere itself; else ""
 */
public record FiledCell(
        String item,
        ColumnRole column,
        String cell,
        CellType type,
        String text,
        String format,
        String measure,
        String counted) {

    /** Of a figure that stands in the cell. */
    public FiledCell(
            String item, ColumnRole column, String cell, CellType type, String text, String format, String measure) {
        this(item, column, cell, type, text, format, measure, "");
    }

    public boolean isCounted() {
        return !counted.isEmpty();
    }
}
