package cn.huizong.publish.document;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The sentences of a finished summary without its tables, for where nothing but plain text is read. */
public final class SummaryWords {

    private SummaryWords() {}

    /** Headings and paragraphs, in their order; the first is the headline. */
    public static List<String> of(String page) {
        Document document = Jsoup.parse(page);
        document.select("table, nav, script, style, figure, [role=img], [hidden]")
                .remove();
        List<String> lines = new ArrayList<>();
        for (Element element : document.select("h1, h2, h3, p, li")) {
            String text = element.text().strip();
            boolean within = element.parents().stream().anyMatch(parent -> parent.is("p, li"));
            if (!text.isEmpty() && !within) {
                lines.add(text);
            }
        }
        return List.copyOf(lines);
    }
}
