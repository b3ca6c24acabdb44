package cn.huizong.publish.page;

import cn.huizong.publish.chart.Bar;
import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.chart.Tone;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a template can say about a chart of one series. */
final class ChartFields {

    private final Map<String, Chart> charts;

    ChartFields(Map<String, Chart> charts) {
        this.charts = charts;
    }

    /** Under a name of its own, so that a template can ask whether there is one. */
    void add(Fields fields, String as, String name) {
        Chart chart = charts.get(name);
        if (chart != null) {
            fields.group(as, of(name, chart));
        }
    }

    private static Map<String, Object> of(String name, Chart chart) {
        List<Bar> bars = chart.series().get(0).bars();
        return new Fields()
                .text("name", name)
                .text("words", chart.alternative())
                .list(
                        "bars",
                        IntStream.range(0, bars.size())
                                .mapToObj(i -> bar(chart.categories().get(i), bars.get(i), chart))
                                .toList())
                .map();
    }

    private static Map<String, Object> bar(String name, Bar bar, Chart chart) {
        return new Fields()
                .text("name", name)
                .text("value", bar.label())
                .text("length", chart.length(bar))
                .flag("now", bar.tone() == Tone.NOW)
                .map();
    }

    /** How long the bar of a category is in a chart; "" where there is none. */
    String length(String name, int category) {
        @Nullable Chart chart = charts.get(name);
        return chart == null ? "" : chart.length(chart.series().get(0).bars().get(category));
    }
}
