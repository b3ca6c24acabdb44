package cn.huizong.intake.example;

import cn.huizong.catalogue.Dimension;
import cn.huizong.catalogue.ReferencePeriod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an example of a table seems to be made of.
 *
 * @param title above the table, "" where there is none
 * @param tableNumber 表号, "" where none is printed
 * @param measure printed for the whole table, or ""
 * @param period it is of, or the latest on it
 * @param rows what its rows run over, the outer dimension first
 * @param byCode whether items and members are told apart by the numbers of columns and rows
 * @param items in the order of the table
 * @param members of the breakdown; empty where it has none
 * @param units codes of the units on it, or a group that all of them are in
 */
record Example(
        String title,
        String tableNumber,
        String measure,
        @Nullable ReferencePeriod period,
        List<Dimension> rows,
        List<Dimension> columns,
        boolean byCode,
        List<Label> items,
        List<Label> members,
        List<String> units) {

    /**
     * A label as it is printed.
     *
     * @param number it is printed with, 0 for none
     * @param name without what is not its own: a year, a measure in brackets
     * @param under the label as it must be found where its name alone is not enough: 受理 > 总计; else ""
     * @param measure printed with it, or ""
     * @param indented whether it is part of the one above
     */
    record Label(int number, String name, String under, String measure, boolean indented) {

        boolean isTotal() {
            return name.matches("合计|总计|小计|全部|合计数|总计数");
        }
    }
}
