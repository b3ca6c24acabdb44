package cn.huizong.publish.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTests {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Test
    void itsWordsHoldEveryFigureAndWhyOneIsNotDrawn() {
        Chart chart = new Chart(
                "各市（区）办结率",
                "%",
                List.of("海陵区", "兴化市（未报送）"),
                List.of(new Series("2021年", List.of(bar("99.50"), Bar.GAP))),
                HUNDRED,
                "资料来源：报送表\n数据截至今天");

        assertThat(chart.alternative()).isEqualTo("条形图：各市（区）办结率（单位：%）。海陵区：99.50；兴化市（未报送）。资料来源：报送表。数据截至今天");
    }

    @Test
    void whereSeveralSeriesStandTogetherEachFigureIsNamed() {
        Chart chart = new Chart(
                "一",
                "",
                List.of("甲"),
                List.of(new Series("2020年", List.of(bar("0"))), new Series("2021年", List.of(bar("7")))),
                BigDecimal.TEN,
                "");

        assertThat(chart.alternative()).contains("甲：2020年0，2021年7").doesNotContain("单位");
    }

    @Test
    void aChartOfManyIsDividedEvenlyOnOneScale() {
        List<Chart> parts = chart(45).parts(20);

        assertThat(parts).extracting(part -> part.categories().size()).containsExactly(15, 15, 15);
        assertThat(parts).extracting(Chart::title).containsExactly("多（1/3）", "多（2/3）", "多（3/3）");
        assertThat(parts).extracting(Chart::full).containsOnly(HUNDRED);
        assertThat(parts.stream().flatMap(part -> part.categories().stream()).toList())
                .isEqualTo(chart(45).categories());
        assertThat(chart(20).parts(20)).containsExactly(chart(20));
        assertThat(chart(21).parts(20))
                .extracting(part -> part.categories().size())
                .containsExactly(10, 11);
    }

    @Test
    void everyCategoryHasABarOrAGap() {
        assertThatThrownBy(() ->
                        new Chart("一", "件", List.of("甲", "乙"), List.of(new Series("一", List.of(Bar.GAP))), HUNDRED, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAreInOneLineAndHoldNothingUnseen() {
        Chart chart = new Chart(
                "一\n二", "件", List.of("海  陵\u202E"), List.of(new Series("2021\t年", List.of(Bar.GAP))), HUNDRED, "");

        assertThat(chart.title()).isEqualTo("一 二");
        assertThat(chart.categories()).containsExactly("海 陵\uFFFD");
        assertThat(chart.series().get(0).name()).isEqualTo("2021 年");
    }

    @Test
    void barsAreMeasuredByWhatFillsTheRoomAndAGapHasNoLength() {
        Chart chart = chart(3);

        assertThat(chart.length(bar("98.33"))).isEqualTo("98.3");
        assertThat(chart.length(bar("0"))).isEqualTo("0.0");
        assertThat(chart.length(Bar.GAP)).isEmpty();
    }

    private static Chart chart(int categories) {
        return new Chart(
                "多",
                "%",
                IntStream.range(0, categories).mapToObj(i -> "区" + i).toList(),
                List.of(new Series(
                        "2021年",
                        IntStream.range(0, categories)
                                .mapToObj(i -> bar(Integer.toString(i)))
                                .toList())),
                HUNDRED,
                "");
    }

    private static Bar bar(String value) {
        return new Bar(new BigDecimal(value), Tone.NOW);
    }
}
