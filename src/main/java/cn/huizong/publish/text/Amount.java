package cn.huizong.publish.text;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import org.jspecify.annotations.Nullable;

/** What a formula comes to, as people and machines read it. */
public final class Amount {

    private static final int CARRIED_DECIMALS = 6;
    private static final int LEGIBLE_DECIMALS = 2;

    private Amount() {}

    /** 100, 19000～20000, 小于6000, 约0.33; — where there is none. */
    public static String inWords(Quantity quantity) {
        if (quantity instanceof Quantity.Exact exact) {
            return inWords(exact.value());
        }
        return quantity instanceof Quantity.Within within ? bounds(within) : FigureText.NONE;
    }

    /** With two decimals, or as many as show that it is not 0, where it has no end. */
    public static String inWords(Fraction value) {
        return value.endless() ? "约" + value.rounded(LEGIBLE_DECIMALS).toPlainString() : value.toPlainString();
    }

    private static String bounds(Quantity.Within within) {
        Fraction lower = within.lower();
        Fraction upper = within.upper();
        if (lower != null && upper != null) {
            return inWords(lower) + "～" + inWords(upper);
        }
        if (lower != null) {
            return (within.lowerOpen() ? "大于" : "不小于") + inWords(lower);
        }
        return upper == null ? FigureText.NONE : (within.upperOpen() ? "小于" : "不大于") + inWords(upper);
    }

    /** A plain decimal, an endless one cut to six places; "" where there is none or only bounds. */
    public static String exactly(Quantity quantity) {
        return quantity instanceof Quantity.Exact exact ? plain(exact.value()) : "";
    }

    public static String lower(Quantity quantity) {
        return quantity instanceof Quantity.Within within ? plain(within.lower()) : "";
    }

    public static String upper(Quantity quantity) {
        return quantity instanceof Quantity.Within within ? plain(within.upper()) : "";
    }

    public static String plain(@Nullable Fraction value) {
        if (value == null) {
            return "";
        }
        return value.endless() ? value.rounded(CARRIED_DECIMALS).toPlainString() : value.toPlainString();
    }
}
