package cn.huizong.intake.table;

import cn.huizong.catalogue.TableDefinition;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.form.Figures;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a table on a sheet: from top to bottom heading rows, the rows below them, headings again, and so on. Blocks side by side each
 * begin with a column that names their rows.
 */
final class Scan {

    private static final Pattern WORD = Pattern.compile(".*\\p{IsHan}.*");

    /** What stands for a figure that is none, and heads no column. */
    private static final Pattern MARK = Pattern.compile("一|无|暂无|不详|未有|缺|无数据|不适用|零发生|全部|全覆盖|[约近超].*|.*[余多]");

    private final Grid grid;
    private final Labels labels;
    private final TableDefinition table;
    private final Stubs stubs;
    private final RowNames names;
    private final Bindings bindings;
    private final BitSet heads = new BitSet();
    private final BitSet body = new BitSet();
    private Coordinate outer = Coordinate.NONE;
    private @Nullable SheetCell unknownOuter;
    private ColumnHeads columns = new ColumnHeads();

    Scan(Grid grid, Labels labels, TableDefinition table) {
        this.grid = grid;
        this.labels = labels;
        this.table = table;
        this.stubs = Stubs.of(grid, labels, table);
        this.names = new RowNames(grid, labels, table, stubs);
        this.bindings = new Bindings(grid, labels, table, stubs, names);
        if (!stubs.inner().isEmpty()) {
            scan();
        }
    }

    private void scan() {
        List<Integer> between = new ArrayList<>();
        for (int row = 0; row < grid.rows(); row++) {
            boolean isBody = isBody(row, between);
            outer(row, isBody);
            if (isBody) {
                newHeads(between);
                bindOrNot(row);
            } else {
                between.add(row);
            }
        }
        strangers(between);
    }

    /** An outer label holds until the next one, be that one known or not. */
    private void outer(int row, boolean isBody) {
        Coordinate section = names.outer(row);
        SheetCell label = names.outerLabel(row);
        if (!section.isNothing()) {
            outer = section;
            unknownOuter = null;
        } else if (isBody && label != null) {
            outer = Coordinate.NONE;
            unknownOuter = label;
        }
    }

    private void bindOrNot(int row) {
        if (unknownOuter != null) {
            bindings.strangers()
                    .add(unknownOuter, table.rows().get(0), grid.row(row).cells());
            return;
        }
        body.set(row);
        bindings.bind(row, columns, outer);
    }

    /** What is between two bodies are headings of the second, where they say anything of its columns, or rows nobody knows. */
    private void newHeads(List<Integer> between) {
        if (!between.isEmpty()) {
            Gap gap = Gap.of(grid, between);
            strangers(gap.before());
            ColumnHeads found = ColumnHeads.of(grid, labels, table, stubs, gap.heads());
            if (!found.bound().isEmpty()) {
                columns = found;
                gap.heads().stream().filter(this::isHeading).forEach(heads::set);
            } else if (gap.heads().stream().anyMatch(this::headsOthers)) {
                columns = found;
            }
            strangers(gap.after());
        }
        between.clear();
    }

    /** Titles and the head of the form stand in single cells, or left of the columns. */
    private boolean isHeading(int row) {
        List<SheetCell> cells = grid.row(row).cells();
        return cells.size() > 1 && columns.bound().keySet().stream().anyMatch(column -> grid.cell(row, column) != null);
    }

    /** Whether words stand over the columns known so far: headings of another table. */
    private boolean headsOthers(int row) {
        long words = columns.bound().keySet().stream()
                .filter(column -> isWord(grid.cell(row, column)))
                .count();
        return words > 0
                && words * 2 >= columns.bound().size()
                && grid.row(row).cells().size() > 1;
    }

    private static boolean isWord(@Nullable SheetCell cell) {
        return cell != null
                && cell.isText()
                && !Figures.is(cell)
                && WORD.matcher(cell.words()).matches()
                && !MARK.matcher(cell.words()).matches();
    }

    private void strangers(List<Integer> rows) {
        for (int row : rows) {
            SheetCell label = names.labelOrName(row, stubs.inner().get(0));
            boolean figures = columns.bound().keySet().stream().anyMatch(column -> isFigure(grid.cell(row, column)));
            if (label != null && figures && !table.rows().isEmpty()) {
                bindings.strangers().add(label, table.innermost(), grid.row(row).cells());
            }
        }
    }

    private static boolean isFigure(@Nullable SheetCell cell) {
        return cell != null && Figures.is(cell);
    }

    private boolean isBody(int row, List<Integer> between) {
        return table.rows().isEmpty()
                ? isOnlyRow(row, between)
                : stubs.inner().stream()
                        .anyMatch(stub -> !names.inner(row, stub).isNothing());
    }

    /** Where nothing names the row it is the first with figures below headings; 1 2 3 … only number the columns. */
    private boolean isOnlyRow(int row, List<Integer> between) {
        List<SheetCell> figures =
                grid.row(row).cells().stream().filter(Scan::isFigure).toList();
        if (figures.isEmpty() || between.isEmpty() || numbersColumns(figures)) {
            return false;
        }
        List<Integer> heads = Gap.headsAbove(grid, between);
        if (heads.isEmpty()) {
            return false;
        }
        ColumnHeads above = ColumnHeads.of(grid, labels, table, stubs, heads);
        return figures.stream().anyMatch(cell -> above.bound().containsKey(cell.column()));
    }

    private static boolean numbersColumns(List<SheetCell> figures) {
        for (int i = 0; i < figures.size(); i++) {
            if (Numbers.of(figures.get(i)) != i + 1) {
                return false;
            }
        }
        return figures.size() > 1;
    }

    TableDefinition table() {
        return table;
    }

    RowNames names() {
        return names;
    }

    /** What its figures are of, and which are of nothing known. */
    Bindings bindings() {
        return bindings;
    }

    boolean isHead(int row) {
        return heads.get(row);
    }

    boolean isBodyRow(int row) {
        return body.get(row);
    }

    /** The first row of figures; the number of rows where there are none. */
    int first() {
        int figures = body.nextSetBit(0);
        return figures < 0 ? grid.rows() : figures;
    }

    /** One behind the last row of figures, 0 where there are none. */
    int last() {
        return body.length();
    }

    long figures() {
        return bindings.bound().stream().filter(each -> isFigure(each.cell())).count();
    }
}
