package cn.huizong.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.ReferencePeriod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodWordsTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/intake/periods.csv", numLinesToSkip = 1)
    void aPeriodIsReadAsWrittenOrNotAtAll(String text, String period) {
        assertThat(PeriodWords.read(text).map(ReferencePeriod::toString).orElse(null))
                .isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({"2021年行政复议案件统计表, 2021", "泰州市2021年第三季度来访情况, 2021-Q3", "2021年与2022年对比,", "行政复议案件统计表,", "2021, 2021"})
    void aTitleMentionsOnePeriodOrNone(String title, String period) {
        assertThat(PeriodWords.mentioned(title).map(ReferencePeriod::toString).orElse(null))
                .isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({
        "2022年1月15日, 2022-01-15",
        "2022 年 1 月 15 日, 2022-01-15",
        "2022-1-5, 2022-01-05",
        "2022.01.15, 2022-01-15",
        "2022/1/15, 2022-01-15",
        "20220115, 2022-01-15",
        "2022-1-1 12:00, 2022-01-01",
        "2014年01月08日 16时04分, 2014-01-08",
        "2022年2月30日,",
        "2022年1月,",
        "年  月  日,"
    })
    void aDayIsReadAsWrittenOrNotAtAll(String text, String day) {
        assertThat(DayWords.read(text).map(Object::toString).orElse(null)).isEqualTo(day);
    }
}
