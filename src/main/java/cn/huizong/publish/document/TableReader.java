package cn.huizong.publish.document;

import cn.huizong.publish.document.Block.Cell;
import cn.huizong.publish.document.Block.Kind;
import cn.huizong.publish.document.Block.Paragraph;
import cn.huizong.publish.document.Block.Role;
import cn.huizong.publish.document.Block.Row;
import cn.huizong.publish.document.Block.Table;
import cn.huizong.publish.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads tables, and lists of terms as tables of two columns. */
final class TableReader {

    private static final int MOST_COLUMNS = 40;

    private TableReader() {}

    /** The table, and before it whatever it holds outside its rows. */
    static List<Block> read(Element table) {
        List<Block> read = new ArrayList<>();
        stray(table, read);
        String caption = "";
        RowSpans rows = new RowSpans();
        for (Element part : table.children()) {
            switch (part.normalName()) {
                case "caption" -> caption = FlowReader.inline(part).words().replace('\n', ' ');
                case "thead", "tbody", "tfoot" -> part.children().forEach(row -> addRow(row, rows));
                case "tr" -> addRow(part, rows);
                default -> other(part, read);
            }
        }
        if (!rows.all().isEmpty()) {
            read.add(new Table(caption, rows.all()));
        }
        return read;
    }

    /** Text between the parts of a table, where none belongs. */
    private static void stray(Element table, List<Block> read) {
        for (Node node : table.childNodes()) {
            if (node instanceof TextNode) {
                other(node, read);
            } else if (node instanceof Element part && part.is("thead, tbody, tfoot, tr")) {
                stray(part, read);
            }
        }
    }

    private static void other(Node part, List<Block> read) {
        Text text = FlowReader.inline(part);
        if (!text.isEmpty()) {
            read.add(new Paragraph(Role.BODY, text));
        }
    }

    private static void addRow(Element row, RowSpans rows) {
        if (!row.children().isEmpty()) {
            rows.begin(kind(row));
            for (Element cell : row.children()) {
                rows.add(cell(cell), span(cell.attr("rowspan")));
            }
            rows.end();
        }
    }

    private static Kind kind(Element row) {
        if (row.parent() != null && row.parent().normalName().equals("thead")) {
            return Kind.HEAD;
        }
        return row.hasClass("band") ? Kind.BAND : Kind.BODY;
    }

    private static Cell cell(Element cell) {
        return new Cell(new FlowReader(false).lines(cell), span(cell.attr("colspan")), cell.hasClass("number"));
    }

    private static int span(String written) {
        return written.matches("[0-9]{1,3}") ? Math.max(1, Math.min(MOST_COLUMNS, Integer.parseInt(written))) : 1;
    }

    /** Terms and what they mean; what is neither stands with the meanings. */
    static Optional<Table> terms(Element list) {
        List<Row> rows = new ArrayList<>();
        List<Text> terms = new ArrayList<>();
        addTerms(list, terms, rows);
        if (!terms.isEmpty()) {
            rows.add(pair(terms, List.of()));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(SafeText.visible(list.attr("aria-label")), List.copyOf(rows)));
    }

    private static void addTerms(Element list, List<Text> terms, List<Row> rows) {
        for (Node part : list.childNodes()) {
            if (part instanceof Element group && group.normalName().equals("div")) {
                addTerms(group, terms, rows);
            } else if (part instanceof Element term && term.normalName().equals("dt")) {
                terms.addAll(lines(term));
            } else {
                List<Text> meanings = lines(part);
                if (!meanings.isEmpty()) {
                    rows.add(pair(terms, meanings));
                    terms.clear();
                }
            }
        }
    }

    private static List<Text> lines(Node part) {
        if (part instanceof Element element) {
            return new FlowReader(false).lines(element);
        }
        Text text = FlowReader.inline(part);
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static Row pair(List<Text> terms, List<Text> meanings) {
        return new Row(Kind.BODY, List.of(new Cell(List.copyOf(terms), 1, false), new Cell(meanings, 1, false)));
    }
}
