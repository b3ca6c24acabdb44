package cn.huizong.publish.template.drawing;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ValueColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a form's table: name, code, measure, then one for each value column.
 *
 * @param widths in digits of the body font; a Chinese character takes two
 */
public record ColumnPlan(List<Integer> widths) {

    public static final int NAME = 0;
    public static final int CODE = 1;
    public static final int MEASURE = 2;
    public static final int FIRST_VALUE = 3;

    private static final int PADDING = 2;
    private static final int NAME_AT_LEAST = 30;
    private static final int NAME_AT_MOST = 44;
    private static final int CODE_AT_LEAST = 11;
    private static final int MEASURE_AT_LEAST = 14;
    private static final int FIGURE_AT_LEAST = 17;
    private static final int TEXT_AT_LEAST = 22;
    /** Wider tables are printed across the long side of the paper. */
    private static final int PORTRAIT_AT_MOST = 125;

    public static ColumnPlan of(Form form) {
        List<Integer> widths = new ArrayList<>();
        int name = form.items().stream().mapToInt(ColumnPlan::nameWidth).max().orElse(0);
        widths.add(Math.min(NAME_AT_MOST, Math.max(NAME_AT_LEAST, name + PADDING)));
        widths.add(widest(form.items().stream().map(Item::code).toList(), CODE_AT_LEAST));
        widths.add(
                widest(form.items().stream().map(item -> item.measure().name()).toList(), MEASURE_AT_LEAST));
        int value = form.items().stream().anyMatch(Item::isText) ? TEXT_AT_LEAST : FIGURE_AT_LEAST;
        for (ValueColumn column : form.columns()) {
            widths.add(widest(List.of(column.heading()), value));
        }
        return new ColumnPlan(List.copyOf(widths));
    }

    private static int nameWidth(Item item) {
        return PrintedText.width(item.name()) + indentWidth(item.indent());
    }

    /** Room an indented name loses. */
    static int indentWidth(int indent) {
        return indent * 4;
    }

    private static int widest(List<String> texts, int atLeast) {
        return Math.max(
                atLeast, texts.stream().mapToInt(PrintedText::width).max().orElse(0) + PADDING);
    }

    public int last() {
        return widths.size() - 1;
    }

    int width(int from, int to) {
        return widths.subList(from, to + 1).stream().mapToInt(Integer::intValue).sum();
    }

    int total() {
        return width(0, last());
    }

    boolean isWide() {
        return total() > PORTRAIT_AT_MOST;
    }

    /** The rightmost column from which a text of this width still fits before the right edge. */
    public int startOfBlock(int textWidth) {
        int from = last();
        while (from > 0 && width(from, last()) < textWidth + PADDING) {
            from--;
        }
        return from;
    }
}
