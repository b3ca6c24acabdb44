package cn.huizong.intake.table;

import cn.huizong.catalogue.Dimension;
import cn.huizong.catalogue.TableDefinition;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.form.Figures;
import cn.huizong.intake.table.Stubs.Stub;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a table on a sheet: from top to bottom heading rows, the rows below them, headings again, and so on. Blocks side by side each
 * begin with a column that names their rows.
 */
final class Scan {

    /** More rows than these above a body are no headings of it. */
    private static final int MOST_HEADS = 12;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    /** A longer label that mentions a period is a title or a note. */
    private static final int LONGEST_PERIOD = 12;

    /** How many columns left of the one that names rows may hold parts of their names. */
    private static final int PARTS_OF_A_NAME = 3;

    private final Grid grid;
    private final Labels labels;
    private final TableDefinition table;
    private final Stubs stubs;
    private final List<Bound> bound = new ArrayList<>();
    private final Map<Integer, SheetCell> strangers = new TreeMap<>();
    private final Map<Integer, List<SheetCell>> unbound = new TreeMap<>();
    private final List<SheetCell> derived = new ArrayList<>();
    private final BitSet heads = new BitSet();
    private final BitSet body = new BitSet();
    private Coordinate outer = Coordinate.NONE;
    private ColumnHeads columns = new ColumnHeads();

    Scan(Grid grid, Labels labels, TableDefinition table) {
        this.grid = grid;
        this.labels = labels;
        this.table = table;
        this.stubs = Stubs.of(grid, labels, table);
        if (!stubs.inner().isEmpty()) {
            scan();
        }
    }

    private void scan() {
        List<Integer> between = new ArrayList<>();
        for (int row = 0; row < grid.rows(); row++) {
            Coordinate section = outer(row);
            outer = section.isNothing() ? outer : section;
            if (isBody(row, between)) {
                newHeads(between);
                body.set(row);
                bind(row);
            } else {
                between.add(row);
            }
        }
        strangers(between);
    }

    /** What is between two bodies are headings of the second, where they say anything of its columns, or rows nobody knows. */
    private void newHeads(List<Integer> between) {
        if (!between.isEmpty()) {
            List<Integer> last = headings(between);
            ColumnHeads found = ColumnHeads.of(grid, labels, table, stubs, last);
            if (!found.bound().isEmpty()) {
                columns = found;
                last.stream().filter(this::isHeading).forEach(heads::set);
            } else {
                strangers(between);
            }
        }
        between.clear();
    }

    /** The last rows before a body, down from the last one that itself holds figures. */
    private List<Integer> headings(List<Integer> between) {
        int from = between.size();
        while (from > 0 && between.size() - from < MOST_HEADS && !holdsFigures(between.get(from - 1))) {
            from--;
        }
        return between.subList(from, between.size());
    }

    /** Numbers of columns and years over them are no figures. */
    private boolean holdsFigures(int row) {
        List<SheetCell> figures = grid.row(row).cells().stream()
                .filter(cell ->
                        isFigure(cell) && !YEAR.matcher(Grid.words(cell)).matches())
                .toList();
        boolean steps = !figures.isEmpty();
        for (int i = 1; i < figures.size(); i++) {
            steps &= Numbers.of(figures.get(i)) == Numbers.of(figures.get(i - 1)) + 1;
        }
        return !figures.isEmpty() && (figures.size() == 1 || !steps);
    }

    /** Titles and the head of the form stand in single cells, or left of the columns. */
    private boolean isHeading(int row) {
        List<SheetCell> cells = grid.row(row).cells();
        return cells.size() > 1 && columns.bound().keySet().stream().anyMatch(column -> grid.cell(row, column) != null);
    }

    private void strangers(List<Integer> rows) {
        for (int row : rows) {
            SheetCell label = label(row, stubs.inner().get(0));
            boolean figures = columns.bound().keySet().stream().anyMatch(column -> isFigure(grid.cell(row, column)));
            if (label != null && figures) {
                strangers.put(row, label);
            }
        }
    }

    private static boolean isFigure(@Nullable SheetCell cell) {
        return cell != null && Figures.is(cell);
    }

    private Coordinate outer(int row) {
        return stubs.outer() < 0
                ? Coordinate.NONE
                : labels.ofRow(
                        List.of(grid.label(row, stubs.outer())), table.rows().subList(0, 1));
    }

    private boolean isBody(int row, List<Integer> between) {
        return table.rows().isEmpty()
                ? isOnlyRow(row, between)
                : stubs.inner().stream().anyMatch(stub -> !inner(row, stub).isNothing());
    }

    /** Where nothing names the row it is the first with figures below headings; 1 2 3 … only number the columns. */
    private boolean isOnlyRow(int row, List<Integer> between) {
        List<SheetCell> figures =
                grid.row(row).cells().stream().filter(Scan::isFigure).toList();
        boolean numbers =
                figures.size() > 1 && figures.stream().allMatch(cell -> Numbers.of(cell) == figures.indexOf(cell) + 1);
        if (figures.isEmpty() || numbers || between.isEmpty()) {
            return false;
        }
        ColumnHeads above = ColumnHeads.of(grid, labels, table, stubs, headings(between));
        return figures.stream().anyMatch(cell -> above.bound().containsKey(cell.column()));
    }

    private Coordinate inner(int row, Stub stub) {
        if (table.rows().isEmpty()) {
            return Coordinate.NONE;
        }
        Dimension dimension = table.rows().get(table.rows().size() - 1);
        if (table.byCode().contains(dimension)) {
            return labels.numbered(Integer.toString(Numbers.of(grid.cell(row, stub.to()))), dimension);
        }
        SheetCell own = label(row, stub);
        boolean sentence =
                own != null && dimension == Dimension.PERIOD && own.words().length() > LONGEST_PERIOD;
        return own == null || sentence ? Coordinate.NONE : labels.ofRow(path(row, stub), List.of(dimension));
    }

    /** The inmost label of a row. */
    private @Nullable SheetCell label(int row, Stub stub) {
        for (int column = stub.to(); column >= stub.from() && column >= 0; column--) {
            SheetCell cell = grid.speaking(row, column);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    /** The labels of a row, outermost first: names of rows may lie under each other in several columns. */
    private List<String> path(int row, Stub stub) {
        List<String> path = new ArrayList<>();
        for (int column = Math.max(0, stub.from() - PARTS_OF_A_NAME); column <= stub.to(); column++) {
            SheetCell cell = grid.speaking(row, column);
            String label = grid.label(row, column);
            boolean again = !path.isEmpty() && path.get(path.size() - 1).equals(label);
            boolean ofName = column >= stub.from() || !isFigure(cell);
            if (cell != null && ofName && !again) {
                path.add(label);
            }
        }
        return path;
    }

    private void bind(int row) {
        for (int block = 0; block < stubs.inner().size(); block++) {
            Stub stub = stubs.inner().get(block);
            int end = block + 1 < stubs.inner().size()
                    ? stubs.inner().get(block + 1).from()
                    : grid.width();
            Coordinate named = inner(row, stub);
            if (!named.isNothing() || table.rows().isEmpty()) {
                for (int column = stub.to() + 1; column < end; column++) {
                    bind(row, column, named);
                }
            }
        }
    }

    private void bind(int row, int column, Coordinate named) {
        SheetCell cell = grid.cell(row, column);
        Coordinate head = columns.bound().get(column);
        String item = head == null || !table.namesItemsByBoth() ? "" : labels.item(named, head);
        boolean isBound = head != null && (!table.namesItemsByBoth() || !item.isEmpty());
        if (head != null && isBound) {
            String measure = columns.measure() < 0 ? "" : grid.label(row, columns.measure());
            Coordinate said = named.or(head).or(outer);
            Coordinate of = item.isEmpty() ? said : said.withItem(item);
            bound.add(new Bound(row, column, cell, of.measure().isEmpty() ? of.withMeasure(measure) : of));
        } else if (cell != null && columns.isDerived(column)) {
            derived.add(cell);
        } else if (isFigure(cell) && !columns.isLabel(column)) {
            unbound.computeIfAbsent(column, none -> new ArrayList<>()).add(cell);
        }
    }

    /** Places the table has a figure for, from top to bottom. */
    List<Bound> bound() {
        return bound;
    }

    /** Labels of rows with figures that name nothing known, by row. */
    Map<Integer, SheetCell> strangers() {
        return strangers;
    }

    /** Figures in rows of the table under headings that name nothing known, by column. */
    Map<Integer, List<SheetCell>> unbound() {
        return unbound;
    }

    /** Growth, shares and ranks, which follow from the figures. */
    List<SheetCell> derived() {
        return derived;
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

    long figures() {
        return bound.stream().filter(each -> isFigure(each.cell())).count();
    }
}
