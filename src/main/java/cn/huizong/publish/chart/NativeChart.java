package cn.huizong.publish.chart;

import cn.huizong.publish.text.SafeText;
import freemarker.template.utility.StringUtil;
import java.math.BigDecimal;
import java.util.List;

/**
 * Writes a chart as a part of an Office document. What its cells hold is repeated in the part, as Office does, so that it can be
 * drawn before the cells are read.
 */
public final class NativeChart {

    private static final String NAMESPACES = " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private static final int CATEGORY_AXIS = 1;
    private static final int VALUE_AXIS = 2;
    /** Room beyond the longest bar, for its figure. */
    private static final BigDecimal WITH_LABEL = new BigDecimal("1.2");

    private final Chart chart;
    private final ChartCells cells;
    private final ChartLook look;
    private final StringBuilder xml = new StringBuilder(1 << 12);

    private NativeChart(Chart chart, ChartCells cells, ChartLook look) {
        this.chart = chart;
        this.cells = cells;
        this.look = look;
    }

    /** @param data id of the relation to the workbook that holds its data; "" where that is the workbook it stands in */
    public static String xml(Chart chart, ChartCells cells, ChartLook look, String data) {
        return new NativeChart(chart, cells, look).whole(data);
    }

    private String whole(String data) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<c:chartSpace")
                .append(NAMESPACES)
                .append("><c:date1904 val=\"0\"/><c:lang val=\"zh-CN\"/><c:roundedCorners val=\"0\"/><c:chart>");
        title();
        xml.append("<c:plotArea><c:layout/><c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/>")
                .append("<c:varyColors val=\"0\"/>");
        for (int i = 0; i < chart.series().size(); i++) {
            series(i, chart.series().get(i));
        }
        xml.append("<c:gapWidth val=\"50\"/><c:axId val=\"" + CATEGORY_AXIS + "\"/><c:axId val=\"" + VALUE_AXIS
                + "\"/></c:barChart>");
        axes();
        xml.append("<c:spPr><a:noFill/></c:spPr></c:plotArea>");
        if (chart.series().size() > 1) {
            xml.append("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>");
        }
        xml.append("<c:plotVisOnly val=\"0\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr>")
                .append(solid("FFFFFF"))
                .append("<a:ln><a:noFill/></a:ln></c:spPr>")
                .append("<c:txPr><a:bodyPr/><a:p><a:pPr>" + defaults() + "</a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p>")
                .append("</c:txPr>");
        if (!data.isEmpty()) {
            xml.append("<c:externalData r:id=\"" + escape(data) + "\"><c:autoUpdate val=\"0\"/></c:externalData>");
        }
        return xml.append("</c:chartSpace>").toString();
    }

    private void title() {
        if (look.titled()) {
            String unit = chart.measure().isEmpty() ? "" : "（单位：" + chart.measure() + "）";
            xml.append(text(List.of(chart.title() + unit), look.heading(), look.points() + 2, "000000"));
        }
        xml.append("<c:autoTitleDeleted val=\"" + (look.titled() ? 0 : 1) + "\"/>");
    }

    private static String text(List<String> lines, String typeface, int points, String colour) {
        StringBuilder text = new StringBuilder("<c:title><c:tx><c:rich><a:bodyPr/>");
        for (String line : lines) {
            text.append("<a:p><a:pPr><a:defRPr b=\"0\"/></a:pPr><a:r><a:rPr lang=\"zh-CN\" sz=\"" + points * 100)
                    .append("\" b=\"0\">" + solid(colour) + typeface(typeface) + "</a:rPr><a:t>" + escape(line))
                    .append("</a:t></a:r></a:p>");
        }
        return text.append("</c:rich></c:tx><c:overlay val=\"0\"/></c:title>").toString();
    }

    private void series(int number, Series series) {
        xml.append("<c:ser><c:idx val=\"" + number + "\"/><c:order val=\"" + number + "\"/><c:tx>");
        texts(cells.names().get(number), List.of(series.name()));
        Tone common = series.bars().get(0).tone();
        xml.append("</c:tx><c:spPr>" + fill(common) + "</c:spPr><c:invertIfNegative val=\"0\"/>");
        tones(series.bars(), common);
        labels(series);
        xml.append("<c:cat>");
        texts(cells.categories(), chart.categories());
        xml.append("</c:cat><c:val><c:numRef><c:f>" + escape(cells.values().get(number)) + "</c:f><c:numCache>");
        xml.append("<c:formatCode>General</c:formatCode><c:ptCount val=\""
                + series.bars().size() + "\"/>");
        for (int i = 0; i < series.bars().size(); i++) {
            Bar bar = series.bars().get(i);
            if (bar.value() != null) {
                xml.append("<c:pt idx=\"" + i + "\"><c:v>" + bar.label() + "</c:v></c:pt>");
            }
        }
        xml.append("</c:numCache></c:numRef></c:val></c:ser>");
    }

    private void tones(List<Bar> bars, Tone common) {
        for (int i = 0; i < bars.size(); i++) {
            if (bars.get(i).tone() != common) {
                xml.append("<c:dPt><c:idx val=\"" + i
                        + "\"/><c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/><c:spPr>"
                        + fill(bars.get(i).tone()) + "</c:spPr></c:dPt>");
            }
        }
    }

    private void texts(String reference, List<String> texts) {
        xml.append(
                "<c:strRef><c:f>" + escape(reference) + "</c:f><c:strCache><c:ptCount val=\"" + texts.size() + "\"/>");
        for (int i = 0; i < texts.size(); i++) {
            xml.append("<c:pt idx=\"" + i + "\"><c:v>" + escape(texts.get(i)) + "</c:v></c:pt>");
        }
        xml.append("</c:strCache></c:strRef>");
    }

    /** Each with the decimals it was published with. */
    private void labels(Series series) {
        xml.append("<c:dLbls>");
        int common = decimals(series.bars().stream()
                .filter(bar -> bar.value() != null)
                .findFirst()
                .orElse(Bar.GAP));
        for (int i = 0; i < series.bars().size(); i++) {
            Bar bar = series.bars().get(i);
            if (bar.value() != null && decimals(bar) != common) {
                xml.append("<c:dLbl><c:idx val=\"" + i + "\"/>" + label(decimals(bar)) + "</c:dLbl>");
            }
        }
        xml.append(label(common)).append("</c:dLbls>");
    }

    private static int decimals(Bar bar) {
        return bar.value() == null ? 0 : Math.max(0, bar.value().scale());
    }

    private String label(int decimals) {
        String format = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
        return "<c:numFmt formatCode=\"" + format + "\" sourceLinked=\"0\"/><c:spPr><a:noFill/></c:spPr>"
                + "<c:txPr><a:bodyPr wrap=\"none\"/><a:p><a:pPr>" + defaults()
                + "</a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr><c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>"
                + "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";
    }

    /**
     * The first category stands on top; figures beside the bars take the place of those along an axis. The source is the axis' title:
     * of two lines under each other in the chart's own title not every program shows the second one smaller.
     */
    private void axes() {
        xml.append("<c:catAx><c:axId val=\"" + CATEGORY_AXIS
                        + "\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling>")
                .append(
                        "<c:delete val=\"0\"/><c:axPos val=\"l\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>")
                .append("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>")
                .append("<c:spPr><a:ln w=\"9525\">" + solid("404040") + "</a:ln></c:spPr>")
                .append("<c:crossAx val=\"" + VALUE_AXIS + "\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/>")
                .append("<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"50\"/><c:tickLblSkip val=\"1\"/>")
                .append("<c:noMultiLvlLbl val=\"1\"/></c:catAx>")
                .append("<c:valAx><c:axId val=\"" + VALUE_AXIS + "\"/><c:scaling><c:orientation val=\"minMax\"/>");
        if (look.shared()) {
            xml.append("<c:max val=\"" + chart.full().multiply(WITH_LABEL).toPlainString() + "\"/>");
        }
        xml.append("<c:min val=\"0\"/></c:scaling><c:delete val=\"" + (look.titled() ? 0 : 1)
                + "\"/><c:axPos val=\"b\"/>");
        if (look.titled()) {
            xml.append(text(chart.source().lines().toList(), look.body(), look.points() - 1, "595959"));
        }
        xml.append("<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>")
                .append(
                        "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"none\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>")
                .append("<c:crossAx val=\"" + CATEGORY_AXIS + "\"/><c:crosses val=\"max\"/>")
                .append("<c:crossBetween val=\"between\"/></c:valAx>");
    }

    private String defaults() {
        return "<a:defRPr sz=\"" + look.points() * 100 + "\" b=\"0\">" + solid("000000") + typeface(look.body())
                + "</a:defRPr>";
    }

    private static String typeface(String name) {
        String escaped = escape(name);
        return "<a:latin typeface=\"" + escaped + "\"/><a:ea typeface=\"" + escaped + "\"/>";
    }

    private static String fill(Tone tone) {
        return switch (tone) {
            case NOW -> solid("1F4E79") + "<a:ln w=\"6350\">" + solid("1F4E79") + "</a:ln>";
            case BEFORE ->
                "<a:pattFill prst=\"wdUpDiag\"><a:fgClr><a:srgbClr val=\"8FA3B8\"/></a:fgClr>"
                        + "<a:bgClr><a:srgbClr val=\"FFFFFF\"/></a:bgClr></a:pattFill><a:ln w=\"6350\">"
                        + solid("5B6B7B") + "</a:ln>";
        };
    }

    private static String solid(String colour) {
        return "<a:solidFill><a:srgbClr val=\"" + colour + "\"/></a:solidFill>";
    }

    private static String escape(String text) {
        return StringUtil.XMLEnc(SafeText.visible(text));
    }
}
