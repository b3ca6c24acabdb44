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

    @Test
    void anEndlessFractionIsRoundedForReadingButNeverToZero() {
        Fraction rate = Fraction.percent(new BigDecimal(100), new BigDecimal(196));

        assertThat(rate.endless()).isTrue();
        assertThat(rate.rounded(2)).isEqualTo(new BigDecimal("51.02"));
        assertThat(new Fraction(BigDecimal.ONE, new BigDecimal(-3000)).rounded(2))
                .isEqualTo(new BigDecimal("-0.00033"));
        assertThat(Fraction.percent(BigDecimal.ONE, new BigDecimal(8)).endless())
                .isFalse();
    }
}
