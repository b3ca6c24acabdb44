package cn.huizong.publish.prose;

import cn.huizong.publish.chart.Bar;
import cn.huizong.publish.chart.Chart;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/**
 * Whether a chart on a page is the one it is called: its words, its figures and how long its bars are. A table that draws bars beside
 * its figures says by itself what these are; of it only the bars are looked at.
 */
final class ChartCheck {

    static final String NAME = "data-chart";
    private static final Pattern WIDTH = Pattern.compile("width:\\s*([0-9.]+)%");

    private final Map<String, Chart> charts;

    ChartCheck(Map<String, Chart> charts) {
        this.charts = charts;
    }

    /** Whether it is nothing but a drawing. */
    static boolean isDrawing(Element element) {
        return element.attr("role").equals("img");
    }

    /** What is wrong with it, in Chinese; "" for nothing. */
    String fault(Element element) {
        String name = element.attr(NAME);
        Chart chart = charts.get(name);
        if (chart == null) {
            return "没有名为“" + name + "”的图";
        }
        List<String> lengths = chart.series().get(0).bars().stream()
                .filter(bar -> bar.value() != null)
                .map(chart::length)
                .toList();
        List<String> drawn =
                element.select(".bar").stream().map(ChartCheck::width).toList();
        if (!drawn.equals(lengths)) {
            return "图“" + chart.title() + "”的条形长度" + drawn + "应为" + lengths;
        }
        if (isDrawing(element) && !element.attr("aria-label").equals(chart.alternative())) {
            return "图“" + chart.title() + "”的文字说明“" + element.attr("aria-label") + "”应为“" + chart.alternative() + "”";
        }
        String words = Written.squeezed(words(chart));
        String text = Written.squeezed(element.text());
        return isDrawing(element) && !text.equals(words) ? "图中的“" + text + "”应为“" + words + "”" : "";
    }

    private static String words(Chart chart) {
        List<Bar> bars = chart.series().get(0).bars();
        return IntStream.range(0, bars.size())
                .mapToObj(i -> chart.categories().get(i) + bars.get(i).label())
                .collect(Collectors.joining());
    }

    private static String width(Element bar) {
        Matcher width = WIDTH.matcher(bar.attr("style"));
        return width.find() ? width.group(1) : "";
    }
}
