package cn.huizong.publish.template;

import cn.huizong.catalogue.Form;
import cn.huizong.publish.template.drawing.ColumnPlan;
import cn.huizong.publish.template.drawing.Look;
import cn.huizong.publish.template.drawing.Part;
import cn.huizong.publish.template.drawing.SheetPen;
import cn.huizong.publish.text.ChineseDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** What stands below the table: notes, who answers for the return, and its identity. */
final class FormFoot {

    private final SheetPen pen;
    private final EntryCheck checks;

    FormFoot(SheetPen pen, EntryCheck checks) {
        this.pen = pen;
        this.checks = checks;
    }

    void write(Form form, Filling filling) {
        for (String note : numbered(form)) {
            pen.newRow();
            pen.span(0, pen.plan().last(), note, Look.of(Part.NOTE));
        }
        signatures(filling);
        pen.newRow();
        pen.span(
                0,
                pen.plan().last(),
                "识别码：" + filling.identity(form).print() + "（供系统识别本表，请勿改动）",
                Look.of(Part.IDENTITY));
    }

    private static List<String> numbered(Form form) {
        List<String> notes = new ArrayList<>(form.notes());
        notes.add(Legend.sentence(form));
        if (notes.size() == 1) {
            return List.of("注：" + notes.get(0));
        }
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            numbered.add((i == 0 ? "注：" : "　　") + (i + 1) + "．" + notes.get(i));
        }
        return numbered;
    }

    private void signatures(Filling filling) {
        String day = filling.filedOn() == null ? "    年  月  日" : ChineseDate.of(filling.filedOn());
        String version = filling.version() == 0 ? "" : Integer.toString(filling.version());
        pen.newRow();
        field(0, "单位负责人：", filling.signatures().head(), "");
        field(1, "审核人：", filling.signatures().reviewer(), "");
        field(2, "填表人：", filling.signatures().filler(), "");
        pen.newRow();
        field(0, "联系电话：", filling.signatures().phone(), "");
        field(1, "报出日期：", day, "例如：2022年1月20日。");
        field(2, "版次：", version, "首次报出写 1，更正后再报写 2，依次类推。");
    }

    /** A third of the line: the name column, code and measure together, the value columns together. */
    private void field(int third, String label, String text, String example) {
        int from = third == 0 ? ColumnPlan.NAME : third == 1 ? ColumnPlan.CODE : ColumnPlan.FIRST_VALUE;
        int to = third == 0
                ? ColumnPlan.NAME
                : third == 1 ? ColumnPlan.MEASURE : pen.plan().last();
        XSSFCell cell = pen.span(from, to, label + text, Look.of(Part.SIGNATURE));
        checks.label(cell, label, example);
    }
}
