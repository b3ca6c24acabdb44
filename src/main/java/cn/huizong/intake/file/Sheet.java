package cn.huizong.intake.file;

import java.util.List;

/**
 * A sheet of a workbook, or the whole of a CSV file: its rows that are not empty, from top to bottom.
 *
 * @param name "" for a CSV file
 * @param hidden whether the workbook hides it
 * @param dates1904 whether the days of dates are counted from 1904 on
 * @param cells how many cells are not empty on the whole sheet
 * @param lines of a CSV file: the line each record begins on, from 1; empty for a sheet of a workbook
 */
public record Sheet(
        String name,
        boolean hidden,
        boolean dates1904,
        int cells,
        List<SheetRow> rows,
        List<MergedRange> merged,
        List<Integer> lines) {

    /** Where a cell is, as people look for it: {@code E12}, or {@code 12:5} (line and column) in a CSV file. */
    public String address(int row, int column) {
        return row < lines.size() ? lines.get(row) + ":" + (column + 1) : CellAddress.of(row, column);
    }

    public String address(SheetCell cell) {
        return address(cell.row(), cell.column());
    }

    /** The same sheet, as far as these rows go. */
    public Sheet part(int fromIndex, int toIndex) {
        return new Sheet(name, hidden, dates1904, cells, rows.subList(fromIndex, toIndex), merged, lines);
    }
}
