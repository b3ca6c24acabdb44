package cn.huizong.publish.difference;

import cn.huizong.publish.difference.SheetColumns.Column;
import cn.huizong.publish.indicator.FigureCell;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.workbook.Align;
import cn.huizong.publish.workbook.CellStyle;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.SheetLayout;
import cn.huizong.publish.workbook.SheetWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row an indicator and area: old, new, change, the returns that moved it with their effect, and what these leave over. */
final class IndicatorSheet {

    private static final SheetColumns COLUMNS = new SheetColumns(
            List.of(
                    new Column("代码", 7),
                    new Column("指标", 30),
                    new Column("地区", 11),
                    new Column("计量单位", 9),
                    new Column("原数", 12),
                    new Column("现数", 12),
                    new Column("变动", 12),
                    new Column("引起变动的报表及其作用", 46),
                    new Column("其余", 11)),
            3);

    private static final String NOTE =
            "变动、作用和其余按未修约的数计算，计量单位与指标相同，率和率的变动以百分点计。作用是只换上这一份报表时指标的变动；" + "其余是各报表作用之和以外的部分：率中几份报表的相互作用，或者定义、审核结论的变动。";

    private IndicatorSheet() {}

    static SheetLayout layout() {
        return COLUMNS.layout();
    }

    static void write(SheetWriter sheet, String title, String subtitle, List<IndicatorLine> lines) throws IOException {
        COLUMNS.head(sheet, title + "：变动的指标", subtitle);
        for (IndicatorLine line : lines) {
            write(sheet, line);
        }
        COLUMNS.foot(sheet, lines.isEmpty() ? "两版的指标完全相同。" : NOTE);
    }

    private static void write(SheetWriter sheet, IndicatorLine line) throws IOException {
        sheet.row().text(line.code(), HouseStyle.CENTRED);
        sheet.text(line.name(), HouseStyle.TEXT);
        sheet.text(line.area(), HouseStyle.CENTRED);
        sheet.text(line.measure().name(), HouseStyle.CENTRED);
        FigureCell.write(sheet, line.before(), HouseStyle.NUMBER);
        FigureCell.write(sheet, line.after(), HouseStyle.NUMBER);
        amount(sheet, line.change(), HouseStyle.NUMBER.bold());
        sheet.text(String.join("\n", line.movers()), HouseStyle.TEXT.indent(1));
        amount(sheet, line.rest(), HouseStyle.last(HouseStyle.NUMBER));
    }

    private static void amount(SheetWriter sheet, @Nullable BigDecimal shown, CellStyle style) {
        if (shown == null) {
            sheet.text(FigureText.NONE, style.align(Align.CENTER));
            return;
        }
        String digits = CellStyle.digits(shown.scale()) + CellStyle.OFF_THE_EDGE;
        sheet.number(shown, style.format("+" + digits + ";-" + digits + ";" + digits));
    }
}
