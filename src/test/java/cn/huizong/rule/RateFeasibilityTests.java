package cn.huizong.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.rule.RateFeasibility.Counts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RateFeasibilityTests {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Published rates of 2021 over denominators that are known or were considered. */
    @ParameterizedTest
    @CsvFileSource(resources = "/spec/rule/rate_feasibility.csv", numLinesToSkip = 1)
    void theNumeratorsThatFitAreThoseWorkedOut(
            String rate, int decimals, long denominator, String rounding, @Nullable String numerators) {
        RateFeasibility test = of(rate, decimals, denominator);
        Counts fitting = rounding.equals("trunc") ? test.truncated() : test.halfUp();

        List<Long> expected = numerators == null
                ? List.of()
                : Stream.of(numerators.split(" ")).map(Long::valueOf).toList();
        assertThat(all(fitting)).isEqualTo(expected);
        assertThat(fitting.count()).isEqualTo(BigInteger.valueOf(expected.size()));
    }

    @Test
    void eightyPerCentOfAtMostThirtyMeansAMultipleOfFive() {
        assertThat(RateFeasibility.denominatorsUpTo(new BigDecimal("80"), 0, 30, RoundingMode.HALF_UP))
                .containsExactly(5, 10, 15, 20, 25, 30);
    }

    @Test
    void oneLateOfManyNeedsAtLeast6667() {
        assertThat(of("99.99", 2, 6082).nearestDenominators(2))
                .containsExactly(BigInteger.valueOf(6667), BigInteger.valueOf(6668));
    }

    @Test
    void denominatorsOnBothSidesAreNamedNearestFirst() {
        assertThat(of("80", 0, 12).nearestDenominators(3))
                .containsExactly(BigInteger.valueOf(10), BigInteger.valueOf(15), BigInteger.valueOf(5));
    }

    @Test
    void halfEvenAndHalfUpPartAtTheTie() {
        // 1/8 = 12.5 %, 3/8 = 37.5 %
        assertThat(of("13", 0, 8).halfUp()).hasToString("1");
        assertThat(of("13", 0, 8).halfEven().isEmpty()).isTrue();
        assertThat(of("12", 0, 8).halfEven()).hasToString("1");
        assertThat(of("38", 0, 8).halfEven()).hasToString("3");
        assertThat(of("12", 0, 8).halfUp().isEmpty()).isTrue();
    }

    @Test
    void zeroAndAHundredPerCentHaveTheirOwnNeighbours() {
        assertThat(of("0", 0, 300).halfUp()).hasToString("0至1");
        assertThat(of("0", 0, 300).truncated()).hasToString("0至2");
        assertThat(of("100", 0, 224).halfUp()).hasToString("223至224");
    }

    @Test
    void aRateAboveAHundredIsOfAPlanAndMayExceedIt() {
        assertThat(of("105", 0, 200).halfUp()).hasToString("209至210");
    }

    @Test
    void aNegativeRateFitsNothing() {
        assertThat(of("-3", 0, 100).feasible()).isFalse();
    }

    @Test
    void aRateGivenMoreFinelyThanItsItemIsRoundedFirst() {
        assertThat(of("99.98631", 2, 7306).halfUp()).hasToString("7305");
        assertThat(of("99.98631", 2, 7306).truncated()).hasToString("7305");
    }

    @Test
    void fittingOnlyByCuttingOffIsToldApart() {
        assertThat(of("80", 0, 36).onlyTruncated()).isTrue();
        assertThat(of("80", 0, 35).onlyTruncated()).isFalse();
        assertThat(of("80", 0, 6).onlyTruncated()).isFalse();
    }

    @Test
    void aDenominatorOfZeroIsRefused() {
        assertThatThrownBy(() -> of("80", 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRangeIsWhatTryingEveryNumeratorGives() {
        Random random = new Random(20211);
        for (int i = 0; i < 2_000; i++) {
            int decimals = random.nextInt(3);
            long denominator = 1 + random.nextInt(400);
            BigDecimal rate = BigDecimal.valueOf(random.nextInt(11_000), 2).setScale(decimals, RoundingMode.HALF_UP);
            RateFeasibility test = RateFeasibility.of(rate, decimals, BigInteger.valueOf(denominator));

            assertThat(all(test.halfUp())).isEqualTo(tried(rate, decimals, denominator, RoundingMode.HALF_UP));
            assertThat(all(test.halfEven())).isEqualTo(tried(rate, decimals, denominator, RoundingMode.HALF_EVEN));
            assertThat(all(test.truncated())).isEqualTo(tried(rate, decimals, denominator, RoundingMode.DOWN));
        }
    }

    @Test
    void theDenominatorsOfANumeratorAreThoseOverWhichItGivesTheRate() {
        Random random = new Random(20212);
        for (int i = 0; i < 2_000; i++) {
            int decimals = random.nextInt(3);
            long numerator = 1 + random.nextInt(60);
            BigDecimal rate =
                    BigDecimal.valueOf(500 + random.nextInt(11_000), 2).setScale(decimals, RoundingMode.HALF_UP);

            assertThat(all(RateFeasibility.denominatorsFor(BigInteger.valueOf(numerator), rate, decimals)))
                    .isEqualTo(LongStream.rangeClosed(rate.compareTo(HUNDRED) > 0 ? 1 : numerator, 2_000)
                            .filter(denominator -> gives(numerator, denominator, rate, decimals, RoundingMode.HALF_UP))
                            .boxed()
                            .toList());
        }
    }

    private static List<Long> tried(BigDecimal rate, int decimals, long denominator, RoundingMode rounding) {
        return LongStream.rangeClosed(0, rate.compareTo(HUNDRED) > 0 ? 2 * denominator : denominator)
                .filter(numerator -> gives(numerator, denominator, rate, decimals, rounding))
                .boxed()
                .toList();
    }

    private static boolean gives(
            long numerator, long denominator, BigDecimal rate, int decimals, RoundingMode rounding) {
        return Fraction.percent(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator))
                .round(decimals, rounding)
                .equals(rate);
    }

    private static RateFeasibility of(String rate, int decimals, long denominator) {
        return RateFeasibility.of(new BigDecimal(rate), decimals, BigInteger.valueOf(denominator));
    }

    private static List<Long> all(Counts numerators) {
        return LongStream.rangeClosed(
                        numerators.first().longValueExact(), numerators.last().longValueExact())
                .boxed()
                .toList();
    }
}
