package cn.huizong.publish.document;

import cn.huizong.publish.document.SummaryDocument.Annex;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Reads the summary's page. A template may write what it likes: every text that a browser shows is read, the more like the
 * program's own page the better it is laid out.
 */
public final class PageReader {

    private static final String ANNEX = "[data-annex]";

    private PageReader() {}

    /** @param html the page as the summary's template made it */
    public static SummaryDocument read(String html) {
        Document parsed = Jsoup.parse(html);
        Element page = parsed.body();
        page.select(FlowReader.UNSEEN).remove();
        Element heading = page.selectFirst("h1");
        Element provisional = page.selectFirst(".state.provisional");
        String title = heading == null ? parsed.title() : words(heading);
        String running = provisional == null ? "" : words(provisional);
        if (heading != null) {
            heading.remove();
        }
        Elements apart = page.select(ANNEX);
        apart.remove();
        List<Text> subtitle = texts(page.select("body > header"));
        List<Text> closing = texts(page.select("body > footer")).stream()
                .filter(line -> !subtitle.contains(line))
                .toList();
        page.select("body > header, body > footer").remove();
        FlowReader flow = new FlowReader(true);
        List<Block> body = new ArrayList<>(flow.read(page));
        List<Annex> annexes = annexes(apart, body);
        return new SummaryDocument(title, running, subtitle, List.copyOf(body), closing, annexes);
    }

    /** A part set apart that has no heading belongs to the annex before it, else to the body. */
    private static List<Annex> annexes(Elements apart, List<Block> body) {
        List<Annex> annexes = new ArrayList<>();
        for (Element part : apart) {
            Element heading = part.selectFirst("h2");
            if (heading != null) {
                heading.remove();
                annexes.add(new Annex(words(heading), new FlowReader(false).read(part)));
            } else if (annexes.isEmpty()) {
                body.addAll(new FlowReader(false).readWhole(part));
            } else {
                Annex last = annexes.remove(annexes.size() - 1);
                List<Block> blocks = new ArrayList<>(last.blocks());
                blocks.addAll(new FlowReader(false).readWhole(part));
                annexes.add(new Annex(last.title(), List.copyOf(blocks)));
            }
        }
        return List.copyOf(annexes);
    }

    private static List<Text> texts(Elements parts) {
        return parts.stream()
                .flatMap(part -> new FlowReader(false).lines(part).stream())
                .toList();
    }

    private static String words(Element element) {
        return FlowReader.inline(element).words().replace('\n', ' ');
    }
}
