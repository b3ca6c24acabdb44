package cn.huizong.publish.ofd;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Lengths as OFD writes them. */
final class Millimetres {

    /** A ten-thousandth of a millimetre is far below what any printer can do. */
    private static final int DECIMALS = 4;

    private Millimetres() {}

    static String text(double length) {
        BigDecimal rounded = BigDecimal.valueOf(length).setScale(DECIMALS, RoundingMode.HALF_UP);
        BigDecimal stripped = rounded.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
