package cn.huizong.publish.page;

import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.publish.indicator.Figures;
import cn.huizong.publish.indicator.Ranking;
import cn.huizong.publish.text.FigureText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a template can say about how the districts stand in a rate. */
final class RankingFields {

    private final Figures figures;

    RankingFields(Figures figures) {
        this.figures = figures;
    }

    void add(Fields fields, IndicatorDefinition indicator) {
        Ranking ranking = Ranking.of(indicator, figures);
        fields.list(
                        "ranking",
                        ranking.level()
                                ? List.of()
                                : ranking.places().stream()
                                        .map(place -> place(place, indicator))
                                        .toList())
                .text("levelRanking", level(ranking, indicator))
                .text(
                        "unranked",
                        ranking.left().stream()
                                .map(left -> figures.nameOf(left.area()) + "（" + left.why() + "）")
                                .collect(Collectors.joining("、")));
    }

    private Map<String, Object> place(Ranking.Place place, IndicatorDefinition indicator) {
        return new Fields()
                .count("rank", place.rank())
                .text("area", place.area())
                .text("name", figures.nameOf(place.area()))
                .text("amount", FigureText.marked(place.value(), indicator.measure()))
                .text("bar", Bars.ofRate(place.value()))
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
