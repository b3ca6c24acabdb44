package cn.huizong.publish.indicator;

import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.publish.chart.Bar;
import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.chart.Series;
import cn.huizong.publish.chart.Tone;
import cn.huizong.publish.text.Masthead;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The districts side by side, in the rates that a {@link Ranking} finds comparable. One that is left out keeps its place, with a gap
 * and the reason. Where all have the same rate there is nothing to be seen.
 */
public final class DistrictChart {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Figures figures;
    private final Masthead masthead;

    public DistrictChart(Figures figures, Masthead masthead) {
        this.figures = figures;
        this.masthead = masthead;
    }

    /** Highest first, those left out at the end. */
    public Optional<Chart> ranked(IndicatorDefinition indicator) {
        return Optional.of(Ranking.of(indicator, figures))
                .filter(DistrictChart::differ)
                .map(ranking -> chart(indicator, named(ranking)));
    }

    /** In the order of the tables. */
    Optional<Chart> inOrder(IndicatorDefinition indicator) {
        return Optional.of(Ranking.of(indicator, figures))
                .filter(DistrictChart::differ)
                .map(ranking -> chart(indicator, sorted(named(ranking))));
    }

    private static boolean differ(Ranking ranking) {
        return !ranking.places().isEmpty() && !ranking.level();
    }

    private record Named(String area, String name, Bar bar) {}

    private List<Named> named(Ranking ranking) {
        List<Named> named = new ArrayList<>();
        for (Ranking.Place place : ranking.places()) {
            // No mark: what is ranked is whole and undoubted, and a break between two years says nothing of one.
            Bar bar = FigureBar.of(place.value(), Tone.NOW);
            named.add(new Named(place.area(), figures.nameOf(place.area()), bar));
        }
        for (Ranking.Left left : ranking.left()) {
            String name = figures.nameOf(left.area()) + "（" + left.why() + "）";
            named.add(new Named(left.area(), name, Bar.GAP));
        }
        return named;
    }

    private List<Named> sorted(List<Named> named) {
        Map<String, Integer> order = new HashMap<>();
        for (String area : figures.areas()) {
            order.put(area, order.size());
        }
        return named.stream()
                .sorted(Comparator.comparing(each -> order.getOrDefault(each.area(), 0)))
                .toList();
    }

    /** A rate fills the room at 100 %. */
    private Chart chart(IndicatorDefinition indicator, List<Named> named) {
        Chart chart = new Chart(
                masthead.period() + "各市（区）" + indicator.name(),
                indicator.measure().name(),
                named.stream().map(Named::name).toList(),
                List.of(new Series(
                        masthead.period(), named.stream().map(Named::bar).toList())),
                HUNDRED,
                ChartSource.of(masthead));
        return chart.most().compareTo(HUNDRED) > 0 ? chart.filledBy(chart.most()) : chart;
    }
}
