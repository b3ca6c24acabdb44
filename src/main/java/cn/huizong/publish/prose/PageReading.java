package cn.huizong.publish.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** One reading of one page, from the first element to the last; what is wrong is noted on the way. */
final class PageReading {

    private static final Set<String> UNSEEN = Set.of("style", "script", "template");
    private static final Set<String> HEADINGS = Set.of("title", "h1");
    private static final Set<String> SPOKEN = Set.of("title", "alt", "aria-label");

    /** Asked of every element of a page: a query would be read anew each time. */
    private static final Evaluator FIGURES = QueryParser.parse("[data-says], [data-figure]");

    private static final Evaluator PARTS = QueryParser.parse("[data-role], [data-says]");
    private static final Evaluator TABLE = QueryParser.parse("table");
    private static final Evaluator HEAD = QueryParser.parse("thead tr");

    private final PageFacts facts;
    private final List<String> faults = new ArrayList<>();

    PageReading(PageFacts facts) {
        this.facts = facts;
    }

    List<String> faults(Element page) {
        StringBuilder loose = new StringBuilder();
        walk(page, null, loose);
        loose.toString()
                .lines()
                .filter(line -> !facts.free().unfounded(line).isEmpty())
                .forEach(this::checkGiven);
        return List.copyOf(faults);
    }

    /** Words no figure bears out may still be what the template was given: a sentence on coverage, the year before. */
    private void checkGiven(String line) {
        String unfounded = facts.given().unfounded(line);
        if (!unfounded.isEmpty()) {
            faults.add("“" + line.strip() + "”里的“" + unfounded + "”在指标表中找不到");
        }
    }

    /** The heading says which year it is; any other one would be wrong, even if the template knows it. */
    private void checkHeading(Element heading) {
        String unfounded = facts.free().unfounded(heading.text());
        if (!unfounded.isEmpty()) {
            faults.add("标题“" + heading.text() + "”里的“" + unfounded + "”不是本期");
        }
    }

    /** @param loose collects what no element answers for, a line a block */
    private void walk(Element element, @Nullable Figure around, StringBuilder loose) {
        if (UNSEEN.contains(element.normalName())) {
            return;
        }
        if (HEADINGS.contains(element.normalName()) && element.selectFirst(FIGURES) == null) {
            checkHeading(element);
            return;
        }
        if (element.hasAttr(ChartCheck.NAME)) {
            checkChart(element);
            if (ChartCheck.isDrawing(element)) {
                element.children().forEach(inner -> inner.getAllElements().forEach(one -> attributes(one, loose)));
                return;
            }
        }
        attributes(element, loose);
        Figure figure = around;
        if (element.hasAttr("data-figure")) {
            figure = facts.figure(element.attr("data-figure"), element.attr("data-area"));
            if (figure == null) {
                faults.add("指标表中没有“" + element.attr("data-figure") + "”");
                return;
            }
        }
        if (isAnswered(element, figure)) {
            element.children().forEach(inner -> inner.getAllElements().forEach(one -> attributes(one, loose)));
            loose.append('\n');
            return;
        }
        boolean block = element.isBlock();
        loose.append(block ? "\n" : "");
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                loose.append(text.text());
            } else if (child instanceof Element inner) {
                walk(inner, figure, loose);
            }
        }
        loose.append(block ? "\n" : "");
    }

    private void checkChart(Element element) {
        String fault = facts.charts().fault(element);
        if (!fault.isEmpty()) {
            faults.add(fault);
        }
    }

    /** Whether the element says what it tells, and is held against it here. */
    private boolean isAnswered(Element element, @Nullable Figure figure) {
        if (element.hasAttr("data-says")) {
            says(element, figure);
            return true;
        }
        if (figure != null && element.hasAttr("data-role")) {
            String text = Written.squeezed(element.text());
            held(
                    Role.of(element.attr("data-role"))
                            .filter(role -> role.holds(figure, text))
                            .isPresent(),
                    text,
                    figure);
            return true;
        }
        boolean clause = element.hasAttr("data-figure") && element.selectFirst(PARTS) == null;
        if (clause && figure != null) {
            String text = Written.squeezed(element.text());
            held(figure.isClause(text), text, figure);
        }
        return clause;
    }

    private void says(Element element, @Nullable Figure figure) {
        String text = Written.squeezed(element.text());
        String path = element.attr("data-says");
        String whole = path.startsWith(".") && figure != null ? "figures." + figure.code() + path : path;
        Optional<String> given = facts.said(whole);
        if (given.map(Written::squeezed).filter(text::equals).isEmpty()) {
            faults.add("“" + element.text() + "”应为“" + given.orElse("（没有这一项：" + whole + "）") + "”");
        }
    }

    private void held(boolean holds, String text, Figure figure) {
        if (!holds) {
            faults.add("“" + text + "”与指标表中的" + figure.code() + " " + figure.name() + "不符：" + figure.told());
        }
    }

    /** What is said to those who cannot see, and what stands beside a cell on a phone. */
    private static void attributes(Element element, StringBuilder loose) {
        for (String name : SPOKEN) {
            if (element.hasAttr(name)) {
                loose.append('\n').append(element.attr(name)).append('\n');
            }
        }
        if (element.hasAttr("data-label") && !element.attr("data-label").equals(heading(element))) {
            loose.append('\n').append(element.attr("data-label")).append('\n');
        }
    }

    /** What the column of a cell is headed with in a table whose cells span none. */
    private static String heading(Element cell) {
        Element table = cell.closest(TABLE);
        Element head = table == null ? null : table.selectFirst(HEAD);
        int column = cell.elementSiblingIndex();
        return head == null || column >= head.childrenSize()
                ? ""
                : head.child(column).text();
    }
}
