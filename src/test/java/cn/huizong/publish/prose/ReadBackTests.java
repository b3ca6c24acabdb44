package cn.huizong.publish.prose;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.aggregate.ChangeKind;
import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is read out of prose is held against the table by what it means, not by how the program would have written it. */
class ReadBackTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/publish/prose/amounts.csv", useHeadersInDisplayName = true)
    void anAmountTellsTheFigureOnlyIfItIsIt(
            String text,
            @Nullable BigDecimal published,
            int decimals,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            ObservationStatus status,
            String measure,
            boolean tells) {
        IndicatorValue value = value(published, decimals, null, null, ChangeKind.NONE, lower, upper, status);

        assertThat(Amount.readings(text).stream()
                        .anyMatch(amount -> amount.measure().equals(measure) && amount.tells(value)))
                .isEqualTo(tells);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/publish/prose/changes.csv", useHeadersInDisplayName = true)
    void aChangeIsToldOnlyWithItsDirectionSizeAndMeasure(
            String text, @Nullable BigDecimal yoy, @Nullable BigDecimal yoyExact, ChangeKind kind, boolean tells) {
        IndicatorValue value = value(
                BigDecimal.TEN,
                0,
                yoy,
                yoyExact == null ? null : Fraction.of(yoyExact),
                kind,
                null,
                null,
                ObservationStatus.A);

        assertThat(Moved.read(text).filter(moved -> moved.tells(value)).isPresent())
                .isEqualTo(tells);
    }

    private static IndicatorValue value(
            @Nullable BigDecimal published,
            int decimals,
            @Nullable BigDecimal yoy,
            @Nullable Fraction yoyExact,
            ChangeKind kind,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            ObservationStatus status) {
        @Nullable Fraction exact = published == null || status == ObservationStatus.U ? null : Fraction.of(published);
        return new IndicatorValue(
                "F40",
                "321200",
                ReferencePeriod.year(2021),
                exact,
                published,
                decimals,
                null,
                null,
                7,
                7,
                null,
                yoy,
                yoyExact,
                kind,
                lower,
                upper,
                status,
                "");
    }
}
