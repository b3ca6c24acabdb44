package cn.huizong.publish.difference;

import cn.huizong.aggregate.ReleaseDifference;
import cn.huizong.aggregate.ReleaseDifference.MovedCell;
import cn.huizong.aggregate.ReleaseDifference.MovedReturn;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Item;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Provenance;
import cn.huizong.publish.difference.SheetColumns.Column;
import cn.huizong.publish.text.PlainNumber;
import cn.huizong.publish.workbook.Align;
import cn.huizong.publish.workbook.CellStyle;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.SheetLayout;
import cn.huizong.publish.workbook.SheetWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    private final Catalogue catalogue;

    ReturnSheet(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static SheetLayout layout() {
        return COLUMNS.layout();
    }

    void write(SheetWriter sheet, String title, String subtitle, ReleaseDifference difference) throws IOException {
        COLUMNS.head(sheet, title + "：变动的报表", subtitle);
        for (MovedReturn moved : difference.returns()) {
            for (MovedCell cell : moved.cells()) {
                write(sheet, moved, cell);
            }
        }
        COLUMNS.foot(sheet, difference.returns().isEmpty() ? "两版采用的报表，填报内容完全相同。" : NOTE);
    }

    private void write(SheetWriter sheet, MovedReturn moved, MovedCell cell) throws IOException {
        Observation told = cell.after() != null ? cell.after() : Objects.requireNonNull(cell.before());
        Provenance place = told.provenance();
        sheet.row().text(catalogue.units().nameOf(moved.key().unit()), HouseStyle.TEXT);
        sheet.text(moved.key().form(), HouseStyle.CENTRED);
        sheet.text(moved.key().period().chinese(), HouseStyle.CENTRED);
        sheet.text(kind(moved), HouseStyle.CENTRED);
        sheet.text(cell.item(), HouseStyle.CENTRED);
        sheet.text(
                catalogue
                        .item(cell.item(), moved.key().period())
                        .map(Item::name)
                        .orElse(""),
                HouseStyle.TEXT);
        written(sheet, cell.before());
        written(sheet, cell.after());
        sheet.text(place.source().file(), HouseStyle.TEXT.indent(1));
        sheet.text(place.source().sheet(), HouseStyle.TEXT);
        sheet.text(place.cell(), HouseStyle.last(HouseStyle.CENTRED));
    }

    private static String kind(MovedReturn moved) {
        if (moved.before() == null) {
            return "新报";
        }
        return moved.after() == null ? "不再采用" : "更正";
    }

    /** As it stands in the cell, as text: 012 is not 12. */
    private static void written(SheetWriter sheet, @Nullable Observation observation) {
        String text = observation == null ? "—" : observation.provenance().text();
        Align align = PlainNumber.is(text) ? Align.RIGHT : text.equals("—") ? Align.CENTER : Align.LEFT;
        sheet.text(
                text.isEmpty() ? "（空白）" : text,
                HouseStyle.TEXT.align(align).format(CellStyle.TEXT + CellStyle.OFF_THE_EDGE));
    }
}
