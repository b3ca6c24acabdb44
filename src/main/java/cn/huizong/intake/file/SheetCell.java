package cn.huizong.intake.file;

import cn.huizong.observation.CellType;

/**
 * A non-empty cell.
 *
 * @param number among the cells of its sheet, from 0; no two have the same
 * @param row from 0
 * @param column from 0
 * @param text the stored literal of a number or date, the characters of a text, the code of an error, the formula of one
 *     without a value
 * @param words the text as it is compared, see {@link Words}
 * @param format number format, "" where there is none
 * @param hidden whether its row, column or sheet is
 */
public record SheetCell(
        int number, int row, int column, CellType type, String text, String words, String format, boolean hidden) {

    public boolean isText() {
        return type == CellType.TEXT;
    }

    /** The same content, as if it stood elsewhere. */
    public SheetCell at(int otherRow, int otherColumn) {
        return new SheetCell(number, otherRow, otherColumn, type, text, words, format, hidden);
    }

    SheetCell asHidden() {
        return new SheetCell(number, row, column, type, text, words, format, true);
    }
}
