package cn.huizong.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class FractionTests {

    @Test
    void aRateIsComparedUnroundedAndRoundedOnce() {
        Fraction rate = Fraction.percent(new BigDecimal(7305), new BigDecimal(7306));

        assertThat(rate).isLessThan(Fraction.of(100));
        assertThat(rate.round(2, RoundingMode.HALF_UP)).isEqualByComparingTo("99.99");
    }

    @Test
    void equalFractionsAreEqualHoweverTheyAreWritten() {
        assertThat(new Fraction(new BigDecimal("1.0"), new BigDecimal("3")))
                .isEqualTo(new Fraction(new BigDecimal("-2"), new BigDecimal("-6.00")));
    }
}
