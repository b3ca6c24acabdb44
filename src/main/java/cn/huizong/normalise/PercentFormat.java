package cn.huizong.normalise;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Item;
import cn.huizong.observation.FiledCell;
import cn.huizong.observation.ReportedValue;
import cn.huizong.rule.Measure;
import java.math.BigDecimal;

/** A cell formatted as a percentage stores 0.9999 and shows 99.99%: for an item in per cent that is 99.99. */
final class PercentFormat {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PercentFormat() {}

    static Reading apply(BigDecimal stored, FiledCell cell, Item item) {
        if (!shows(cell.format())) {
            return Reading.of(new ReportedValue.Number(stored));
        }
        if (item.measure().equals(Measure.POINTS)) {
            BigDecimal points = StoredNumber.plain(stored.multiply(HUNDRED));
            return ChangeWords.points(
                    Reading.of(new ReportedValue.Number(points)), "单元格显示为 " + points.toPlainString() + "%");
        }
        if (item.measure().comparableWith(Measure.PERCENT)) {
            BigDecimal inMeasure =
                    stored.multiply(HUNDRED).divide(item.measure().scale());
            return Reading.of(new ReportedValue.Number(StoredNumber.plain(inMeasure)));
        }
        return Reading.of(new ReportedValue.Number(stored))
                .with(new Remark(
                        FindingCode.MEASURE_MISMATCH,
                        "单元格按百分比显示，本项计量单位是" + item.measure() + "；按存储的数 " + stored.toPlainString() + " 采用",
                        stored.toPlainString(),
                        "请把单元格格式改为数值，并核对填的数"));
    }

    /** Whether a format shows a number as so many per cent; a percent sign in quotes is only text. */
    private static boolean shows(String format) {
        return format.indexOf('%') >= 0
                && format.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%");
    }
}
