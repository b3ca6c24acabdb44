package cn.huizong.normalise;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.Item;
import cn.huizong.observation.FiledCell;
import cn.huizong.observation.ReportedValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How large and how small a figure of a city can be at all. Beyond it a key was held down or a formula went astray; such a number
 * is refused, because carried on it would swamp every total it is part of.
 */
final class Magnitude {

    private static final int INTEGER_DIGITS = 18;
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(INTEGER_DIGITS);
    private static final BigDecimal SMALLEST = BigDecimal.ONE.movePointLeft(INTEGER_DIGITS);

    private Magnitude() {}

    static Reading check(Reading reading, FiledCell cell, Item item) {
        BigDecimal number = number(reading.value());
        if (number == null || number.signum() == 0) {
            return reading;
        }
        if (number.abs().compareTo(TOO_LARGE) >= 0) {
            int digits = number.precision() - number.scale();
            return refused(cell, item, "整数部分有 " + digits + " 位，不会是统计数", "请核对原始台账后改正");
        }
        return number.abs().compareTo(SMALLEST) < 0
                ? refused(cell, item, "小到接近 0 而不是 0，不会是统计数", "请核对原始台账后改正；没有发生的填 0")
                : reading;
    }

    private static Reading refused(FiledCell cell, Item item, String problem, String suggestion) {
        return Reading.refused(
                FindingCode.CONSTRAINT_ERROR,
                Quoted.of(cell.text()) + problem,
                Expected.of(item) + "，整数部分最多 " + INTEGER_DIGITS + " 位",
                suggestion);
    }

    private static @Nullable BigDecimal number(ReportedValue value) {
        if (value instanceof ReportedValue.Number number) {
            return number.value();
        }
        return value instanceof ReportedValue.Approximate about ? about.nominal() : null;
    }
}
