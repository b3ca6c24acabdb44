package cn.huizong.publish.indicator;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.publish.chart.Bar;
import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.chart.Series;
import cn.huizong.publish.chart.Tone;
import cn.huizong.publish.text.Masthead;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a chapter beside those of last year. What is drawn together has one measure and is of like size: beside 14613 one of
 * 48 would be no bar at all. A figure that stands alone then is told by the table.
 */
final class ChapterCharts {

    /** The shortest of the longer bars has a twentieth of the room. */
    private static final BigDecimal RANGE = BigDecimal.valueOf(20);

    private final Figures figures;
    private final Masthead masthead;

    ChapterCharts(Figures figures, Masthead masthead) {
        this.figures = figures;
        this.masthead = masthead;
    }

    List<Chart> of(Sections.Chapter chapter) {
        Map<String, List<IndicatorDefinition>> byMeasure = new LinkedHashMap<>();
        for (IndicatorDefinition indicator : chapter.indicators()) {
            if (FigureBar.comparable(now(indicator), before(indicator))) {
                byMeasure
                        .computeIfAbsent(indicator.measure().name(), measure -> new ArrayList<>())
                        .add(indicator);
            }
        }
        return byMeasure.values().stream()
                .flatMap(alike -> ofLikeSize(alike).stream())
                .filter(alike -> alike.size() > 1 && alike.stream().anyMatch(this::moved))
                .map(alike -> chart(chapter, alike))
                .toList();
    }

    /** In the order of the chapter. */
    private List<List<IndicatorDefinition>> ofLikeSize(List<IndicatorDefinition> indicators) {
        List<IndicatorDefinition> largestFirst = indicators.stream()
                .sorted(Comparator.comparing(this::size).reversed())
                .toList();
        List<List<IndicatorDefinition>> groups = new ArrayList<>();
        BigDecimal largest = BigDecimal.ZERO;
        for (IndicatorDefinition indicator : largestFirst) {
            if (groups.isEmpty() || size(indicator).multiply(RANGE).compareTo(largest) < 0) {
                groups.add(new ArrayList<>());
                largest = size(indicator);
            }
            groups.get(groups.size() - 1).add(indicator);
        }
        Map<IndicatorDefinition, Integer> place = new LinkedHashMap<>();
        indicators.forEach(indicator -> place.put(indicator, place.size()));
        groups.forEach(group -> group.sort(Comparator.comparing(place::get)));
        return groups;
    }

    private BigDecimal size(IndicatorDefinition indicator) {
        return FigureBar.number(now(indicator)).max(FigureBar.number(before(indicator)));
    }

    /** Where nothing moved there is nothing to be seen. */
    private boolean moved(IndicatorDefinition indicator) {
        return FigureBar.number(now(indicator)).compareTo(FigureBar.number(before(indicator))) != 0;
    }

    private Chart chart(Sections.Chapter chapter, List<IndicatorDefinition> indicators) {
        List<Bar> before = new ArrayList<>();
        List<Bar> now = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (IndicatorDefinition indicator : indicators) {
            names.add(FigureBar.marked(indicator.name(), now(indicator)));
            before.add(FigureBar.of(before(indicator), Tone.BEFORE));
            now.add(FigureBar.of(now(indicator), Tone.NOW));
        }
        return new Chart(
                chapter.section().heading() + "：" + masthead.lastYear() + "、" + masthead.period(),
                indicators.get(0).measure().name(),
                names,
                List.of(new Series(masthead.lastYear(), before), new Series(masthead.period(), now)),
                indicators.stream().map(this::size).reduce(BigDecimal.ZERO, BigDecimal::max),
                ChartSource.of(masthead));
    }

    private @Nullable IndicatorValue now(IndicatorDefinition indicator) {
        return figures.city(indicator.code());
    }

    private @Nullable IndicatorValue before(IndicatorDefinition indicator) {
        return figures.cityLastYear(indicator.code());
    }
}
