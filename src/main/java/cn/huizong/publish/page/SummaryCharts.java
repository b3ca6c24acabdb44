package cn.huizong.publish.page;

import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.indicator.DistrictChart;
import cn.huizong.publish.indicator.Figures;
import cn.huizong.publish.indicator.YearChart;
import cn.huizong.publish.text.Masthead;
import java.util.LinkedHashMap;
import java.util.Map;

/** The charts a summary can have, by name: {@code F40.years}, {@code F63.districts}. */
public final class SummaryCharts {

    private SummaryCharts() {}

    public static Map<String, Chart> of(Figures figures, Masthead masthead) {
        YearChart years = new YearChart(figures, masthead);
        DistrictChart districts = new DistrictChart(figures, masthead);
        Map<String, Chart> charts = new LinkedHashMap<>();
        for (IndicatorDefinition indicator : figures.job().indicators()) {
            years.of(indicator).ifPresent(chart -> charts.put(years(indicator), chart));
            districts.ranked(indicator).ifPresent(chart -> charts.put(districts(indicator), chart));
        }
        return charts;
    }

    static String years(IndicatorDefinition indicator) {
        return indicator.code() + ".years";
    }

    static String districts(IndicatorDefinition indicator) {
        return indicator.code() + ".districts";
    }
}
