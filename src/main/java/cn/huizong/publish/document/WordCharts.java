package cn.huizong.publish.document;

import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.chart.ChartCells;
import cn.huizong.publish.chart.ChartLook;
import cn.huizong.publish.chart.ChartTable;
import cn.huizong.publish.chart.NativeChart;
import cn.huizong.publish.text.SafeText;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.SheetLayout;
import cn.huizong.publish.workbook.SheetWriter;
import cn.huizong.publish.workbook.WorkbookWriter;
import freemarker.template.utility.StringUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Native charts of a Word document: each has a workbook within the document that holds its data, so that it can be edited. */
final class WordCharts {

    /** Takes a part of the document. */
    @FunctionalInterface
    interface Parts {
        void add(String name, byte[] content) throws IOException;
    }

    private record Drawn(String xml, byte[] workbook) {}

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.";

    private static final ChartLook SMALL = new ChartLook(false, "宋体", "黑体", 8, false);
    private static final ChartLook LARGE = new ChartLook(true, "宋体", "黑体", 10, false);

    /** Lengths are in twentieths of a point, as Word's are; drawings are measured in finer ones. */
    private static final int EMU = 635;

    private static final int SMALL_WIDTH = 3000;
    private static final int SMALL_BAR = 280;
    /** Title and source. */
    private static final int AROUND = 1600;

    private static final int BAR = 360;
    private static final SheetLayout LAYOUT = SheetLayout.page(List.of(30.0, 12.0));

    private final Instant stamp;
    private final List<Drawn> drawn = new ArrayList<>();

    WordCharts(Instant stamp) {
        this.stamp = stamp;
    }

    /** Among the lines of a cell. */
    void small(Chart chart, int width, StringBuilder xml) {
        paragraph(
                chart,
                SMALL,
                Math.min(width, SMALL_WIDTH),
                SMALL_BAR * chart.categories().size() + 120,
                xml);
    }

    /** By itself. */
    void large(Chart chart, int width, StringBuilder xml) {
        paragraph(chart, LARGE, width, AROUND + BAR * chart.categories().size(), xml);
    }

    private void paragraph(Chart chart, ChartLook look, int width, int height, StringBuilder xml) {
        drawn.add(draw(chart, look));
        int number = drawn.size();
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"Chart\"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp=\"" + DRAWING)
                .append("wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"")
                .append((long) width * EMU + "\" cy=\"" + (long) height * EMU + "\"/>")
                .append("<wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:docPr id=\"" + number + "\" name=\"图"
                        + number)
                .append("\" descr=\"" + escape(chart.alternative()) + "\"/><wp:cNvGraphicFramePr/>")
                .append("<a:graphic xmlns:a=\"" + DRAWING + "main\"><a:graphicData uri=\"" + DRAWING + "chart\">")
                .append("<c:chart xmlns:c=\"" + DRAWING + "chart\" r:id=\"" + id(number) + "\"/>")
                .append("</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>\n");
    }

    private Drawn draw(Chart chart, ChartLook look) {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        ChartCells cells;
        try (WorkbookWriter writer = new WorkbookWriter(HouseStyle.BODY)) {
            String name = writer.reserveName("数据");
            try (SheetWriter sheet = writer.sheet(name, LAYOUT)) {
                cells = ChartTable.write(sheet, name, chart);
            }
            writer.writeTo(workbook, chart.title(), stamp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Drawn(NativeChart.xml(chart, cells, look, "rId1"), workbook.toByteArray());
    }

    private static String id(int number) {
        return "rIdChart" + number;
    }

    /** What the parts are. */
    String contentTypes() {
        StringBuilder types = new StringBuilder();
        if (!drawn.isEmpty()) {
            types.append("<Default Extension=\"xlsx\" ContentType=\"" + TYPES + "spreadsheetml.sheet\"/>\n");
        }
        for (int i = 1; i <= drawn.size(); i++) {
            types.append("<Override PartName=\"/word/charts/chart" + i + ".xml\" ContentType=\"" + TYPES)
                    .append("drawingml.chart+xml\"/>\n");
        }
        return types.toString();
    }

    /** What leads to them from the body. */
    String relations() {
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= drawn.size(); i++) {
            relations.append(relation(id(i), "chart", "charts/chart" + i + ".xml"));
        }
        return relations.toString();
    }

    void write(Parts parts) throws IOException {
        for (int i = 0; i < drawn.size(); i++) {
            String name = "chart" + (i + 1);
            parts.add(
                    "word/charts/" + name + ".xml",
                    WordDocument.bytes(drawn.get(i).xml()));
            parts.add(
                    "word/charts/_rels/" + name + ".xml.rels",
                    WordDocument.bytes(WordDocument.HEAD
                            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + relation("rId1", "package", "../embeddings/" + name + ".xlsx") + "</Relationships>"));
            parts.add("word/embeddings/" + name + ".xlsx", drawn.get(i).workbook());
        }
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + type + "\" Target=\"" + target + "\"/>\n";
    }

    private static String escape(String text) {
        return StringUtil.XMLEnc(SafeText.visible(text));
    }
}
