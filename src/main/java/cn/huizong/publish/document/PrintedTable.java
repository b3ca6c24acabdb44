package cn.huizong.publish.document;

import cn.huizong.publish.document.Block.Cell;
import cn.huizong.publish.document.Block.Kind;
import cn.huizong.publish.document.Block.Row;
import cn.huizong.publish.document.Block.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Tables as XHTML for print. */
final class PrintedTable {

    /** Writes the runs of a text. */
    @FunctionalInterface
    interface Runs {
        void write(Text text) throws IOException;
    }

    /** Draws the chart of a name. */
    @FunctionalInterface
    interface Charts {
        void draw(String name) throws IOException;
    }

    private static final int PERMYRIAD = 10_000;

    private final StringBuilder xhtml;
    private final Runs runs;
    private final Charts charts;

    PrintedTable(StringBuilder xhtml, Runs runs, Charts charts) {
        this.xhtml = xhtml;
        this.runs = runs;
        this.charts = charts;
    }

    void add(Table table, String part) throws IOException {
        int[] widths = ColumnWidths.of(table, part.equals("annex"), PERMYRIAD);
        xhtml.append("<table class=\"").append(part).append("\">");
        for (int width : widths) {
            xhtml.append("<col style=\"width: ")
                    .append(width / 100)
                    .append('.')
                    .append(width / 10 % 10)
                    .append(width % 10)
                    .append("%\"/>");
        }
        List<Row> rows = table.rows();
        int head = 0;
        while (head < rows.size() && rows.get(head).kind() == Kind.HEAD) {
            head++;
        }
        group("thead", rows.subList(0, head), widths.length);
        group("tbody", rows.subList(head, rows.size()), widths.length);
        xhtml.append("</table>\n");
    }

    private void group(String element, List<Row> rows, int columns) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        xhtml.append('<').append(element).append('>');
        for (Row row : rows) {
            row(row, columns);
        }
        xhtml.append("</").append(element).append('>');
    }

    private void row(Row row, int columns) throws IOException {
        xhtml.append(row.kind() == Kind.BAND ? "<tr class=\"band\">" : "<tr>");
        List<Cell> cells = new ArrayList<>(row.cells());
        for (int filled = cells.stream().mapToInt(Cell::span).sum(); filled < columns; filled++) {
            cells.add(new Cell(List.of(), 1, false));
        }
        for (Cell cell : cells) {
            cell(cell, row.kind() == Kind.HEAD ? "th" : "td");
        }
        xhtml.append("</tr>\n");
    }

    private void cell(Cell cell, String element) throws IOException {
        xhtml.append('<').append(element);
        if (cell.span() > 1) {
            xhtml.append(" colspan=\"").append(cell.span()).append('"');
        }
        xhtml.append(cell.number() ? " class=\"number\">" : ">");
        for (int i = 0; i < cell.lines().size(); i++) {
            xhtml.append(i == 0 ? "" : "<br/>");
            runs.write(cell.lines().get(i));
        }
        for (String chart : cell.charts()) {
            charts.draw(chart);
        }
        xhtml.append("</").append(element).append('>');
    }
}
