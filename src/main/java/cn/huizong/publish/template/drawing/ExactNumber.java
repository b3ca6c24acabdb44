package cn.huizong.publish.template.drawing;

import java.math.BigDecimal;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * Puts an exact decimal into a cell. The file then holds its own digits, not those of the nearest {@code double}: 625 and not
 * 625.0. Spreadsheets keep 15 significant digits; a longer number becomes text, so that no digit is lost.
 */
public final class ExactNumber {

    private static final int DIGITS_A_SPREADSHEET_KEEPS = 15;

    private ExactNumber() {}

    public static void write(XSSFCell cell, BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (plain.precision() > DIGITS_A_SPREADSHEET_KEEPS) {
            cell.setCellValue(value.toPlainString());
        } else {
            cell.setCellValue(plain.doubleValue());
            cell.getCTCell().setV(plain.toPlainString());
        }
    }

    /** A number format that shows the item's decimals, and more where the value has more. */
    public static String format(int decimals, BigDecimal value) {
        return format(Math.max(decimals, value.stripTrailingZeros().scale()));
    }

    public static String format(int decimals) {
        return decimals <= 0 ? "0" : "0." + "0".repeat(Math.min(decimals, DIGITS_A_SPREADSHEET_KEEPS));
    }
}
