package cn.huizong.intake.table;

import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.MergedRange;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import cn.huizong.intake.file.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sheet by rows and columns, where a merged cell speaks for every place it covers. Rows by their position, from 0. */
public final class Grid {

    /** Ranges beyond so many rows are no heading and no label. */
    private static final int TALLEST = 2_000;

    private static final long MOST_PLACES = 2_000_000;

    /** Rows of all ranges together. */
    private static final int MOST_MERGED = 200_000;

    private static final Pattern WHOLE = Pattern.compile("^([0-9]{1,4})\\.0+$");

    private static final Pattern BESIDE_A_NAME = Pattern.compile(
            "(?<=[\\p{IsHan})）])[*＊※†①-⑳]{0,4}(?:\\s{1,9}[A-Za-z][A-Za-z ,.&'/-]{0,80}[a-z][A-Za-z ,.&'()/-]{0,80})?"
                    + "\\s{0,9}[*＊※†①-⑳]{0,4}\\s{0,9}$");

    private final Sheet sheet;
    private final Map<Integer, List<MergedRange>> mergedByRow = new HashMap<>();
    private final Map<Integer, SheetRow> byIndex = new HashMap<>();
    private final Budget budget;
    private final int width;

    /** @param budget of the file, whose time runs while the grid is looked at */
    public Grid(Sheet sheet, Budget budget) {
        this.sheet = sheet;
        this.budget = budget;
        sheet.rows().forEach(row -> byIndex.put(row.index(), row));
        int merged = 0;
        for (MergedRange range : sheet.merged()) {
            int height = range.lastRow() - range.firstRow() + 1;
            if (height <= TALLEST && merged + height <= MOST_MERGED) {
                merged += height;
                for (int row = range.firstRow(); row <= range.lastRow(); row++) {
                    if (byIndex.containsKey(row)) {
                        mergedByRow
                                .computeIfAbsent(row, none -> new ArrayList<>())
                                .add(range);
                    }
                }
            }
        }
        this.width = sheet.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(cell -> cell.column() + 1)
                .max()
                .orElse(0);
    }

    public Sheet sheet() {
        return sheet;
    }

    public int rows() {
        return sheet.rows().size();
    }

    /** Whether it has more places than any table to be looked through one by one, as a sheet with a cell far away has. */
    boolean isTooLarge() {
        return (long) rows() * width > MOST_PLACES;
    }

    public int width() {
        return width;
    }

    public SheetRow row(int position) {
        return sheet.rows().get(position);
    }

    public @Nullable SheetCell cell(int position, int column) {
        budget.look();
        return row(position).cell(column);
    }

    /** The cell that speaks for a place: its own, or that of the range it is merged into. */
    @Nullable
    SheetCell speaking(int position, int column) {
        SheetCell own = cell(position, column);
        return own != null ? own : covering(position, column).map(this::anchor).orElse(null);
    }

    /** The words at a place, "" where there are none. */
    public String label(int position, int column) {
        SheetCell cell = speaking(position, column);
        return cell == null ? "" : words(cell);
    }

    /** A year written as a number has no places; marks of footnotes and what follows in a foreign language are no part of a name. */
    static String words(SheetCell cell) {
        if (cell.isText()
                && endsOtherwise(cell.text())
                && BESIDE_A_NAME.matcher(cell.text()).find()) {
            return Words.of(BESIDE_A_NAME.matcher(cell.text()).replaceFirst(""));
        }
        return WHOLE.matcher(cell.words()).replaceFirst("$1");
    }

    /** Whether a text ends in something else than a Chinese character; most do not, and are compared as they stand. */
    private static boolean endsOtherwise(String text) {
        return !text.isEmpty()
                && Character.UnicodeScript.of(text.charAt(text.length() - 1)) != Character.UnicodeScript.HAN;
    }

    /** The range a place without a cell of its own is merged into. */
    Optional<MergedRange> covering(int position, int column) {
        int index = row(position).index();
        for (MergedRange range : mergedByRow.getOrDefault(index, List.of())) {
            budget.look();
            if (range.covers(index, column)) {
                return Optional.of(range);
            }
        }
        return Optional.empty();
    }

    private @Nullable SheetCell anchor(MergedRange range) {
        SheetRow row = byIndex.get(range.firstRow());
        return row == null ? null : row.cell(range.firstColumn());
    }
}
