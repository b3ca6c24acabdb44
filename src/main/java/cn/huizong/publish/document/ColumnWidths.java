package cn.huizong.publish.document;

import cn.huizong.publish.document.Block.Cell;
import cn.huizong.publish.document.Block.Row;
import cn.huizong.publish.document.Block.Table;
import java.util.Arrays;

/** How a table's width is divided among its columns: short ones get what they need, long ones share the rest. */
final class ColumnWidths {

    /** In tenths of a character, as all lengths here: the space at the sides of a cell, and a little. */
    private static final int PADDING = 11;

    private static final int LEAST = 30;
    private static final int CHART = 122;
    private static final int WIDE = 10;
    /** Half a character in the typefaces of official documents, more in some that stand in for them. */
    private static final int NARROW = 6;

    private static final int FIRST_WIDE = 0x2E80;

    /** How many characters of 12 points fit between the margins, and of 10.5 points in an annex. */
    private static final int AVAILABLE = 368;

    private static final int AVAILABLE_IN_ANNEX = 421;

    private ColumnWidths() {}

    /**
     * @param annex whether it stands in an annex, in smaller type
     * @param total what the widths add up to
     */
    static int[] of(Table table, boolean annex, int total) {
        int[] wanted = wanted(table);
        int[] given = new int[wanted.length];
        int left = annex ? AVAILABLE_IN_ANNEX : AVAILABLE;
        int open = wanted.length;
        boolean[] settled = new boolean[wanted.length];
        for (boolean found = true; found && open > 0; ) {
            found = false;
            for (int i = 0; i < wanted.length; i++) {
                if (!settled[i] && wanted[i] <= left / open) {
                    given[i] = wanted[i];
                    left -= wanted[i];
                    settled[i] = true;
                    open--;
                    found = true;
                }
            }
        }
        share(wanted, given, settled, Math.max(left, LEAST * open));
        return scaled(given, total);
    }

    /** Those that want more than there is get it in proportion to what they want, so that they need about as many lines. */
    private static void share(int[] wanted, int[] given, boolean[] settled, int left) {
        long sum = 0;
        for (int i = 0; i < wanted.length; i++) {
            sum += settled[i] ? 0 : root(wanted[i]);
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!settled[i]) {
                given[i] = Math.max(LEAST, (int) (left * root(wanted[i]) / sum));
            }
        }
    }

    /** One very long text must not starve its neighbours. */
    private static long root(int wanted) {
        return (long) (Math.sqrt(wanted) * 100);
    }

    private static int[] scaled(int[] given, int total) {
        int sum = Arrays.stream(given).sum();
        int[] scaled = new int[given.length];
        int used = 0;
        for (int i = 0; i < given.length; i++) {
            scaled[i] = i == given.length - 1 ? total - used : (int) ((long) total * given[i] / sum);
            used += scaled[i];
        }
        return scaled;
    }

    private static int[] wanted(Table table) {
        int[] wanted = new int[table.columns()];
        Arrays.fill(wanted, LEAST);
        for (Row row : table.rows()) {
            int column = 0;
            for (Cell cell : row.cells()) {
                if (cell.span() == 1) {
                    wanted[column] = Math.max(wanted[column], width(cell) + PADDING);
                }
                column += cell.span();
            }
        }
        return wanted;
    }

    private static int width(Cell cell) {
        int text = cell.lines().stream()
                .flatMap(line -> line.words().lines())
                .mapToInt(ColumnWidths::width)
                .max()
                .orElse(0);
        return cell.charts().isEmpty() ? text : Math.max(text, CHART);
    }

    private static int width(String line) {
        return line.codePoints().map(c -> isWide(c) ? WIDE : NARROW).sum();
    }

    private static boolean isWide(int codePoint) {
        return codePoint >= FIRST_WIDE || (codePoint >= 0x2000 && codePoint < 0x2800);
    }
}
