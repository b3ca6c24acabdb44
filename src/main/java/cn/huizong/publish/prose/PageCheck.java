package cn.huizong.publish.prose;

import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.indicator.Figures;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

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

    private final PageFacts facts;

    /**
     * @param model what the template was given
     * @param charts the drawings it could have, by name
     */
    public PageCheck(Map<String, Object> model, Figures table, Map<String, Chart> charts) {
        this.facts = new PageFacts(model, table, charts);
    }

    /** Every place where a page says something else than the table, in Chinese. */
    public List<String> faults(String html) {
        return new PageReading(facts).faults(Jsoup.parse(html));
    }
}
