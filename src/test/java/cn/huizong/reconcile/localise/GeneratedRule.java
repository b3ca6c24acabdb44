package cn.huizong.reconcile.localise;

import java.math.BigInteger;
import java.util.List;

/**
 * A rule as text, and what it means in terms that owe nothing to the program's reading of it.
 *
 * @param alternatives of which one must hold
 */
record GeneratedRule(String text, List<Half> alternatives) {

    /** Σ coefficient · figure = 0, or ≤ 0, or &lt; 0, the last coefficient standing for itself. */
    record Half(BigInteger[] coefficients, boolean equal, boolean strict) {

        /** The same with some figures at their values. */
        Half at(BigInteger[] values, boolean[] open) {
            int last = coefficients.length - 1;
            BigInteger[] left = coefficients.clone();
            for (int figure = 0; figure < last; figure++) {
                if (!open[figure]) {
                    left[last] = left[last].add(coefficients[figure].multiply(values[figure]));
                    left[figure] = BigInteger.ZERO;
                }
            }
            return new Half(left, equal, strict);
        }

        boolean isConstant() {
            for (int figure = 0; figure < coefficients.length - 1; figure++) {
                if (coefficients[figure].signum() != 0) {
                    return false;
                }
            }
            return true;
        }

        boolean holdsAsConstant() {
            int sign = coefficients[coefficients.length - 1].signum();
            return equal ? sign == 0 : strict ? sign < 0 : sign <= 0;
        }
    }
}
