package cn.huizong.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.aggregate.ChangeKind;
import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.publish.Release;
import cn.huizong.publish.SampleRelease;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTextTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/publish/figure-texts.csv", numLinesToSkip = 1)
    void figuresAreWrittenAsTheirStatusAsks(
            @Nullable BigDecimal published,
            int decimals,
            ObservationStatus status,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            String text) {
        IndicatorValue value = value(published, decimals, status, lower, upper);

        assertThat(FigureText.value(value)).isEqualTo(text);
    }

    @Test
    void whatIsNotThereIsSaidInFourDifferentWays() {
        List<String> texts = List.of(
                FigureText.value(null),
                FigureText.value(absent(ObservationStatus.M)),
                FigureText.value(absent(ObservationStatus.L)),
                FigureText.value(absent(ObservationStatus.O)));

        assertThat(texts).doesNotHaveDuplicates().doesNotContain("0", "");
    }

    /** Nothing was left blank: there is only no year before. */
    @Test
    void aChangeThatCannotBeComputedIsNotCalledBlank() {
        IndicatorValue blank = absent(ObservationStatus.O);
        IndicatorValue notComputed = with(blank, blank.unitsExpected(), "");

        assertThat(FigureText.value(notComputed)).isEqualTo("—");
        assertThat(FigureSentence.of(indicator(), notComputed)).isEqualTo("受理行政复议案件数没有计算");
        assertThat(FigureSentence.of(indicator(), blank)).isEqualTo("受理行政复议案件数缺失");
    }

    @Test
    void aDoubtedFigureIsCalledDoubtedWhateverItsNoteIsOn() {
        String basis = "同比按可比口径，高港区的基数含医药高新区";
        IndicatorValue doubted = value(BigDecimal.TEN, 0, ObservationStatus.V, null, null);
        IndicatorValue incomplete = value(BigDecimal.TEN, 0, ObservationStatus.P, null, null);

        assertThat(FigureSentence.reservation(with(doubted, 7, basis))).isEqualTo("所据数据尚待核实");
        assertThat(FigureSentence.reservation(with(incomplete, 6, "6/7个单位有数"))).isEqualTo("6/7个单位有数");
    }

    @Test
    void anEstimatedFigureSaysForWhomAndIsMarkedWhereNoNoteStandsBesideIt() {
        IndicatorValue estimated = with(
                value(new BigDecimal("622"), 0, ObservationStatus.E, new BigDecimal("505"), null),
                6,
                "6/7个单位有数；兴化市（未报送）为估计数");

        assertThat(FigureSentence.of(indicator(), estimated)).isEqualTo("受理行政复议案件数为622件（6/7个单位有数；兴化市（未报送）为估计数）");
        assertThat(FigureText.marked(estimated, Measure.of("件"))).isEqualTo("估 622件");
        assertThat(FigureText.marked(absent(ObservationStatus.L), Measure.of("件")))
                .isEqualTo("未报送");
    }

    private static IndicatorDefinition indicator() {
        return SampleRelease.release().job().indicators().stream()
                .filter(indicator -> indicator.code().equals("F40"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/publish/changes.csv", numLinesToSkip = 1)
    void changesSayTheirDirection(
            @Nullable BigDecimal yoy,
            @Nullable BigDecimal exact,
            ChangeKind kind,
            String words,
            @Nullable String phrase) {
        IndicatorValue value = changed(yoy, exact, kind);

        assertThat(Change.of(value).words()).isEqualTo(words);
        assertThat(Change.of(value).phrase()).isEqualTo(phrase == null ? "" : phrase);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 1, 100.0%",
        "0, 1, 0.0%",
        "99.96, 1, 99.96%",
        "99.99999, 1, 99.99999%",
        "0.04, 1, 0.04%",
        "91.25, 1, 91.3%",
        "-0.01, 1, -0.01%"
    })
    void aShareShortOfAllNeverPrintsAsAllNorOneAboveNoneAsNone(BigDecimal share, int decimals, String text) {
        assertThat(FigureText.percent(share, decimals)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"件, 625件", "%, 625%", "百分点, 625个百分点", "万元, 625万元"})
    void measuresFollowTheFigure(String measure, String text) {
        IndicatorValue value = value(new BigDecimal("625"), 0, ObservationStatus.A, null, null);

        assertThat(FigureText.valueWithMeasure(value, Measure.of(measure))).isEqualTo(text);
        assertThat(FigureText.valueWithMeasure(absent(ObservationStatus.L), Measure.of(measure)))
                .isEqualTo("未报送");
    }

    @Test
    void sentencesAreRightForEveryKindOfFigure() throws IOException {
        Release release = SampleRelease.release();
        String sentences = release.job().indicators().stream()
                .map(indicator -> FigureSentence.of(indicator, city(release, indicator)) + "\n")
                .collect(Collectors.joining());

        assertThat(sentences).isEqualTo(Files.readString(SampleRelease.SPEC.resolve("expected/sentences.txt")));
    }

    @Test
    void everyStatusHasItsSignOrNone() {
        assertThat(Arrays.stream(ObservationStatus.values())
                        .map(status -> status
                                + StatusMark.of(status).map(StatusMark::sign).orElse("")))
                .containsExactly("B断", "O缺", "M", "L缺", "Q", "E估", "I推", "P缺", "U", "V核", "A");
    }

    /** The value as if so many units had reported it. */
    private static IndicatorValue with(IndicatorValue value, int units, String note) {
        return new IndicatorValue(
                value.indicator(),
                value.area(),
                value.period(),
                value.exact(),
                value.published(),
                value.decimals(),
                value.numerator(),
                value.denominator(),
                units,
                value.unitsExpected(),
                value.coverage(),
                value.yoy(),
                value.yoyExact(),
                value.yoyKind(),
                value.lower(),
                value.upper(),
                value.status(),
                note);
    }

    private static @Nullable IndicatorValue city(Release release, IndicatorDefinition indicator) {
        return release.values().find(indicator.code(), release.job().area()).orElse(null);
    }

    private static IndicatorValue absent(ObservationStatus status) {
        return value(null, 0, status, null, null);
    }

    private static IndicatorValue changed(@Nullable BigDecimal yoy, @Nullable BigDecimal exact, ChangeKind kind) {
        return figure(BigDecimal.ONE, 0, ObservationStatus.A, null, null, yoy, exact, kind);
    }

    private static IndicatorValue value(
            @Nullable BigDecimal published,
            int decimals,
            ObservationStatus status,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper) {
        return figure(published, decimals, status, lower, upper, null, null, ChangeKind.NONE);
    }

    private static IndicatorValue figure(
            @Nullable BigDecimal published,
            int decimals,
            ObservationStatus status,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            @Nullable BigDecimal yoy,
            @Nullable BigDecimal exact,
            ChangeKind kind) {
        return new IndicatorValue(
                "F40",
                "321200",
                SampleRelease.PERIOD,
                published == null ? null : Fraction.of(published),
                published,
                decimals,
                null,
                null,
                published == null ? 6 : 7,
                7,
                null,
                yoy,
                exact == null ? null : Fraction.of(exact),
                kind,
                lower,
                upper,
                status,
                "");
    }
}
