package cn.huizong.publish.document;

import cn.huizong.publish.document.Block.Cell;
import cn.huizong.publish.document.Block.Kind;
import cn.huizong.publish.document.Block.Row;
import cn.huizong.publish.document.Block.Table;
import cn.huizong.publish.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Reads cards as a table, a row a card: {@code data-columns} of what holds them names the columns, {@code data-column} of a part
 * says which it belongs to (1 the first). A part without one goes to the last.
 */
final class CardReader {

    static final String COLUMNS = "data-columns";
    private static final String COLUMN = "data-column";

    private CardReader() {}

    static Table read(Element cards) {
        List<String> names = List.of(SafeText.visible(cards.attr(COLUMNS)).split("[,，]"));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                Kind.HEAD,
                names.stream()
                        .map(name -> new Cell(List.of(Text.plain(name.strip())), 1, false))
                        .toList()));
        for (Element card : cards.children()) {
            rows.add(row(card, names.size()));
        }
        return new Table(SafeText.visible(cards.attr("aria-label")), List.copyOf(rows));
    }

    private static Row row(Element card, int columns) {
        List<List<Text>> cells = new ArrayList<>();
        List<List<String>> charts = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            cells.add(new ArrayList<>());
            charts.add(new ArrayList<>());
        }
        for (Node part : card.childNodes()) {
            int column = column(part, columns);
            Text text = FlowReader.inline(part);
            if (!text.isEmpty()) {
                cells.get(column).add(text);
            }
            if (part instanceof Element element) {
                element.getAllElements().stream()
                        .filter(FlowReader::isDrawing)
                        .forEach(drawing -> charts.get(column).add(drawing.attr(FlowReader.CHART)));
            }
        }
        return new Row(
                Kind.BODY,
                IntStream.range(0, columns)
                        .mapToObj(i -> new Cell(List.copyOf(cells.get(i)), 1, false, List.copyOf(charts.get(i))))
                        .toList());
    }

    private static int column(Node part, int columns) {
        String written = part.attr(COLUMN);
        int column = written.matches("[1-9]") ? Integer.parseInt(written) : columns;
        return Math.min(column, columns) - 1;
    }
}
