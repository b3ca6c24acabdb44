package cn.huizong.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A layout that a form is also taken in: a table bound by two axes, as offices and other systems make them. What is on neither
 * axis is said around the table: the unit in its head, the period in its head, title or name of the sheet.
 *
 * @param title words that must stand above the table or be the sheet's name; "" where its axes tell it from others
 * @param rows what its rows run over, one or two dimensions, the outer first; none of a table with one row of figures
 * @param columns what its columns run over
 * @param byCode dimensions recognised by their numbers (代码, 栏次) because the words beside them are damaged
 * @param items codes of the items it holds; empty for all of the form
 * @param names other words for items and members, by code; {@code 受理 > 总计} for a label under another
 */
public record TableDefinition(
        String title,
        List<Dimension> rows,
        List<Dimension> columns,
        Set<Dimension> byCode,
        List<String> items,
        Map<String, List<String>> names) {

    /** The dimension named right beside the figures; only of a table whose rows are named. */
    public Dimension innermost() {
        return rows.get(rows.size() - 1);
    }

    /** Whether it takes the labels of row and column together to name an item. */
    public boolean namesItemsByBoth() {
        return rows.contains(Dimension.ITEM) && columns.contains(Dimension.ITEM);
    }

    /** Whether a dimension is on one of the axes. */
    public boolean has(Dimension dimension) {
        return rows.contains(dimension) || columns.contains(dimension);
    }
}
