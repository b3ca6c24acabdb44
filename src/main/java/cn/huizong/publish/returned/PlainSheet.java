package cn.huizong.publish.returned;

import cn.huizong.observation.CellType;
import java.util.List;

/**
 * A sheet of a file that is no Excel workbook, as it was read; rows and columns from 0.
 *
 * @param name "" for a CSV file
 * @param lines of a CSV file: the line each row begins on, from 1
 */
public record PlainSheet(String name, List<Cell> cells, List<Range> merged, List<Integer> lines) {

    /**
     * A cell that is not empty.
     *
     * @param text the literal of a number, the characters of anything else
     * @param format number format, "" where there is none
     */
    public record Cell(int row, int column, CellType type, String text, String format) {}

    /** Cells merged into one; the last row and column belong to it. */
    public record Range(int firstRow, int lastRow, int firstColumn, int lastColumn) {}
}
