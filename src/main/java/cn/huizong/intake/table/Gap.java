package cn.huizong.intake.table;

import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import cn.huizong.intake.form.Figures;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rows between two bodies of a table: rows with figures that nobody knows, then headings, then such rows again.
 *
 * @param heads down to the last row that holds no figures
 */
record Gap(List<Integer> before, List<Integer> heads, List<Integer> after) {

    /** More rows than these above a body are no headings of it. */
    private static final int MOST_HEADS = 12;

    /** So many numbers of columns are known for such although one of them is not the next one. */
    private static final int FEWEST_NUMBERS = 4;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    /** What stands beside the numbers of columns. */
    private static final Pattern LETTER = Pattern.compile("[甲乙丙丁戊A-E]");

    private static final Set<String> STUB_HEADS = Set.of("地区", "单位", "指标", "指标名称", "项目", "栏号", "列次", "列号");

    /** @param rows positions from top to bottom */
    static Gap of(Grid grid, List<Integer> rows) {
        int end = rows.size();
        while (end > 0 && holdsFigures(grid.row(rows.get(end - 1)))) {
            end--;
        }
        int from = end;
        while (from > 0 && end - from < MOST_HEADS && !holdsFigures(grid.row(rows.get(from - 1)))) {
            from--;
        }
        return new Gap(rows.subList(0, from), rows.subList(from, end), rows.subList(end, rows.size()));
    }

    /** The headings right above a row; empty where there are figures between. */
    static List<Integer> headsAbove(Grid grid, List<Integer> rows) {
        Gap nearest = of(grid, rows.subList(Math.max(0, rows.size() - MOST_HEADS), rows.size()));
        return nearest.after().isEmpty() ? nearest.heads() : List.of();
    }

    /** Numbers of columns and years over them are no figures. */
    private static boolean holdsFigures(SheetRow row) {
        List<SheetCell> figures = row.cells().stream()
                .filter(cell ->
                        Figures.is(cell) && !YEAR.matcher(Grid.words(cell)).matches())
                .toList();
        return !figures.isEmpty() && !(figures.size() > 1 && isNumbering(row, figures));
    }

    /** 1 2 3 …; where words beside them say that they number the columns, one slip makes no figures of them. */
    private static boolean isNumbering(SheetRow row, List<SheetCell> figures) {
        int steps = 0;
        for (int i = 1; i < figures.size(); i++) {
            int number = Numbers.of(figures.get(i));
            if (number < 0) {
                return false;
            }
            steps += number == Numbers.of(figures.get(i - 1)) + 1 ? 1 : 0;
        }
        boolean isSaid = row.cells().size() > figures.size()
                && figures.size() >= FEWEST_NUMBERS
                && steps * 2 >= figures.size() - 1;
        return (isSaid || steps == figures.size() - 1) && numbersColumns(row);
    }

    /** A row that is named otherwise may hold 9 and 10 by chance. */
    private static boolean numbersColumns(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> !Figures.is(cell))
                .allMatch(cell -> LETTER.matcher(cell.words()).matches()
                        || STUB_HEADS.contains(cell.words())
                        || ColumnHeads.isNumbering(cell.words()));
    }
}
