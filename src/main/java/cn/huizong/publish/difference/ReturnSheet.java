package cn.huizong.publish.difference;

import cn.huizong.publish.difference.SheetColumns.Column;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.PlainNumber;
import cn.huizong.publish.workbook.Align;
import cn.huizong.publish.workbook.CellStyle;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.SheetLayout;
import cn.huizong.publish.workbook.SheetWriter;
import java.io.IOException;
import java.util.List;

/** A row a cell that says something else: what it said, what it says, and where. */
final class ReturnSheet {

    private static final SheetColumns COLUMNS = new SheetColumns(
            List.of(
                    new Column("填报单位", 16),
                    new Column("报表", 8),
                    new Column("报告期", 12),
                    new Column("情形", 10),
                    new Column("代码", 11),
                    new Column("指标项", 28),
                    new Column("原填", 13),
                    new Column("现填", 13),
                    new Column("文件", 30),
                    new Column("工作表", 20),
                    new Column("单元格", 9)),
            2);

    private static final String NOTE = "原填、现填照单元格里的原文。文件、工作表和单元格是现填所在；不再采用的报表是原来所在。CSV 文件的单元格写作“行:列”。";

    private ReturnSheet() {}

    static SheetLayout layout() {
        return COLUMNS.layout();
    }

    static void write(SheetWriter sheet, String title, String subtitle, List<CellLine> lines) throws IOException {
        COLUMNS.head(sheet, title + "：变动的报表", subtitle);
        for (CellLine line : lines) {
            write(sheet, line);
        }
        COLUMNS.foot(sheet, lines.isEmpty() ? "两版采用的报表，填报内容完全相同。" : NOTE);
    }

    private static void write(SheetWriter sheet, CellLine line) throws IOException {
        sheet.row().text(line.unit(), HouseStyle.TEXT);
        sheet.text(line.form(), HouseStyle.CENTRED);
        sheet.text(line.period(), HouseStyle.CENTRED);
        sheet.text(line.kind(), HouseStyle.CENTRED);
        sheet.text(line.item(), HouseStyle.CENTRED);
        sheet.text(line.itemName(), HouseStyle.TEXT);
        written(sheet, line.before());
        written(sheet, line.after());
        sheet.text(line.file(), HouseStyle.TEXT.indent(1));
        sheet.text(line.sheet(), HouseStyle.TEXT);
        sheet.text(line.cell(), HouseStyle.last(HouseStyle.CENTRED));
    }

    /** As it stands in the cell, as text: 012 is not 12. */
    private static void written(SheetWriter sheet, String text) {
        Align align = PlainNumber.is(text) ? Align.RIGHT : text.equals(FigureText.NONE) ? Align.CENTER : Align.LEFT;
        sheet.text(text, HouseStyle.TEXT.align(align).format(CellStyle.TEXT + CellStyle.OFF_THE_EDGE));
    }
}
