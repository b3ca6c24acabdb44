package cn.huizong.normalise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The exact value of a number a workbook stores. Spreadsheets calculate and show 15 significant digits; what a literal has
 * beyond them, as in 0.99990000000000001, is left over from the binary form and not part of what was entered.
 */
final class StoredNumber {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final int LONGEST = 64;
    /** Beyond the range of a spreadsheet's numbers. */
    private static final int LARGEST_EXPONENT = 320;

    private StoredNumber() {}

    /** Empty when the literal is no number a spreadsheet could hold. */
    static Optional<BigDecimal> read(String literal) {
        if (literal.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(literal);
            if (Math.abs((long) value.precision() - value.scale()) > LARGEST_EXPONENT) {
                return Optional.empty();
            }
            return Optional.of(plain(value.precision() > SHOWN.getPrecision() ? value.round(SHOWN) : value));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** The same number without trailing zeros or an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
