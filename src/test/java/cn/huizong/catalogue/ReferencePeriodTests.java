package cn.huizong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencePeriodTests {

    private static ReferencePeriod period(String notation) {
        return ReferencePeriod.parse(notation).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2021,    2021-01-01, 2021-12-31, 2020,    2020,    2021年",
        "2021-S1, 2021-01-01, 2021-06-30, 2020-S2, 2020-S1, 2021年上半年",
        "2021-S2, 2021-07-01, 2021-12-31, 2021-S1, 2020-S2, 2021年下半年",
        "2021-Q1, 2021-01-01, 2021-03-31, 2020-Q4, 2020-Q1, 2021年第一季度",
        "2021-Q4, 2021-10-01, 2021-12-31, 2021-Q3, 2020-Q4, 2021年第四季度",
        "2024-02, 2024-02-01, 2024-02-29, 2024-01, 2023-02, 2024年2月",
        "2021-01, 2021-01-01, 2021-01-31, 2020-12, 2020-01, 2021年1月"
    })
    void aPeriodKnowsItsDaysAndItsNeighbours(
            String notation, LocalDate start, LocalDate end, String previous, String lastYear, String chinese) {
        ReferencePeriod period = period(notation);

        assertThat(period).hasToString(notation);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.previous()).isEqualTo(period(previous));
        assertThat(period.lastYear()).isEqualTo(period(lastYear));
        assertThat(period.chinese()).isEqualTo(chinese);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "21", "2021-Q0", "2021-Q5", "2021-S3", "2021-13", "2021-00", "2021-1", "2021年", " 2021", "2021-q1",
                "２０２１"
            })
    void nothingButSdmxNotationIsRead(String notation) {
        assertThat(ReferencePeriod.parse(notation)).isEmpty();
    }

    @Test
    void everyDayFallsIntoOnePeriodOfAFrequency() {
        for (Frequency frequency : Frequency.values()) {
            for (LocalDate day = LocalDate.of(2023, 12, 1); day.getYear() < 2025; day = day.plusDays(1)) {
                ReferencePeriod period = ReferencePeriod.containing(day, frequency);
                assertThat(day).isBetween(period.start(), period.end());
            }
        }
    }

    @Test
    void periodsFollowOneAnotherWithoutAGap() {
        for (Frequency frequency : Frequency.values()) {
            ReferencePeriod period = new ReferencePeriod(2022, frequency, 1);
            for (int i = 0; i < 30; i++) {
                assertThat(period.previous().end()).isEqualTo(period.start().minusDays(1));
                assertThat(period.previous()).isLessThan(period);
                period = period.previous();
            }
        }
    }

    @Test
    void periodsSortByTheirEndThenTheLongerOneFirst() {
        List<String> sorted = Stream.of("2021-12", "2021", "2021-Q4", "2021-S2", "2021-S1", "2020-12", "2021-11")
                .map(ReferencePeriodTests::period)
                .sorted()
                .map(ReferencePeriod::toString)
                .toList();

        assertThat(sorted).containsExactly("2020-12", "2021-S1", "2021-11", "2021", "2021-S2", "2021-Q4", "2021-12");
    }

    @Test
    void aYearHasAsManyPeriodsAsItsFrequencySays() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferencePeriod(2021, Frequency.QUARTERLY, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferencePeriod(2021, Frequency.ANNUAL, 0));
    }

    @Test
    void theNotationDoesNotDependOnTheMachinesLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(period("2021-03")).hasToString("2021-03");
            assertThat(ReferencePeriod.year(2021)).hasToString("2021");
        } finally {
            Locale.setDefault(before);
        }
    }
}
