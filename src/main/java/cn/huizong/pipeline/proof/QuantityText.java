package cn.huizong.pipeline.proof;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What a formula comes to: exact decimals as they are, endless ones rounded, with the fraction where it must be exact. */
public final class QuantityText {

    private static final int SHOWN_DECIMALS = 6;

    private QuantityText() {}

    public static String of(Quantity quantity) {
        if (quantity instanceof Quantity.Exact exact) {
            return of(exact.value());
        }
        if (quantity instanceof Quantity.Within within) {
            return end(within.lower(), within.lowerOpen() ? "(" : "[", "(−∞")
                    + ", "
                    + (within.upper() == null ? "+∞)" : of(within.upper()) + (within.upperOpen() ? ")" : "]"));
        }
        return quantity instanceof Quantity.Unknown unknown && !unknown.why().isEmpty() ? unknown.why() : "—";
    }

    /** For people: 99.986313…, 小于6000, 不少于2000、小于3000. */
    public static String words(Quantity quantity) {
        if (quantity instanceof Quantity.Exact exact) {
            String plain = exact.value().toPlainString();
            return plain.contains("/") ? rounded(exact.value()) : plain;
        }
        return quantity instanceof Quantity.Within within ? bounds(within) : of(quantity);
    }

    private static String bounds(Quantity.Within within) {
        String lower = within.lower() == null ? "" : (within.lowerOpen() ? "大于" : "不少于") + of(within.lower());
        String upper = within.upper() == null ? "" : (within.upperOpen() ? "小于" : "不超过") + of(within.upper());
        if (lower.isEmpty() && upper.isEmpty()) {
            return "—";
        }
        return lower.isEmpty() || upper.isEmpty() ? lower + upper : lower + "、" + upper;
    }

    private static String rounded(Fraction value) {
        return value.round(SHOWN_DECIMALS, RoundingMode.HALF_UP).toPlainString() + "…";
    }

    private static String end(@Nullable Fraction value, String bracket, String open) {
        return value == null ? open : bracket + of(value);
    }

    private static String of(Fraction value) {
        String plain = value.toPlainString();
        return plain.contains("/") ? rounded(value) + "（" + plain + "）" : plain;
    }
}
