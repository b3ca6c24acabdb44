package cn.huizong.publish.document;

import cn.huizong.publish.document.Block.Cell;
import cn.huizong.publish.document.Block.Kind;
import cn.huizong.publish.document.Block.Row;
import cn.huizong.publish.document.Block.Table;
import java.util.List;

/** Tables of a Word document: the head is repeated on every page, no row is divided between two. */
final class WordTable {

    /** The width between the margins, in twentieths of a point. */
    static final int WIDTH = 8844;
    /** At the sides of a cell. */
    private static final int MARGINS = 120;

    private static final Cell EMPTY = new Cell(List.of(), 1, false);

    private final StringBuilder xml;

    private final SummaryDocument document;
    private final WordCharts charts;

    WordTable(StringBuilder xml, SummaryDocument document, WordCharts charts) {
        this.xml = xml;
        this.document = document;
        this.charts = charts;
    }

    void add(Table table, boolean annex) {
        int[] widths = ColumnWidths.of(table, annex, WIDTH);
        boolean head = table.rows().get(0).kind() == Kind.HEAD;
        xml.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"StatisticalTable\"/><w:tblW w:w=\"")
                .append(WIDTH)
                .append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"")
                .append(head ? "0020" : "0000")
                .append("\" w:firstRow=\"")
                .append(head ? 1 : 0)
                .append(
                        "\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            xml.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        xml.append("</w:tblGrid>\n");
        boolean front = true;
        for (Row row : table.rows()) {
            front &= row.kind() == Kind.HEAD;
            row(row, front, widths, annex ? "AnnexTable" : "Table");
        }
        xml.append("</w:tbl>\n");
    }

    /** Only rows at the very front can be repeated. */
    private void row(Row row, boolean front, int[] widths, String styles) {
        xml.append("<w:tr><w:trPr><w:cantSplit/>")
                .append(front ? "<w:tblHeader/>" : "")
                .append("</w:trPr>");
        int column = 0;
        for (Cell cell : row.cells()) {
            cell(cell, width(widths, column, cell.span()), style(styles, row.kind(), cell));
            column += cell.span();
        }
        for (; column < widths.length; column++) {
            cell(EMPTY, widths[column], styles + "Text");
        }
        xml.append("</w:tr>\n");
    }

    private static int width(int[] widths, int from, int span) {
        int width = 0;
        for (int i = from; i < from + span; i++) {
            width += widths[i];
        }
        return width;
    }

    private static String style(String styles, Kind kind, Cell cell) {
        return styles
                + switch (kind) {
                    case HEAD -> "Head";
                    case BAND -> "Band";
                    case BODY -> cell.number() ? "Number" : "Text";
                };
    }

    private void cell(Cell cell, int width, String style) {
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
        if (cell.span() > 1) {
            xml.append("<w:gridSpan w:val=\"").append(cell.span()).append("\"/>");
        }
        xml.append("<w:vAlign w:val=\"center\"/></w:tcPr>");
        if (cell.lines().isEmpty()) {
            WordText.paragraph(style, Text.NONE, xml);
        }
        cell.lines().forEach(line -> WordText.paragraph(style, line, xml));
        cell.charts().stream()
                .flatMap(name -> document.chart(name).stream())
                .forEach(chart -> charts.small(chart, width - MARGINS, xml));
        xml.append("</w:tc>");
    }
}
