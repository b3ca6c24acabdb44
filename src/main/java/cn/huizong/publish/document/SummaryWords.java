package cn.huizong.publish.document;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The sentences of a finished summary, for where nothing but plain text is read: what stands around a table is left out with it. */
public final class SummaryWords {

    private SummaryWords() {}

    /** Headings, cards and paragraphs, in their order, a line each; the first is the headline. */
    public static List<String> of(String page) {
        Document document = Jsoup.parse(page);
        document.select("section:has(table), table, nav, script, style, figure, [role=img], [hidden]")
                .remove();
        List<String> lines = new ArrayList<>();
        for (Element element : document.select("h1, h2, h3, p, li, .card")) {
            String text =
                    element.hasClass("card") ? card(element) : element.text().strip();
            boolean within = element.parents().stream().anyMatch(parent -> parent.is("p, li, .card"));
            if (!text.isEmpty() && !within) {
                lines.add(text);
            }
        }
        return List.copyOf(lines);
    }

    private static String card(Element card) {
        List<String> parts = card.children().eachText();
        return parts.isEmpty() ? "" : parts.get(0) + "：" + String.join("，", parts.subList(1, parts.size()));
    }
}
