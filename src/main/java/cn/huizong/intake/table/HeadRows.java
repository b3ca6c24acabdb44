package cn.huizong.intake.table;

import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** The labels above the columns of a table, whose headings may have several rows. */
public final class HeadRows {

    /** Of a column; it is no part of what stands above. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param heads positions of the rows, from top to bottom
     * @param named whether the rows of the table are named at all
     * @param label whether a column names or numbers the rows
     */
    public HeadRows(Grid grid, List<Integer> heads, boolean named, IntPredicate label) {
        List<String> above = List.of();
        for (int i = 0; i < heads.size(); i++) {
            boolean heading = isHeading(grid.row(heads.get(i)), named, label);
            List<String> labels = filled(grid, heads, i, heading, above, label);
            rows.add(labels);
            above = heading ? labels : above;
        }
    }

    /** A label that was not merged still heads the empty places right of it, down to its own parts. */
    private static List<String> filled(
            Grid grid, List<Integer> heads, int at, boolean heading, List<String> above, IntPredicate label) {
        List<String> labels = new ArrayList<>();
        String left = "";
        for (int column = 0; column < grid.width(); column++) {
            String own = isTitle(grid, heads.get(at), column, label) ? "" : grid.label(heads.get(at), column);
            boolean same = column > 0 && (above.isEmpty() || above.get(column).equals(above.get(column - 1)));
            left = own.isEmpty() && heading && same && isParted(grid, heads, at, column) ? left : own;
            labels.add(left);
            left = label.test(column) ? "" : left;
        }
        return labels;
    }

    /** What begins over the names of the rows and is merged over columns of figures heads neither. */
    private static boolean isTitle(Grid grid, int row, int column, IntPredicate label) {
        SheetCell cell = grid.speaking(row, column);
        return cell != null && cell.column() < column && !label.test(column) && label.test(cell.column());
    }

    /** A title, and what is written left of the columns, heads nothing. */
    private static boolean isHeading(SheetRow row, boolean named, IntPredicate label) {
        return row.cells().size() > 1
                || (named && !label.test(row.cells().get(0).column()));
    }

    private static boolean isParted(Grid grid, List<Integer> heads, int above, int column) {
        return heads.subList(above + 1, heads.size()).stream()
                .map(head -> grid.label(head, column))
                .anyMatch(label -> !label.isEmpty() && !NUMBER.matcher(label).matches());
    }

    /** What stands above a column, outermost first. */
    public List<String> path(int column) {
        List<String> path = new ArrayList<>();
        for (List<String> row : rows) {
            String label = row.get(column);
            if (!label.isEmpty()
                    && (path.isEmpty() || !path.get(path.size() - 1).equals(label))) {
                path.add(label);
            }
        }
        return path;
    }
}
