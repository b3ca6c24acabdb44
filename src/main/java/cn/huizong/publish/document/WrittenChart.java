package cn.huizong.publish.document;

import cn.huizong.publish.chart.Bar;
import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.chart.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A chart of a Word document as it lies in its file.
 *
 * @param described its alternative text
 * @param drawn a row a category: its name, and what each series has there, "" for a gap; above them the names of the series
 * @param kept the same as its workbook holds it
 */
public record WrittenChart(String described, List<List<String>> drawn, List<List<String>> kept) {

    /** Those of a document, in the order of reading. */
    public static List<WrittenChart> of(Path file) throws IOException {
        List<WrittenChart> charts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Document body = xml(part(zip, "word/document.xml"));
            Document relations = xml(part(zip, "word/_rels/document.xml.rels"));
            for (Element drawing : body.getElementsByTag("wp:inline")) {
                String chart = target(relations, attribute(drawing, "c:chart", "r:id"));
                String name = chart.substring(chart.lastIndexOf('/') + 1);
                Document links = xml(part(zip, "word/charts/_rels/" + name + ".rels"));
                String data = target(links, "rId1").replace("../", "word/");
                charts.add(new WrittenChart(
                        attribute(drawing, "wp:docPr", "descr"),
                        drawn(xml(part(zip, "word/" + chart))),
                        kept(part(zip, data))));
            }
        }
        return charts;
    }

    /** The first place where the charts of a document differ from what was to be drawn, in Chinese. */
    public static List<String> faults(List<Chart> wanted, List<WrittenChart> written) {
        if (wanted.size() != written.size()) {
            return List.of("图的幅数" + written.size() + "应为" + wanted.size());
        }
        for (int i = 0; i < wanted.size(); i++) {
            Chart chart = wanted.get(i);
            List<List<String>> rows = rows(chart);
            WrittenChart found = written.get(i);
            if (!found.described.equals(chart.alternative())) {
                return List.of("图的文字说明“" + found.described + "”应为“" + chart.alternative() + "”");
            }
            if (!found.drawn.equals(rows) || !found.kept.equals(rows)) {
                List<List<String>> other = found.drawn.equals(rows) ? found.kept : found.drawn;
                return List.of("图“" + chart.title() + "”的数据" + other + "应为" + rows);
            }
        }
        return List.of();
    }

    private static List<List<String>> rows(Chart chart) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(chart.series().stream().map(Series::name).toList());
        for (int i = 0; i < chart.categories().size(); i++) {
            List<String> row = new ArrayList<>();
            row.add(chart.categories().get(i));
            for (Series series : chart.series()) {
                Bar bar = series.bars().get(i);
                row.add(bar.label());
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> drawn(Document chart) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>());
        for (Element series : chart.getElementsByTag("c:ser")) {
            Element categories = within(series, "c:cat");
            Element values = within(series, "c:val");
            rows.get(0).add(text(within(series, "c:tx"), 0));
            int count = Integer.parseInt(attribute(values, "c:ptCount", "val"));
            for (int i = 0; i < count; i++) {
                if (rows.size() <= i + 1) {
                    rows.add(new ArrayList<>(List.of(text(categories, i))));
                }
                rows.get(i + 1).add(text(values, i));
            }
        }
        return rows;
    }

    private static String whole(Element element, String tag) {
        Element found = element.getElementsByTag(tag).first();
        return found == null ? "" : found.wholeText();
    }

    private static Element within(Element element, String tag) throws IOException {
        Element found = element.getElementsByTag(tag).first();
        if (found == null) {
            throw new IOException("a chart without " + tag);
        }
        return found;
    }

    private static String text(Element data, int at) {
        return data.getElementsByTag("c:pt").stream()
                .filter(point -> point.attr("idx").equals(Integer.toString(at)))
                .map(point -> whole(point, "c:v"))
                .findFirst()
                .orElse("");
    }

    /** The cells of the only sheet; the first one names the measure. */
    private static List<List<String>> kept(byte[] workbook) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : xml(sheet(workbook)).getElementsByTag("row")) {
            List<String> cells = row.getElementsByTag("c").stream()
                    .map(cell -> whole(cell, "v") + whole(cell, "t"))
                    .toList();
            rows.add(rows.isEmpty() ? cells.subList(1, cells.size()) : cells);
        }
        return rows;
    }

    private static byte[] sheet(byte[] workbook) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IOException("a chart without data");
    }

    private static String target(Document relations, String id) {
        return relations.getElementsByTag("Relationship").stream()
                .filter(relation -> relation.attr("Id").equals(id))
                .map(relation -> relation.attr("Target"))
                .findFirst()
                .orElse("");
    }

    private static String attribute(Element element, String tag, String name) {
        Element found = element.getElementsByTag(tag).first();
        return found == null ? "" : found.attr(name);
    }

    private static Document xml(byte[] part) {
        return Jsoup.parse(new String(part, StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    private static byte[] part(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
