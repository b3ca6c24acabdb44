package cn.huizong.reconcile.cause;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A slip of the hand that turns one number into another (simple typing errors: van der Loo, de Jonge and Scholtus 2011, after
 * Scholtus 2009): the sign, two neighbouring digits, or one digit.
 */
enum Typing {
    SIGN("正负号相反"),
    TRANSPOSED("相邻两位数字颠倒"),
    REPLACED("错一位数字"),
    INSERTED("多一位数字"),
    DROPPED("漏一位数字");

    private final String chinese;

    Typing(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }

    /** Every number that one slip would turn into this one, with the slip; of several slips the first of this list. */
    static Map<BigDecimal, Typing> origins(BigDecimal written) {
        Origins origins = new Origins(written);
        origins.collect();
        return origins.found;
    }

    private static final class Origins {

        private final BigDecimal written;
        private final String digits;
        private final Map<BigDecimal, Typing> found = new LinkedHashMap<>();

        Origins(BigDecimal written) {
            this.written = written;
            this.digits = written.abs().toPlainString();
        }

        void collect() {
            if (written.signum() != 0) {
                found.put(written.negate(), SIGN);
            }
            for (int i = 0; i + 1 < digits.length(); i++) {
                if (isDigit(i) && isDigit(i + 1)) {
                    add(
                            digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2),
                            TRANSPOSED);
                }
            }
            for (int i = 0; i < digits.length(); i++) {
                if (isDigit(i)) {
                    replace(i);
                }
            }
            for (int i = 0; i < digits.length(); i++) {
                if (isDigit(i)) {
                    add(digits.substring(0, i) + digits.substring(i + 1), INSERTED);
                }
            }
            for (int i = 0; i <= digits.length(); i++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    add(digits.substring(0, i) + digit + digits.substring(i), DROPPED);
                }
            }
        }

        private void replace(int place) {
            for (char digit = '0'; digit <= '9'; digit++) {
                add(digits.substring(0, place) + digit + digits.substring(place + 1), REPLACED);
            }
        }

        private boolean isDigit(int place) {
            return digits.charAt(place) != '.';
        }

        /** Nobody writes a zero in front; a number that is the same is none. */
        private void add(String text, Typing slip) {
            boolean writable = !text.isEmpty()
                    && text.charAt(0) != '.'
                    && text.charAt(text.length() - 1) != '.'
                    && (text.length() == 1 || text.charAt(0) != '0' || text.charAt(1) == '.');
            if (!writable) {
                return;
            }
            BigDecimal origin = new BigDecimal(written.signum() < 0 ? "-" + text : text);
            if (origin.compareTo(written) != 0) {
                found.putIfAbsent(origin, slip);
            }
        }
    }
}
