package cn.huizong.intake;

import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.Fingerprint;
import cn.huizong.intake.file.Limits;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.file.Sheet;
import cn.huizong.observation.CellType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A sheet of a file as it is read, before anything is recognised in it; rows and columns from 0.
 *
 * @param name "" for a CSV file
 * @param lines of a CSV file: the line each row begins on, from 1
 */
public record PlainRows(String name, List<Cell> cells, List<Merged> merged, List<Integer> lines) {

    /**
     * A cell that is not empty.
     *
     * @param format number format, "" where there is none
     */
    public record Cell(int row, int column, CellType type, String text, String format) {}

    /** Cells merged into one; the last row and column belong to it. */
    public record Merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    /** All sheets of a file; empty when it is refused or cannot be read. */
    public static Optional<List<PlainRows>> of(Path file) {
        Budget budget = new Budget(Limits.DEFAULT, System::nanoTime);
        try {
            return Optional.of(
                    FileOpener.open(file, Fingerprint.of(file, budget), budget, name -> true).sheets().stream()
                            .map(PlainRows::of)
                            .toList());
        } catch (IOException | RefusedFile unreadable) {
            return Optional.empty();
        }
    }

    private static PlainRows of(Sheet sheet) {
        return new PlainRows(
                sheet.name(),
                sheet.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(cell -> new Cell(cell.row(), cell.column(), cell.type(), cell.text(), cell.format()))
                        .toList(),
                sheet.merged().stream()
                        .map(range ->
                                new Merged(range.firstRow(), range.lastRow(), range.firstColumn(), range.lastColumn()))
                        .toList(),
                sheet.lines());
    }
}
