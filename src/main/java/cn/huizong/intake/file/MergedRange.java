package cn.huizong.intake.file;

/** A range of cells merged into one, whose content is in its first; rows and columns from 0, inclusive. */
public record MergedRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    /** Whether the cell at this place cannot hold anything of its own. */
    public boolean covers(int row, int column) {
        boolean inside = row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        return inside && (row != firstRow || column != firstColumn);
    }

    public String anchor() {
        return CellAddress.of(firstRow, firstColumn);
    }
}
