package cn.huizong.pipeline.command;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What a formula comes to, in words: exact decimals as they are, endless ones as a fraction with a rounded value beside. */
final class QuantityText {

    private static final int SHOWN_DECIMALS = 6;

    private QuantityText() {}

    static String of(Quantity quantity) {
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

    private static String end(@Nullable Fraction value, String bracket, String open) {
        return value == null ? open : bracket + of(value);
    }

    private static String of(Fraction value) {
        String plain = value.toPlainString();
        return plain.contains("/")
                ? value.round(SHOWN_DECIMALS, RoundingMode.HALF_UP).toPlainString() + "…（" + plain + "）"
                : plain;
    }
}
