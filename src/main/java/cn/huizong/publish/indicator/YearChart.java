package cn.huizong.publish.indicator;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.chart.Series;
import cn.huizong.publish.chart.Tone;
import cn.huizong.publish.text.Masthead;
import java.util.List;
import java.util.Optional;

/** A figure of the city beside that of last year. */
public final class YearChart {

    private final Figures figures;
    private final Masthead masthead;

    public YearChart(Figures figures, Masthead masthead) {
        this.figures = figures;
        this.masthead = masthead;
    }

    /** Empty where the two cannot stand side by side. */
    public Optional<Chart> of(IndicatorDefinition indicator) {
        IndicatorValue value = figures.city(indicator.code());
        IndicatorValue before = figures.cityLastYear(indicator.code());
        if (!FigureBar.comparable(value, before)) {
            return Optional.empty();
        }
        return Optional.of(new Chart(
                indicator.name(),
                indicator.measure().name(),
                List.of(FigureBar.marked(masthead.lastYear(), before), FigureBar.marked(masthead.period(), value)),
                List.of(new Series(
                        indicator.name(), List.of(FigureBar.of(before, Tone.BEFORE), FigureBar.of(value, Tone.NOW)))),
                FigureBar.number(value).max(FigureBar.number(before)),
                ChartSource.of(masthead)));
    }
}
