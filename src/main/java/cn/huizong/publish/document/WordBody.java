package cn.huizong.publish.document;

import cn.huizong.publish.document.Block.Figure;
import cn.huizong.publish.document.Block.Heading;
import cn.huizong.publish.document.Block.Item;
import cn.huizong.publish.document.Block.Paragraph;
import cn.huizong.publish.document.Block.Table;
import cn.huizong.publish.document.SummaryDocument.Annex;
import java.util.List;

/** The main part of a Word document. Looks are styles alone, and headings and items are numbered by Word, so that it can be edited. */
final class WordBody {

    private static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /** A4 with the margins of GB/T 9704 and its 22 lines; the styles see to its 28 characters a line. */
    private static final String PAGE = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"1134\" w:footer=\"1270\" w:gutter=\"0\"/>"
            + "<w:cols w:space=\"425\"/><w:docGrid w:type=\"lines\" w:linePitch=\"579\"/>";

    private static final String RUNNING = "<w:headerReference w:type=\"default\" r:id=\"rId5\"/>"
            + "<w:headerReference w:type=\"even\" r:id=\"rId6\"/>"
            + "<w:footerReference w:type=\"default\" r:id=\"rId7\"/>"
            + "<w:footerReference w:type=\"even\" r:id=\"rId8\"/>";

    private final StringBuilder xml = new StringBuilder(1 << 16);
    private final SummaryDocument document;
    private final WordCharts charts;
    private final WordTable tables;

    private WordBody(SummaryDocument document, WordCharts charts) {
        this.document = document;
        this.charts = charts;
        this.tables = new WordTable(xml, document, charts);
    }

    /** {@code word/document.xml} */
    static String of(SummaryDocument document, WordCharts charts) {
        return new WordBody(document, charts).whole();
    }

    private String whole() {
        xml.append(WordDocument.HEAD).append("<w:document ").append(NAMESPACES).append("><w:body>\n");
        paragraph("Title", Text.plain(document.title()));
        document.subtitle().forEach(line -> paragraph("Subtitle", line));
        paragraph("BodyText", Text.NONE);
        blocks(document.body(), false);
        notes(document.annexNotes());
        document.closing().forEach(line -> paragraph("Closing", line));
        List<Annex> annexes = document.annexes();
        for (int i = 0; i < annexes.size(); i++) {
            paragraph("AnnexLabel", Text.plain(document.label(i)));
            paragraph("AnnexTitle", Text.plain(annexes.get(i).title()));
            blocks(annexes.get(i).blocks(), true);
        }
        return xml.append("<w:sectPr>")
                .append(RUNNING)
                .append(PAGE)
                .append("</w:sectPr></w:body></w:document>\n")
                .toString();
    }

    private void notes(List<String> notes) {
        if (!notes.isEmpty()) {
            paragraph("BodyText", Text.NONE);
            notes.forEach(note -> paragraph("AnnexNote", Text.plain(note)));
            paragraph("BodyText", Text.NONE);
        }
    }

    private void blocks(List<Block> blocks, boolean annex) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Heading heading) {
                paragraph(style(heading), heading.text());
            } else if (block instanceof Paragraph paragraph) {
                paragraph(style(paragraph), paragraph.text());
            } else if (block instanceof Item item) {
                paragraph("ListItem", item.text());
            } else if (block instanceof Figure figure) {
                document.drawn(figure).forEach(chart -> charts.large(chart, WordTable.WIDTH, xml));
            } else if (block instanceof Table table) {
                if (!table.caption().isEmpty()) {
                    paragraph("Caption", Text.plain(table.caption()));
                }
                tables.add(table, annex);
                if (i == blocks.size() - 1 || !keepsDistance(blocks.get(i + 1))) {
                    paragraph("Footnote", Text.NONE);
                }
            }
        }
    }

    /** Whether it stands off from a table above by itself. Two tables without anything between them would be one. */
    private static boolean keepsDistance(Block block) {
        if (block instanceof Table table) {
            return !table.caption().isEmpty();
        }
        if (block instanceof Figure) {
            return true;
        }
        return block instanceof Heading heading
                ? style(heading).equals("SectionCaption")
                : block instanceof Paragraph paragraph && paragraph.role() == Block.Role.FOOTNOTE;
    }

    private static String style(Heading heading) {
        if (heading.level() < 3 && heading.number().isEmpty()) {
            return "SectionCaption";
        }
        return "Heading" + heading.level();
    }

    private static String style(Paragraph paragraph) {
        return switch (paragraph.role()) {
            case BODY -> "BodyText";
            case NOTE -> "Note";
            case FOOTNOTE -> "Footnote";
            case SUBTITLE -> "Subtitle";
        };
    }

    private void paragraph(String style, Text text) {
        WordText.paragraph(style, text, xml);
    }
}
