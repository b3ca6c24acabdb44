package cn.huizong.reconcile.rate;

import java.math.BigDecimal;

/**
 * A figure that may have been taken for the denominator of a rate.
 *
 * @param name with its number and place, for a message
 * @param value in the measure of the stated denominator
 */
record Denominator(String name, BigDecimal value) {

    Denominator plus(Denominator other) {
        BigDecimal sum = value.add(other.value);
        return new Denominator(name + "与" + other.name + "之和" + sum.toPlainString(), sum);
    }
}
