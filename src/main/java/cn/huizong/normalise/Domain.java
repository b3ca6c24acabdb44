package cn.huizong.normalise;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Item;
import cn.huizong.observation.ReportedValue;
import cn.huizong.rule.Measure;
import java.math.BigDecimal;

/** The values an item can take. A value outside stays as it was filed and is named; only the unit can put it right. */
final class Domain {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Domain() {}

    static Reading check(Reading reading, Item item) {
        if (!(reading.value() instanceof ReportedValue.Number number)) {
            return reading;
        }
        BigDecimal value = number.value();
        boolean percent = item.measure().equals(Measure.PERCENT);
        if (value.signum() < 0 && !item.negative()) {
            return outside(reading, value, item, "小于 0");
        }
        if (percent && !item.negative() && value.compareTo(HUNDRED) > 0) {
            return outside(reading, value, item, "大于 100");
        }
        if (value.scale() > item.decimals() && item.decimals() == 0) {
            Reading broken = outside(reading, value, item, "不是整数");
            return percent ? fraction(broken, value) : broken;
        }
        Reading checked = value.scale() > item.decimals() ? tooFine(reading, value, item) : reading;
        return percent ? fraction(checked, value) : checked;
    }

    private static Reading tooFine(Reading reading, BigDecimal value, Item item) {
        return reading.with(new Remark(
                FindingCode.NUMBER_REPAIRED,
                value.toPlainString() + " 的小数位多于规定的 " + item.decimals() + " 位，按原数采用",
                Expected.of(item),
                "请按规定的小数位数填报"));
    }

    private static Reading outside(Reading reading, BigDecimal value, Item item, String problem) {
        return reading.with(new Remark(
                FindingCode.CONSTRAINT_ERROR, value.toPlainString() + " " + problem, Expected.of(item), "请核对原始台账后改正"));
    }

    /** 0.9999 in an item in per cent may be 99.99 %; it is taken as it stands and queried. */
    private static Reading fraction(Reading reading, BigDecimal value) {
        boolean suspicious = value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0;
        boolean saidSo = reading.remarks().stream().anyMatch(remark -> remark.code() == FindingCode.UNIT_SCALE);
        if (!suspicious || saidSo) {
            return reading;
        }
        String hundredfold = StoredNumber.plain(value.multiply(HUNDRED)).toPlainString();
        return reading.with(new Remark(
                FindingCode.UNIT_SCALE,
                "填的是 " + value.toPlainString() + "，本项计量单位是 %，按 " + value.toPlainString() + "% 采用；若应为 " + hundredfold
                        + "%，请填 " + hundredfold,
                hundredfold,
                "请核对是否把比率填成了小数；确为 " + value.toPlainString() + "% 的请说明"));
    }
}
