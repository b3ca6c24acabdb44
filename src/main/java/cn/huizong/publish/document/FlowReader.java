package cn.huizong.publish.document;

import cn.huizong.publish.document.Block.Figure;
import cn.huizong.publish.document.Block.Heading;
import cn.huizong.publish.document.Block.Item;
import cn.huizong.publish.document.Block.Paragraph;
import cn.huizong.publish.document.Block.Role;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads what stands one below the other: headings, paragraphs, lists, tables. */
final class FlowReader {

    /** Not for readers, or not of words. */
    static final String UNSEEN = "script, style, svg, template, noscript, [hidden], [aria-hidden=true]";

    /** Names the chart that an element draws. */
    static final String CHART = "data-chart";

    private static final String NOTES = ".soft, .meta, .disclaimer";

    private final boolean numbered;
    private final Numbering numbering = new Numbering();
    private final List<Block> blocks = new ArrayList<>();
    private final TextBuilder loose = new TextBuilder();

    /** @param numbered whether headings bear numbers */
    FlowReader(boolean numbered) {
        this.numbered = numbered;
    }

    /** What is in an element. */
    List<Block> read(Element parent) {
        within(parent);
        endLoose();
        return List.copyOf(blocks);
    }

    /** An element itself. */
    List<Block> readWhole(Element element) {
        block(element);
        endLoose();
        return List.copyOf(blocks);
    }

    /** What is in an element, as lines of a cell. */
    List<Text> lines(Element parent) {
        List<Text> lines = new ArrayList<>();
        for (Block block : read(parent)) {
            addLines(block, lines);
        }
        return List.copyOf(lines);
    }

    private static void addLines(Block block, List<Text> lines) {
        if (block instanceof Heading heading) {
            lines.add(heading.text());
        } else if (block instanceof Paragraph paragraph) {
            lines.add(paragraph.text());
        } else if (block instanceof Item item) {
            lines.add(item.text());
        } else if (block instanceof Block.Table table) {
            table.rows().forEach(row -> row.cells().forEach(cell -> lines.addAll(cell.lines())));
        }
    }

    /** The text of a node, whatever is in it. */
    static Text inline(Node node) {
        TextBuilder text = new TextBuilder();
        gather(node, Look.PLAIN, text);
        return text.take();
    }

    private void within(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && isBlock(element)) {
                endLoose();
                block(element);
            } else {
                gather(node, Look.PLAIN, loose);
            }
        }
        endLoose();
    }

    private void block(Element element) {
        if (element.hasAttr(CardReader.COLUMNS)) {
            blocks.add(CardReader.read(element));
            return;
        }
        if (isDrawing(element)) {
            blocks.add(new Figure(element.attr(CHART)));
            return;
        }
        switch (element.normalName()) {
            case "h1", "h2" -> heading(1, element);
            case "h3" -> heading(2, element);
            case "h4", "h5", "h6" -> heading(3, element);
            case "p" -> add(role(element), inline(element));
            case "li" -> item(element);
            case "table" -> table(element);
            case "dl" -> TableReader.terms(element).ifPresent(blocks::add);
            default -> within(element);
        }
    }

    /** A table that draws bars beside its figures has them in a chart of its own on paper. */
    private void table(Element element) {
        blocks.addAll(TableReader.read(element));
        if (element.hasAttr(CHART)) {
            blocks.add(new Figure(element.attr(CHART)));
        }
    }

    private void heading(int level, Element element) {
        Text text = inline(element);
        if (!text.isEmpty()) {
            blocks.add(new Heading(level, numbered ? numbering.heading(level) : "", text));
        }
    }

    private void item(Element element) {
        for (Text line : new FlowReader(false).lines(element)) {
            blocks.add(new Item(numbering.item(), line));
        }
    }

    private void endLoose() {
        add(Role.BODY, loose.take());
    }

    private void add(Role role, Text text) {
        if (!text.isEmpty()) {
            blocks.add(new Paragraph(role, text));
        }
    }

    private static Role role(Element element) {
        if (element.hasClass("footnote")) {
            return Role.FOOTNOTE;
        }
        return element.is(NOTES) ? Role.NOTE : Role.BODY;
    }

    /** Also what only wraps blocks, such as a link around a paragraph. */
    private static boolean isBlock(Element element) {
        return standsAlone(element) || element.getAllElements().stream().anyMatch(FlowReader::standsAlone);
    }

    private static boolean standsAlone(Element element) {
        return (element.isBlock() && !element.normalName().equals("br"))
                || element.hasAttr(CardReader.COLUMNS)
                || isDrawing(element);
    }

    private static void gather(Node node, Look look, TextBuilder text) {
        if (node instanceof TextNode words) {
            text.add(words.getWholeText(), look);
        } else if (node instanceof Element element) {
            if (element.normalName().equals("br")) {
                text.lineBreak();
                return;
            }
            if (element.normalName().equals("img")) {
                text.add(element.attr("alt"), look);
                return;
            }
            if (isDrawing(element)) {
                return;
            }
            Look own = look(element, look);
            element.childNodes().forEach(child -> gather(child, own, text));
        }
    }

    /** Whether it is a chart and nothing else: what is written in it belongs to the drawing. */
    static boolean isDrawing(Element element) {
        return element.hasAttr(CHART) && element.attr("role").equals("img");
    }

    private static Look look(Element element, Look around) {
        if (element.hasClass("mark")) {
            return Look.MARK;
        }
        return element.is("strong, b, .severity") ? Look.STRONG : around;
    }
}
