package cn.huizong.publish.prose;

import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.indicator.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page back. What an element says of itself decides what its text is held against:
 *
 * <ul>
 *   <li>{@code data-figure="F40"}: the figure, of the city or of {@code data-area}; its whole text is one clause, unless elements in it have a role
 *   <li>{@code data-role}: {@code value}, {@code amount} (with its measure), {@code lastYear}, {@code lastYearAmount}, {@code change}
 *   <li>{@code data-says="coverage"}: that very text, as the template was given it; {@code .name} is that of the figure around
 *   <li>{@code data-chart="F40.years"}: the drawing of that name, word for word and bar for bar
 *   <li>nothing: what it claims has to hold of some figure
 * </ul>
 */
public final class PageCheck {

    private static final Set<String> UNSEEN = Set.of("style", "script", "template");
    private static final Set<String> HEADINGS = Set.of("title", "h1");
    private static final Set<String> SPOKEN = Set.of("title", "alt", "aria-label");

    private final Map<String, Object> model;
    private final Figures table;
    private final Map<String, IndicatorDefinition> indicators = new HashMap<>();
    /** Of the city. */
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private final ChartCheck charts;
    private final FreeText free;
    private @Nullable FreeText given;
    private final List<String> faults = new ArrayList<>();

    /**
     * @param model what the template was given
     * @param charts the drawings it could have, by name
     */
    public PageCheck(Map<String, Object> model, Figures table, Map<String, Chart> charts) {
        this.model = model;
        this.charts = new ChartCheck(charts);
        this.table = table;
        List<String> phrases = new ArrayList<>();
        for (String name : List.of("headline", "period", "release", "asOf")) {
            ModelPath.text(model, name).ifPresent(phrases::add);
        }
        for (IndicatorDefinition indicator : table.job().indicators()) {
            figures.put(
                    indicator.code(), new Figure(indicator, table, table.job().area()));
            indicators.put(indicator.code(), indicator);
            phrases.add(indicator.name());
        }
        this.free = new FreeText(phrases, figures.values());
    }

    /** Every place where a page says something else than the table, in Chinese; may be asked once. */
    public List<String> faults(String html) {
        StringBuilder loose = new StringBuilder();
        walk(Jsoup.parse(html), null, loose);
        loose.toString().lines().filter(line -> !free.unfounded(line).isEmpty()).forEach(this::checkGiven);
        return List.copyOf(faults);
    }

    /** Words no figure bears out may still be what the template was given: a sentence on coverage, the year before. */
    private void checkGiven(String line) {
        FreeText all = given == null ? new FreeText(ModelPath.texts(model), figures.values()) : given;
        given = all;
        String unfounded = all.unfounded(line);
        if (!unfounded.isEmpty()) {
            faults.add("“" + line.strip() + "”里的“" + unfounded + "”在指标表中找不到");
        }
    }

    /** The heading says which year it is; any other one would be wrong, even if the template knows it. */
    private void checkHeading(Element heading) {
        String unfounded = free.unfounded(heading.text());
        if (!unfounded.isEmpty()) {
            faults.add("标题“" + heading.text() + "”里的“" + unfounded + "”不是本期");
        }
    }

    /** @param loose collects what no element answers for, a line a block */
    private void walk(Element element, @Nullable Figure around, StringBuilder loose) {
        if (UNSEEN.contains(element.normalName())) {
            return;
        }
        if (HEADINGS.contains(element.normalName())
                && element.select("[data-says], [data-figure]").isEmpty()) {
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
            figure = figure(element.attr("data-figure"), element.attr("data-area"));
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
        String fault = charts.fault(element);
        if (!fault.isEmpty()) {
            faults.add(fault);
        }
    }

    private @Nullable Figure figure(String code, String area) {
        IndicatorDefinition indicator = indicators.get(code);
        return indicator == null || area.isEmpty() ? figures.get(code) : new Figure(indicator, table, area);
    }

    /** Whether the element says what it tells, and is held against it here. */
    private boolean isAnswered(Element element, @Nullable Figure figure) {
        String text = Written.squeezed(element.text());
        if (element.hasAttr("data-says")) {
            says(text, element, figure);
            return true;
        }
        if (figure != null && element.hasAttr("data-role")) {
            held(
                    Role.of(element.attr("data-role"))
                            .filter(role -> role.holds(figure, text))
                            .isPresent(),
                    text,
                    figure);
            return true;
        }
        boolean clause = element.hasAttr("data-figure")
                && element.select("[data-role], [data-says]").isEmpty();
        if (clause && figure != null) {
            held(figure.isClause(text), text, figure);
        }
        return clause;
    }

    private void says(String text, Element element, @Nullable Figure figure) {
        String path = element.attr("data-says");
        String whole = path.startsWith(".") && figure != null ? "figures." + figure.code() + path : path;
        Optional<String> given = ModelPath.text(model, whole);
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
        Element table = cell.closest("table");
        Element head = table == null ? null : table.selectFirst("thead tr");
        int column = cell.elementSiblingIndex();
        return head == null || column >= head.childrenSize()
                ? ""
                : head.child(column).text();
    }
}
