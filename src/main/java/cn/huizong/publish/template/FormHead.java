package cn.huizong.publish.template;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.publish.template.drawing.ColumnPlan;
import cn.huizong.publish.template.drawing.Look;
import cn.huizong.publish.template.drawing.Part;
import cn.huizong.publish.template.drawing.PrintedText;
import cn.huizong.publish.template.drawing.SheetPen;
import cn.huizong.publish.text.ChineseDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands above the table: title, the form's legal marks at the right, and the line of unit and period. */
final class FormHead {

    private static final int TITLE_SPACED_AT_MOST = 16;

    private final SheetPen pen;
    private final EntryCheck checks;

    FormHead(SheetPen pen, EntryCheck checks) {
        this.pen = pen;
        this.checks = checks;
    }

    void write(Form form, Filling filling) {
        int last = pen.plan().last();
        pen.newRow();
        pen.span(0, last, spaced(form.title()), Look.of(Part.TITLE));
        List<String> lines = lines(form);
        int from = pen.plan()
                .startOfBlock(lines.stream().mapToInt(PrintedText::width).max().orElse(0));
        for (String line : lines) {
            pen.newRow();
            pen.span(from, last, line, Look.of(Part.HEAD_LINE));
        }
        unitLine(filling);
    }

    private static List<String> lines(Form form) {
        return Stream.of(
                        line("表号：", form.tableNumber()),
                        line("制定机关：", form.issuedBy()),
                        line("批准机关：", form.approvedBy()),
                        line("批准文号：", form.approvalNumber()),
                        line("有效期至：", form.validUntil() == null ? "" : ChineseDate.of(form.validUntil())))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toList());
    }

    private static String line(String label, String text) {
        return text.isEmpty() ? "" : label + text;
    }

    private void unitLine(Filling filling) {
        pen.newRow();
        Unit unit = filling.unit();
        ReferencePeriod period = filling.period();
        labelled(ColumnPlan.NAME, ColumnPlan.NAME, "填报单位（盖章）：", unit == null ? null : unit.name(), "");
        labelled(
                ColumnPlan.CODE,
                ColumnPlan.MEASURE,
                "报告期：",
                period == null ? null : period.chinese(),
                "例如：2021年、2021年第三季度、2021年3月。");
        pen.span(ColumnPlan.FIRST_VALUE, pen.plan().last(), "计量单位：见表内", Look.of(Part.UNIT_LINE_END));
    }

    /** Known text is locked; unknown is to be written behind its label. */
    private void labelled(int from, int to, String label, @Nullable String text, String example) {
        if (text == null) {
            checks.label(pen.span(from, to, label, Look.of(Part.UNIT_LINE_INPUT)), label, example);
        } else {
            pen.span(from, to, label + text, Look.of(Part.UNIT_LINE));
        }
    }

    /** 行 政 复 议: titles of forms are spaced out while that fits on a line. */
    private static String spaced(String title) {
        int characters = title.codePointCount(0, title.length());
        return characters > TITLE_SPACED_AT_MOST || PrintedText.width(title) < 2 * characters
                ? title
                : title.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" "));
    }
}
