package cn.huizong.normalise;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.Item;
import cn.huizong.observation.FiledCell;
import cn.huizong.observation.ReportedValue;
import cn.huizong.rule.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads figures written as text. */
final class TextFigures {

    /** Said in words, and true zeros; 无 and the like mean what the form's legend says. */
    private static final Set<String> ZERO = Set.of("零", "〇", "零发生", "未发生", "未有", "未有发生", "没有发生");

    private static final Set<String> ALL = Set.of("全部", "全覆盖", "全部完成", "百分之百");

    private static final Set<String> UNCHANGED = Set.of("持平", "与上年持平", "同比持平", "较上年持平", "比上年持平", "不变");

    private final Measures measures;
    private final Marks marks;

    TextFigures(Measures measures, Marks marks) {
        this.measures = measures;
        this.marks = marks;
    }

    Reading read(FiledCell cell, Item item) {
        String words = Plain.unspaced(cell.text());
        if (ZERO.contains(words)) {
            return said(BigDecimal.ZERO, cell);
        }
        if (ALL.contains(words) && item.measure().equals(Measure.PERCENT)) {
            return said(BigDecimal.valueOf(100), cell);
        }
        if (UNCHANGED.contains(words) && item.measure().equals(Measure.POINTS)) {
            return said(BigDecimal.ZERO, cell);
        }
        try {
            WrittenNumber number = number(cell, item);
            if (!number.isExact() && !item.approximate()) {
                return refused(cell, item, "是约数，本项要填准确数");
            }
            if (number.repairs().contains(NumberWords.NEGATIVE_IN_BRACKETS) && !item.negative()) {
                return refused(cell, item, "是括号中的数，看不出是负数还是序号");
            }
            return number.unit().isEmpty() ? bare(number, cell, item) : measured(number, cell, item);
        } catch (NumberWords.NoNumber noNumber) {
            return refused(cell, item, noNumber.reason());
        }
    }

    /** A word for up or down before it is its sign. */
    private static WrittenNumber number(FiledCell cell, Item item) throws NumberWords.NoNumber {
        NumberWords.refuseTurned(cell.text());
        ChangeWords change = ChangeWords.of(cell.text(), item);
        if (change == null) {
            return NumberWords.read(cell.text());
        }
        WrittenNumber number = NumberWords.read(change.number());
        if (number.value().signum() < 0) {
            throw new NumberWords.NoNumber("既写“" + change.word() + "”又写负号，看不出是升是降");
        }
        if (!number.isExact() && !change.up()) {
            throw new NumberWords.NoNumber("是降幅的约数");
        }
        return number.directed(change);
    }

    private static Reading said(BigDecimal value, FiledCell cell) {
        return Reading.of(new ReportedValue.Number(value))
                .with(repaired("写作" + Quoted.of(cell.text()) + "，读作 " + value, value));
    }

    private Reading refused(FiledCell cell, Item item, String problem) {
        return Reading.refused(
                FindingCode.TYPE_ERROR,
                Quoted.of(cell.text()) + problem,
                Expected.of(item),
                "请核对原始台账，填写阿拉伯数字；" + marks.legend());
    }

    /** Without a measure behind it the number is in the row's; 3.5万 in a row of 万元 could be either. */
    private Reading bare(WrittenNumber number, FiledCell cell, Item item) {
        boolean scaled = item.measure().scale().compareTo(BigDecimal.ONE) != 0
                || Measures.of(cell.measure()).scale().compareTo(BigDecimal.ONE) != 0;
        if (scaled
                && number.multiple().compareTo(BigDecimal.ONE) != 0
                && !item.measure().comparableWith(Measure.PERCENT)) {
            return refused(cell, item, "后面没有写计量单位，看不出是几" + item.measure());
        }
        return Conversion.apply(reading(number, cell, number.repairs()), cell, item);
    }

    /** With a measure behind it the cell speaks for itself, whatever the row says. */
    private Reading measured(WrittenNumber number, FiledCell cell, Item item) {
        Measure written = Measures.of(number.unit());
        if (!measures.isKnown(number.unit())) {
            return refused(cell, item, NumberWords.whyNot(Plain.unspaced(cell.text())));
        }
        if (written.comparableWith(item.measure())) {
            boolean usual = !number.isExact() || (written.equals(item.measure()) && written.equals(Measure.PERCENT));
            List<String> repairs = usual ? number.repairs() : join(number.repairs(), "写有计量单位“" + written + "”");
            return reading(number.times(Measures.factor(written, item)), cell, repairs);
        }
        if (ChangeWords.inPoints(written, item)) {
            String how = number.repairs().isEmpty() ? "" : "（" + String.join("，", number.repairs()) + "）";
            List<String> said = number.isExact() ? List.of() : number.repairs();
            return ChangeWords.points(reading(number, cell, said), "写作" + Quoted.of(cell.text()) + how);
        }
        if (written.comparableWith(Measure.PERCENT) || item.measure().comparableWith(Measure.PERCENT)) {
            return refused(cell, item, "的计量单位与本项（" + item.measure() + "）不符");
        }
        return reading(number, cell, number.repairs())
                .with(new Remark(
                        FindingCode.MEASURE_MISMATCH,
                        "写作" + Quoted.of(cell.text()) + "，本项计量单位是“" + item.measure() + "”",
                        Expected.of(item),
                        "请核对这一项按什么计量填报"));
    }

    private static Reading reading(WrittenNumber number, FiledCell cell, List<String> repairs) {
        BigDecimal value = StoredNumber.plain(number.value());
        Reading reading = Reading.of(number.isExact() ? new ReportedValue.Number(value) : number.bounds());
        if (repairs.isEmpty()) {
            return reading;
        }
        String found = "写作" + Quoted.of(cell.text()) + "（" + String.join("，", repairs) + "），";
        return reading.with(
                number.isExact()
                        ? repaired(found + "读作 " + value.toPlainString(), value)
                        : new Remark(FindingCode.NUMBER_REPAIRED, found + "按约数读取", "", "请用半角数字书写，例如“近6000”“2000余”"));
    }

    private static Remark repaired(String message, BigDecimal value) {
        return new Remark(FindingCode.NUMBER_REPAIRED, message, value.toPlainString(), "请改写为 " + value.toPlainString());
    }

    private static List<String> join(List<String> repairs, String more) {
        return Stream.concat(repairs.stream(), Stream.of(more)).toList();
    }
}
