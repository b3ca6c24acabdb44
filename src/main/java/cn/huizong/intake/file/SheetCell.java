package cn.huizong.intake.file;

import cn.huizong.observation.CellType;

/**
 * A non-empty cell.
 *
 * @param row from 0
 * @param column from 0
 * @param text the stored literal of a number or date, the characters of a text, the code of an error, the formula of one
 *     without a value
 * @param format number format, "" where there is none
 * @param hidden whether its row, column or sheet is
 */
public record SheetCell(int row, int column, CellType type, String text, String format, boolean hidden) {

    public boolean isText() {
        return type == CellType.TEXT;
    }

    SheetCell asHidden() {
        return new SheetCell(row, column, type, text, format, true);
    }
}
