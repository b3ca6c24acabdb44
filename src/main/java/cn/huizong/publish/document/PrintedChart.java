package cn.huizong.publish.document;

import cn.huizong.publish.chart.Bar;
import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.chart.Tone;
import freemarker.template.utility.StringUtil;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Charts of one series as XHTML for print: boxes, so that nothing is needed that draws pictures, and figures that are text. */
final class PrintedChart {

    /** Makes a text fit for the typefaces there are. */
    @FunctionalInterface
    interface Printable {
        String of(String text) throws IOException;
    }

    private final StringBuilder xhtml;
    private final Printable printable;

    PrintedChart(StringBuilder xhtml, Printable printable) {
        this.xhtml = xhtml;
        this.printable = printable;
    }

    /** The words that {@link #add} prints, in their order. */
    static List<String> words(Chart chart, boolean titled) {
        List<String> words = new ArrayList<>();
        if (titled) {
            words.add(title(chart));
        }
        List<Bar> bars = chart.series().get(0).bars();
        for (int i = 0; i < bars.size(); i++) {
            words.add(chart.categories().get(i));
            words.add(bars.get(i).label());
        }
        if (titled) {
            chart.source().lines().forEach(words::add);
        }
        return words;
    }

    private static String title(Chart chart) {
        return chart.title() + (chart.measure().isEmpty() ? "" : "（单位：" + chart.measure() + "）");
    }

    /** @param titled whether title, measure and source are part of it */
    void add(Chart chart, boolean titled) throws IOException {
        xhtml.append("<div class=\"")
                .append(titled ? "chart" : "small chart")
                .append("\" title=\"")
                .append(escaped(chart.alternative()))
                .append("\">");
        if (titled) {
            line("title", title(chart));
        }
        xhtml.append("<table class=\"bars\">");
        List<Bar> bars = chart.series().get(0).bars();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            xhtml.append("<tr><td class=\"name\"><span>")
                    .append(escaped(chart.categories().get(i)))
                    .append("</span></td><td class=\"room\">");
            if (bar.value() != null) {
                xhtml.append("<div class=\"")
                        .append(bar.tone() == Tone.NOW ? "now" : "before")
                        .append("\" style=\"width: ")
                        .append(chart.length(bar))
                        .append("%\"></div>");
            }
            xhtml.append("</td><td class=\"value\"><span>").append(bar.label()).append("</span></td></tr>");
        }
        xhtml.append("</table>");
        if (titled) {
            for (String line : chart.source().lines().toList()) {
                line("source", line);
            }
        }
        xhtml.append("</div>\n");
    }

    private void line(String look, String text) throws IOException {
        xhtml.append("<p class=\"" + look + "\"><span>" + escaped(text) + "</span></p>");
    }

    private String escaped(String text) throws IOException {
        return StringUtil.XMLEnc(printable.of(text));
    }
}
