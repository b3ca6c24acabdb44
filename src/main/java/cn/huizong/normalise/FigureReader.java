package cn.huizong.normalise;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.MarkMeaning;
import cn.huizong.observation.CellType;
import cn.huizong.observation.FiledCell;
import cn.huizong.observation.ReportedValue;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads the cell of an item as a figure, by the item's measure and the form's legend. */
final class FigureReader {

    private static final String FILL_IN = "请核对原始台账，填写阿拉伯数字";

    private final Form form;
    private final Marks marks;
    private final TextFigures texts;

    FigureReader(Form form, Measures measures) {
        this.form = form;
        this.marks = new Marks(form);
        this.texts = new TextFigures(measures, marks);
    }

    Reading read(FiledCell cell, Item item) {
        return Magnitude.check(figure(cell, item), cell, item);
    }

    private Reading figure(FiledCell cell, Item item) {
        return switch (cell.type()) {
            case BLANK -> Reading.of(value(form.blank(), item));
            case FORMULA_WITHOUT_VALUE ->
                Reading.refused(
                        FindingCode.FORMULA_WITHOUT_VALUE,
                        "公式" + Quoted.of(cell.text()) + "没有计算结果",
                        Expected.of(item),
                        "请在 Excel 或 WPS 中打开、重新计算并保存后报送，或直接填写数字");
            case ERROR -> refused("公式出错，结果是" + Quoted.of(cell.text()), item);
            case BOOLEAN -> refused("填的是逻辑值" + Quoted.of(cell.text()), item);
            case DATE ->
                item.isText() ? text(cell) : refused("单元格是日期，不是数（存储值 " + Quoted.plain(cell.text()) + "）", item);
            case NUMBER -> item.isText() ? text(cell) : stored(cell, item);
            case TEXT -> item.isText() ? text(cell) : written(cell, item);
        };
    }

    /** Whether a cell that stays unfilled holds a figure all the same, readable or not, and no mark of the legend. */
    boolean holdsFigure(FiledCell cell, Item item) {
        if (cell.type() != CellType.TEXT || read(cell, item).value() instanceof ReportedValue.Number) {
            return true;
        }
        return marks.meaning(cell.text()) == null && cell.text().codePoints().anyMatch(Character::isDigit);
    }

    private static Reading text(FiledCell cell) {
        return ChangeWords.inText(Reading.of(new ReportedValue.Text(cell.text())), cell.text());
    }

    private static Reading refused(String problem, Item item) {
        return Reading.refused(FindingCode.TYPE_ERROR, problem, Expected.of(item), FILL_IN);
    }

    private static Reading stored(FiledCell cell, Item item) {
        Optional<BigDecimal> value = StoredNumber.read(cell.text());
        if (value.isEmpty()) {
            return refused("存储的内容" + Quoted.of(cell.text()) + "不是数", item);
        }
        Reading reading = PercentFormat.apply(value.get(), cell, item);
        return Conversion.apply(reading, cell, item);
    }

    private Reading written(FiledCell cell, Item item) {
        MarkMeaning meaning = marks.meaning(cell.text());
        if (meaning == null) {
            return texts.read(cell, item);
        }
        Reading reading = Reading.of(value(meaning, item));
        return marks.isExact(cell.text())
                ? reading
                : reading.with(new Remark(
                        FindingCode.NUMBER_REPAIRED,
                        "符号写作" + Quoted.of(cell.text()) + "，按本表约定的相近符号读取",
                        "",
                        marks.legend()));
    }

    /** What is meant by an empty cell or a mark; below the unit is between 0 and half of the last place. */
    private static ReportedValue value(MarkMeaning meaning, Item item) {
        if (item.isText()) {
            return new ReportedValue.Blank();
        }
        return switch (meaning) {
            case ZERO -> new ReportedValue.Number(BigDecimal.ZERO);
            case NOT_APPLICABLE -> new ReportedValue.NotApplicable();
            case MISSING -> new ReportedValue.Blank();
            case BELOW_UNIT ->
                new ReportedValue.Approximate(
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        true,
                        new BigDecimal("0.5").movePointLeft(item.decimals()),
                        true);
        };
    }
}
