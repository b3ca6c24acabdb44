package cn.huizong.publish.template;

import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ValueColumn;
import cn.huizong.publish.template.drawing.ColumnPlan;
import cn.huizong.publish.template.drawing.ExactNumber;
import cn.huizong.publish.template.drawing.Look;
import cn.huizong.publish.template.drawing.Look.Edges;
import cn.huizong.publish.template.drawing.Part;
import cn.huizong.publish.template.drawing.SheetPen;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** The table: a row of headings, a row of column numbers, and a row for each item. */
final class FormTable {

    private static final String NOT_FILLED_IN = "不填";
    /** Room left for words, in lines. */
    private static final int LINES_OF_TEXT = 3;

    private final SheetPen pen;
    private final EntryCheck checks;
    private final Form form;
    private final Filling filling;
    private final Map<String, XSSFCell> inputs = new LinkedHashMap<>();

    FormTable(SheetPen pen, EntryCheck checks, Form form, Filling filling) {
        this.pen = pen;
        this.checks = checks;
        this.form = form;
        this.filling = filling;
    }

    /** Writes the table and gives the cells to be filled in, by item code. */
    Map<String, XSSFCell> write() {
        headings();
        numbers();
        for (int index = 0; index < form.items().size(); index++) {
            item(form.items().get(index), index == form.items().size() - 1);
        }
        return inputs;
    }

    private void headings() {
        pen.newRow();
        List<String> fixed = List.of("指标名称", "代码", "计量单位");
        for (int column = 0; column <= pen.plan().last(); column++) {
            String heading = column < fixed.size()
                    ? fixed.get(column)
                    : valueColumn(column).heading();
            pen.write(column, heading, Look.of(Part.HEADING).at(edges(column, true, false)));
        }
    }

    private void numbers() {
        pen.newRow();
        List<String> fixed = List.of("甲", "乙", "丙");
        for (int column = 0; column <= pen.plan().last(); column++) {
            Look look =
                    Look.of(Part.NUMBER).at(edges(column, false, form.items().isEmpty()));
            if (column < fixed.size()) {
                pen.write(column, fixed.get(column), look);
            } else {
                int number = valueColumn(column).number();
                ExactNumber.write(pen.write(column, "", look), BigDecimal.valueOf(number));
            }
        }
    }

    private void item(Item item, boolean last) {
        pen.newRow();
        pen.write(
                ColumnPlan.NAME,
                item.name(),
                Look.of(Part.NAME).indented(item.indent()).at(edges(ColumnPlan.NAME, false, last)));
        pen.write(ColumnPlan.CODE, item.code(), Look.of(Part.CENTRED).at(edges(ColumnPlan.CODE, false, last)));
        pen.write(
                ColumnPlan.MEASURE,
                item.measure().name(),
                Look.of(Part.CENTRED).at(edges(ColumnPlan.MEASURE, false, last)));
        for (int column = ColumnPlan.FIRST_VALUE; column <= pen.plan().last(); column++) {
            value(column, item, edges(column, false, last));
        }
        if (item.isText()) {
            pen.leaveRoom(Part.TEXT_INPUT, LINES_OF_TEXT);
        }
    }

    private void value(int column, Item item, Edges edges) {
        boolean current = valueColumn(column).role() == ColumnRole.CURRENT;
        if (!filling.asksFor(item)) {
            pen.write(
                    column,
                    current ? NOT_FILLED_IN : "",
                    Look.of(Part.NOT_FILLED).at(edges));
        } else if (current) {
            Part part = item.isText() ? Part.TEXT_INPUT : Part.FIGURE_INPUT;
            XSSFCell cell =
                    figure(column, item, filling.current(), Look.of(part).at(edges));
            checks.figure(cell, form, item);
            inputs.put(item.code(), cell);
        } else {
            Part part = item.isText() ? Part.LAST_YEAR_TEXT : Part.LAST_YEAR;
            figure(column, item, filling.lastYear(), Look.of(part).at(edges));
        }
    }

    private XSSFCell figure(int column, Item item, Figures figures, Look look) {
        BigDecimal number = figures.numbers().get(item.code());
        if (number != null) {
            XSSFCell cell = pen.write(column, "", look.with(ExactNumber.format(item.decimals(), number)));
            ExactNumber.write(cell, number);
            return cell;
        }
        String format =
                item.isText() ? Look.TEXT : item.approximate() ? Look.GENERAL : ExactNumber.format(item.decimals());
        return pen.write(column, figures.texts().getOrDefault(item.code(), ""), look.with(format));
    }

    private ValueColumn valueColumn(int column) {
        return form.columns().get(column - ColumnPlan.FIRST_VALUE);
    }

    private Edges edges(int column, boolean top, boolean bottom) {
        return new Edges(top, bottom, column == 0, column == pen.plan().last());
    }
}
