package cn.huizong.intake.file;

import cn.huizong.observation.CellType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Gathers the cells of a sheet in whatever order a file gives them, within the file's budget. */
public final class SheetBuilder implements CellSink {

    private static final Comparator<SheetCell> READING_ORDER =
            Comparator.comparingInt(SheetCell::row).thenComparingInt(SheetCell::column);

    private final String name;
    private final boolean hidden;
    private final Budget budget;
    private final List<SheetCell> cells = new ArrayList<>();
    private final List<MergedRange> merged = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<Integer> fields = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private boolean dates1904;
    private boolean ordered = true;

    public SheetBuilder(String name, boolean hidden, Budget budget) {
        this.name = name;
        this.hidden = hidden;
        this.budget = budget;
    }

    /** Takes a cell; one that holds nothing but white space is empty. */
    @Override
    public void cell(int row, int column, CellType type, String text, String format) {
        budget.place(row, column);
        if (Blank.is(text)) {
            return;
        }
        budget.cell(text);
        ordered = ordered && isBehindLast(row, column);
        String words = type == CellType.TEXT ? Words.of(text) : text;
        cells.add(new SheetCell(cells.size(), row, column, type, text, words, format, false));
    }

    private boolean isBehindLast(int row, int column) {
        if (cells.isEmpty()) {
            return true;
        }
        SheetCell last = cells.get(cells.size() - 1);
        return last.row() < row || (last.row() == row && last.column() < column);
    }

    @Override
    public void merged(MergedRange range) {
        budget.merged(merged.size() + 1);
        merged.add(range);
    }

    @Override
    public void hideRow(int row) {
        budget.place(row, 0);
        hiddenRows.set(row);
    }

    @Override
    public void hideColumns(int first, int last) {
        budget.place(0, last);
        hiddenColumns.set(first, last + 1);
    }

    public void dates1904(boolean from1904) {
        dates1904 = from1904;
    }

    /** Says on which line of a CSV file the next record, one row, begins, and how many fields it has. */
    public void record(int line, int size) {
        lines.add(line);
        fields.add(size);
    }

    /** @throws RefusedFile when a cell is there twice: nobody can say which of the two counts */
    public Sheet build() {
        if (!ordered) {
            cells.sort(READING_ORDER);
        }
        List<SheetRow> rows = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= cells.size(); i++) {
            if (i == cells.size() || cells.get(i).row() != cells.get(from).row()) {
                rows.add(row(from, i));
                from = i;
            }
        }
        return new Sheet(
                name, hidden, dates1904, cells.size(), List.copyOf(rows), List.copyOf(merged), List.copyOf(lines));
    }

    private SheetRow row(int from, int to) {
        List<SheetCell> row = new ArrayList<>(to - from);
        int before = -1;
        for (int i = from; i < to; i++) {
            SheetCell cell = cells.get(i);
            if (cell.column() == before) {
                throw RefusedFile.damaged("工作表“" + name + "”的单元格 " + CellAddress.of(cell.row(), before) + " 出现两次");
            }
            before = cell.column();
            row.add(isHidden(cell) ? cell.asHidden() : cell);
        }
        int index = cells.get(from).row();
        return new SheetRow(index, row, index < fields.size() ? fields.get(index) : 0);
    }

    private boolean isHidden(SheetCell cell) {
        return hidden || hiddenRows.get(cell.row()) || hiddenColumns.get(cell.column());
    }
}
