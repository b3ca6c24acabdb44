package cn.huizong.publish.document;

import cn.huizong.publish.document.Block.Cell;
import cn.huizong.publish.document.Block.Figure;
import cn.huizong.publish.document.Block.Heading;
import cn.huizong.publish.document.Block.Item;
import cn.huizong.publish.document.Block.Kind;
import cn.huizong.publish.document.Block.Paragraph;
import cn.huizong.publish.document.Block.Row;
import cn.huizong.publish.document.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document says on its pages from the first to the last, with the numbers of headings and items.
 *
 * @param document whose words they are
 * @param texts in the order of reading
 * @param heads of tables, which stand again where a table goes on upon the next page
 */
public record PrintedWords(SummaryDocument document, List<String> texts, Set<String> heads) {

    /** A narrow column with more may be higher than a page. */
    private static final int MOST_IN_A_CELL = 200;

    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

    public static PrintedWords of(SummaryDocument document) {
        PrintedWords words = new PrintedWords(document, new ArrayList<>(), new TreeSet<>());
        words.texts.add(document.title());
        words.lines(document.subtitle());
        document.body().forEach(words::block);
        if (!document.annexes().isEmpty()) {
            words.texts.addAll(document.annexNotes());
        }
        words.lines(document.closing());
        for (int i = 0; i < document.annexes().size(); i++) {
            words.texts.add(document.label(i));
            words.texts.add(document.annexes().get(i).title());
            document.annexes().get(i).blocks().forEach(words::block);
        }
        return words;
    }

    /** Whether a row of a table may be too high for a page: then it goes on upon the next, each of its cells by itself. */
    public boolean tall() {
        return tables().flatMap(table -> table.rows().stream())
                .anyMatch(
                        row -> row.cells().stream().anyMatch(cell -> words(cell).length() > MOST_IN_A_CELL));
    }

    private Stream<Table> tables() {
        return Stream.concat(
                        document.body().stream(), document.annexes().stream().flatMap(annex -> annex.blocks().stream()))
                .filter(Table.class::isInstance)
                .map(Table.class::cast);
    }

    /** The texts of pages without spaces, and without what stands at the head and foot of each. */
    public List<String> bodies(List<String> pages) {
        List<String> bodies = new ArrayList<>();
        for (String page : pages) {
            String text = squeezed(page);
            for (String furniture : List.of(squeezed(document.running()), "—" + (bodies.size() + 1) + "—")) {
                text = text.startsWith(furniture) ? text.substring(furniture.length()) : text;
            }
            bodies.add(text);
        }
        return bodies;
    }

    private static String squeezed(String text) {
        return SPACE.matcher(text).replaceAll("");
    }

    private void lines(List<Text> lines) {
        lines.forEach(line -> texts.add(line.words()));
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            texts.add(heading.number() + heading.text().words());
        } else if (block instanceof Item item) {
            texts.add(item.number() + item.text().words());
        } else if (block instanceof Paragraph paragraph) {
            texts.add(paragraph.text().words());
        } else if (block instanceof Figure figure) {
            chart(figure.chart(), true);
        } else {
            table((Table) block);
        }
    }

    private void chart(String name, boolean titled) {
        document.chart(name).ifPresent(chart -> texts.addAll(PrintedChart.words(chart, titled)));
    }

    private void table(Table table) {
        texts.add(table.caption());
        table.rows().forEach(row -> row.cells().forEach(this::cell));
        String head = table.rows().stream()
                .takeWhile(row -> row.kind() == Kind.HEAD)
                .map(Row::cells)
                .flatMap(List::stream)
                .map(PrintedWords::words)
                .collect(Collectors.joining());
        heads.add(head);
    }

    private void cell(Cell cell) {
        texts.add(words(cell));
        cell.charts().forEach(name -> chart(name, false));
    }

    private static String words(Cell cell) {
        return cell.lines().stream().map(Text::words).collect(Collectors.joining("\n"));
    }
}
