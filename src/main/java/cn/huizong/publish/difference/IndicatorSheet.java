package cn.huizong.publish.difference;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.ReleaseDifference;
import cn.huizong.aggregate.ReleaseDifference.MovedIndicator;
import cn.huizong.aggregate.ReleaseDifference.Mover;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.ReturnKey;
import cn.huizong.publish.difference.SheetColumns.Column;
import cn.huizong.publish.indicator.FigureCell;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.workbook.Align;
import cn.huizong.publish.workbook.CellStyle;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.SheetLayout;
import cn.huizong.publish.workbook.SheetWriter;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** Beyond the decimals of the publication, so that a small change does not show as none. */
    private static final int MORE_DECIMALS = 4;

    private final Catalogue catalogue;
    private final ReferencePeriod period;
    private final Map<String, IndicatorDefinition> definitions = new HashMap<>();

    IndicatorSheet(Catalogue catalogue, JobDefinition job, ReferencePeriod period) {
        this.catalogue = catalogue;
        this.period = period;
        job.indicators().forEach(indicator -> definitions.put(indicator.code(), indicator));
    }

    static SheetLayout layout() {
        return COLUMNS.layout();
    }

    void write(SheetWriter sheet, String title, String subtitle, ReleaseDifference difference) throws IOException {
        COLUMNS.head(sheet, title + "：变动的指标", subtitle);
        for (MovedIndicator moved : difference.indicators()) {
            write(sheet, moved);
        }
        COLUMNS.foot(sheet, difference.indicators().isEmpty() ? "两版的指标完全相同。" : NOTE);
    }

    private void write(SheetWriter sheet, MovedIndicator moved) throws IOException {
        IndicatorDefinition definition = definitions.get(moved.indicator());
        Measure measure = definition == null ? Measure.NONE : definition.measure();
        int decimals = (moved.after() != null ? moved.after().decimals() : 0) + MORE_DECIMALS;
        boolean told = isTold(moved.before()) && isTold(moved.after());
        sheet.row().text(moved.indicator(), HouseStyle.CENTRED);
        sheet.text(definition == null ? "" : definition.name(), HouseStyle.TEXT);
        sheet.text(catalogue.units().nameOf(moved.area()), HouseStyle.CENTRED);
        sheet.text(measure.name(), HouseStyle.CENTRED);
        FigureCell.write(sheet, moved.before(), HouseStyle.NUMBER);
        FigureCell.write(sheet, moved.after(), HouseStyle.NUMBER);
        amount(sheet, told ? moved.change() : null, decimals, HouseStyle.NUMBER.bold());
        String movers = moved.movers().stream()
                .map(mover -> words(mover, told, decimals))
                .collect(Collectors.joining("\n"));
        sheet.text(movers.isEmpty() ? withoutMovers(moved) : movers, HouseStyle.TEXT.indent(1));
        amount(sheet, told ? moved.rest() : null, decimals, HouseStyle.last(HouseStyle.NUMBER));
    }

    private static String withoutMovers(MovedIndicator moved) {
        boolean sameValue = FigureText.value(moved.before()).equals(FigureText.value(moved.after()));
        return sameValue ? "数值不变，标记、备注或同比有变动" : "不是报表引起的";
    }

    /** The difference of a figure that is withheld would tell it. */
    private static boolean isTold(@Nullable IndicatorValue value) {
        return value == null || !FigureText.withheld(value);
    }

    private static void amount(SheetWriter sheet, @Nullable Fraction exact, int decimals, CellStyle style) {
        if (exact == null) {
            sheet.text(FigureText.NONE, style.align(Align.CENTER));
            return;
        }
        BigDecimal shown = shown(exact, decimals);
        String digits = CellStyle.digits(shown.scale()) + CellStyle.OFF_THE_EDGE;
        sheet.number(shown, style.format("+" + digits + ";-" + digits + ";" + digits));
    }

    /** Exactly where that has no more decimals than are shown. */
    private static BigDecimal shown(Fraction exact, int decimals) {
        BigDecimal rounded = exact.round(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private String words(Mover mover, boolean told, int decimals) {
        Fraction effect = mover.effect();
        String amount = effect == null || !told ? "" : "：" + signed(shown(effect, decimals));
        return name(mover.key()) + amount;
    }

    private static String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + amount.toPlainString();
    }

    private String name(ReturnKey key) {
        return catalogue.units().nameOf(key.unit()) + " " + key.form()
                + (key.period().equals(period) ? "" : "（" + key.period().chinese() + "）");
    }
}
