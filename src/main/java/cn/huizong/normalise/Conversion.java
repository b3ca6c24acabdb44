package cn.huizong.normalise;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.Item;
import cn.huizong.observation.FiledCell;
import cn.huizong.observation.ReportedValue;
import cn.huizong.rule.Measure;
import java.math.BigDecimal;

/** The measure printed beside a row against the item's: 元 for 万元 is converted and said, 人 for 件 is queried. */
final class Conversion {

    private Conversion() {}

    static Reading apply(Reading reading, FiledCell cell, Item item) {
        if (cell.measure().equals(item.measure().name()) || reading.isRefused()) {
            return reading;
        }
        Measure written = Measures.of(cell.measure());
        if (written.equals(Measure.NONE) || written.equals(item.measure())) {
            return reading;
        }
        if (ChangeWords.inPoints(written, item)) {
            return ChangeWords.points(reading, "计量单位写作“" + written + "”");
        }
        if (!written.comparableWith(item.measure())) {
            return reading.with(new Remark(
                    FindingCode.MEASURE_MISMATCH,
                    "计量单位写作" + Quoted.of(cell.measure()) + "，表样是“" + item.measure() + "”",
                    Expected.of(item),
                    "请核对这一行按什么计量填报"));
        }
        BigDecimal factor = Measures.factor(written, item);
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return reading;
        }
        ReportedValue converted = times(reading.value(), factor);
        return reading.withValue(converted)
                .with(new Remark(
                        FindingCode.UNIT_SCALE,
                        "计量单位写作“" + written + "”，表样是“" + item.measure() + "”；已换算为 " + shown(converted) + item.measure(),
                        shown(converted),
                        "请按表样的计量单位填报；换算无误的请说明"));
    }

    private static ReportedValue times(ReportedValue value, BigDecimal factor) {
        if (value instanceof ReportedValue.Number number) {
            return new ReportedValue.Number(StoredNumber.plain(number.value().multiply(factor)));
        }
        if (value instanceof ReportedValue.Approximate about) {
            return new ReportedValue.Approximate(
                    about.nominal().multiply(factor),
                    about.lower() == null ? null : about.lower().multiply(factor),
                    about.lowerOpen(),
                    about.upper() == null ? null : about.upper().multiply(factor),
                    about.upperOpen());
        }
        return value;
    }

    private static String shown(ReportedValue value) {
        if (value instanceof ReportedValue.Number number) {
            return number.value().toPlainString();
        }
        return value instanceof ReportedValue.Approximate about
                ? about.nominal().toPlainString()
                : "";
    }
}
