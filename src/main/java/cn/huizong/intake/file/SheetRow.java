package cn.huizong.intake.file;

import java.util.List;

/** The non-empty cells of a row, from left to right. */
public record SheetRow(int index, List<SheetCell> cells) {

    /** The cell in a column; null where it is empty. */
    public @org.jspecify.annotations.Nullable SheetCell cell(int column) {
        for (SheetCell cell : cells) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return null;
    }
}
