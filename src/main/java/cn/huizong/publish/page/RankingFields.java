package cn.huizong.publish.page;

import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.publish.indicator.Figures;
import cn.huizong.publish.indicator.Ranking;
import cn.huizong.publish.text.FigureText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a template can say about how the districts stand in a rate. */
final class RankingFields {

    private final Figures figures;

    private final ChartFields charts;

    RankingFields(Figures figures, ChartFields charts) {
        this.figures = figures;
        this.charts = charts;
    }

    void add(Fields fields, IndicatorDefinition indicator) {
        Ranking ranking = Ranking.of(indicator, figures);
        fields.list(
                        "ranking",
                        ranking.level()
                                ? List.of()
                                : IntStream.range(0, ranking.places().size())
                                        .mapToObj(i -> place(ranking.places().get(i), i, indicator))
                                        .toList())
                .text("levelRanking", level(ranking, indicator))
                .text(
                        "unranked",
                        ranking.left().stream()
                                .map(left -> figures.nameOf(left.area()) + "（" + left.why() + "）")
                                .collect(Collectors.joining("、")));
    }

    private Map<String, Object> place(Ranking.Place place, int row, IndicatorDefinition indicator) {
        return new Fields()
                .count("rank", place.rank())
                .text("area", place.area())
                .text("name", figures.nameOf(place.area()))
                .text("amount", FigureText.markedWithin(place.value(), indicator.measure()))
                .text("bar", charts.length(SummaryCharts.districts(indicator), row))
                .map();
    }

    /** 6个市(区)均为100%; "" where they differ. */
    private static String level(Ranking ranking, IndicatorDefinition indicator) {
        return ranking.level()
                ? ranking.places().size() + "个市（区）均为"
                        + FigureText.valueWithMeasure(ranking.places().get(0).value(), indicator.measure())
                : "";
    }
}
