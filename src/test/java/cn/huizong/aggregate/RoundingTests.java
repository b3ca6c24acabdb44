package cn.huizong.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTests {

    private static final Rounding HALF_UP = new Rounding(RoundingMode.HALF_UP);
    private static final Rounding HALF_EVEN = new Rounding(RoundingMode.HALF_EVEN);

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/aggregate/rounding.csv", numLinesToSkip = 1)
    void bothProfilesRoundAsTheStandardsSay(
            BigDecimal value, int decimals, BigDecimal halfUp, BigDecimal halfEven, String why) {
        assertThat(HALF_UP.value(Fraction.of(value), decimals)).as(why).isEqualByComparingTo(halfUp);
        assertThat(HALF_EVEN.value(Fraction.of(value), decimals)).as(why).isEqualByComparingTo(halfEven);
    }

    @ParameterizedTest
    @CsvSource({
        "99.4, 0, 99",
        "99.5, 0, 99.5",
        "99.996, 2, 99.996",
        "99.999999, 2, 99.999999",
        "100, 2, 100.00",
        "100.001, 2, 100.00",
        "0.004, 2, 0.004",
        "0.005, 2, 0.01",
        "0, 2, 0.00"
    })
    void aRateIsNeverRoundedToAllOrNothing(BigDecimal exact, int decimals, String printed) {
        assertThat(HALF_UP.rate(Fraction.of(exact), decimals)).hasToString(printed);
    }

    @Test
    void anEndlessFractionIsRoundedFromItsExactValue() {
        assertThat(HALF_UP.value(new Fraction(BigDecimal.valueOf(2), BigDecimal.valueOf(3)), 4))
                .hasToString("0.6667");
    }
}
