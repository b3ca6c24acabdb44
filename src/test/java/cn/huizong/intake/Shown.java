package cn.huizong.intake;

import cn.huizong.observation.ReportedValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Values as the specifications write them. */
public final class Shown {

    private Shown() {}

    /** {@code 12.5}, {@code [2000,3000)}, {@code (,6000)}, {@code blank}, {@code n/a}, {@code refused}, {@code text:…}. */
    public static String value(ReportedValue value) {
        if (value instanceof ReportedValue.Number number) {
            return number.value().toPlainString();
        }
        if (value instanceof ReportedValue.Approximate about) {
            return (about.lowerOpen() ? "(" : "[") + end(about.lower()) + "," + end(about.upper())
                    + (about.upperOpen() ? ")" : "]");
        }
        if (value instanceof ReportedValue.Text text) {
            return "text:" + text.text();
        }
        return value instanceof ReportedValue.Blank
                ? "blank"
                : value instanceof ReportedValue.NotApplicable ? "n/a" : "refused";
    }

    private static String end(@Nullable BigDecimal end) {
        return end == null ? "" : end.stripTrailingZeros().toPlainString();
    }
}
