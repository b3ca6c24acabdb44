package cn.huizong.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers written in many ways are read back exactly. */
class DecimalPropertyTests {

    private static final int CASES = 5_000;
    private static final int DIGITS_A_SPREADSHEET_KEEPS = 15;

    private static BigDecimal decimal(Random random) {
        int digits = 1 + random.nextInt(DIGITS_A_SPREADSHEET_KEEPS);
        BigInteger unscaled = new BigInteger(50, random).mod(BigInteger.TEN.pow(digits));
        return StoredNumber.plain(new BigDecimal(unscaled, random.nextInt(6)));
    }

    @Test
    void aDecimalOfFifteenDigitsSurvivesBeingStoredAsABinaryDouble() {
        Random random = new Random(1);
        for (int i = 0; i < CASES; i++) {
            BigDecimal value = decimal(random);
            BigDecimal seventeen = new BigDecimal(value.doubleValue()).round(new java.math.MathContext(17));
            assertThat(StoredNumber.read(seventeen.toString())).isEqualTo(Optional.of(value));
            assertThat(StoredNumber.read(seventeen.toPlainString())).isEqualTo(Optional.of(value));
        }
    }

    @Test
    void groupsSpacesAndFullWidthFiguresChangeNoNumber() throws NumberWords.NoNumber {
        Random random = new Random(2);
        for (int i = 0; i < CASES; i++) {
            BigDecimal value = decimal(random);
            String plain = value.toPlainString();
            for (String written : new String[] {
                plain,
                grouped(plain, ","),
                grouped(plain, " "),
                grouped(plain, "\u00A0"),
                fullWidth(plain),
                "　" + plain + " "
            }) {
                BigDecimal read = NumberWords.read(written).value();
                assertThat(StoredNumber.plain(read)).as(written).isEqualTo(value);
            }
        }
    }

    private static String grouped(String plain, String separator) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return whole.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", separator) + (point < 0 ? "" : plain.substring(point));
    }

    private static String fullWidth(String plain) {
        StringBuilder wide = new StringBuilder();
        plain.chars().forEach(at -> wide.append((char) (at + 0xFEE0)));
        return wide.toString();
    }
}
