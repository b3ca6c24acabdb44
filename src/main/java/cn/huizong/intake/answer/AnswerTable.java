package cn.huizong.intake.answer;

import cn.huizong.anomaly.AnswerColumn;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of explanations on a sheet. It is known by its head: a column for the explanation beside one that says which finding is
 * meant, which no form has.
 *
 * @param header position of the head among the rows of the sheet
 * @param columns where they stand
 */
record AnswerTable(Sheet sheet, int header, Map<AnswerColumn, Integer> columns) {

    private static final int ROWS_ABOVE = 20;

    static Optional<AnswerTable> in(Sheet sheet) {
        List<SheetRow> rows = sheet.rows();
        for (int i = 0; i < Math.min(rows.size(), ROWS_ABOVE); i++) {
            Map<AnswerColumn, Integer> columns = columns(rows.get(i));
            if (columns.containsKey(AnswerColumn.TEXT)
                    && columns.keySet().stream().anyMatch(AnswerColumn::names)) {
                return Optional.of(new AnswerTable(sheet, i, columns)).filter(table -> !table.isOfAForm());
            }
        }
        return Optional.empty();
    }

    /**
     * A form may print its edit rules and remarks beside its items. Numbers and codes of questions it does not, and a question may be about
     * the very words that tell a form.
     */
    private boolean isOfAForm() {
        boolean ours = columns.containsKey(AnswerColumn.ID) || columns.containsKey(AnswerColumn.CODE);
        return (ours ? above() : sheet.rows())
                .stream().flatMap(row -> row.cells().stream()).anyMatch(AnswerTable::isOfAForm);
    }

    private static boolean isOfAForm(SheetCell cell) {
        return cell.isText() && (cell.text().contains("HZ:") || cell.words().startsWith("表号"));
    }

    private static Map<AnswerColumn, Integer> columns(SheetRow row) {
        Map<AnswerColumn, Integer> columns = new EnumMap<>(AnswerColumn.class);
        for (SheetCell cell : row.cells()) {
            if (cell.isText()) {
                AnswerColumn.of(cell.words()).ifPresent(column -> columns.putIfAbsent(column, cell.column()));
            }
        }
        return columns;
    }

    List<SheetRow> above() {
        return sheet.rows().subList(0, header);
    }

    List<SheetRow> rows() {
        return sheet.rows().subList(header + 1, sheet.rows().size());
    }

    /**
     * Null where the row has nothing there, or the table no such column. A cell merged down over several rows says the same of each.
     */
    @Nullable
    SheetCell cell(SheetRow row, AnswerColumn column) {
        Integer at = columns.get(column);
        if (at == null) {
            return null;
        }
        SheetCell own = row.cell(at);
        return own != null ? own : merged(row.index(), at);
    }

    /** What the cell this one is merged into holds, as if it stood here. */
    private @Nullable SheetCell merged(int row, int column) {
        return sheet.merged().stream()
                .filter(range -> range.covers(row, column) && range.firstColumn() == column)
                .flatMap(range -> rows().stream().filter(above -> above.index() == range.firstRow()))
                .flatMap(above -> Optional.ofNullable(above.cell(column)).stream())
                .findFirst()
                .map(cell -> cell.at(row, column))
                .orElse(null);
    }

    /** Whether a row says which finding it is about. */
    boolean names(SheetRow row) {
        return columns.keySet().stream()
                .filter(AnswerColumn::names)
                .anyMatch(column -> !text(row, column).isEmpty());
    }

    String text(SheetRow row, AnswerColumn column) {
        SheetCell cell = cell(row, column);
        return cell == null ? "" : cell.text().strip();
    }
}
