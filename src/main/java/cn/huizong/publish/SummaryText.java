package cn.huizong.publish;

import cn.huizong.publish.document.SummaryWords;
import java.util.List;

/**
 * What a summary says without its tables, for e-mail.
 *
 * @param headline its first line
 * @param lines headings and paragraphs after it
 */
public record SummaryText(String headline, List<String> lines) {

    /** @param page the finished summary as HTML */
    public static SummaryText of(String page) {
        List<String> words = SummaryWords.of(page);
        return words.isEmpty()
                ? new SummaryText("", List.of())
                : new SummaryText(words.get(0), words.subList(1, words.size()));
    }
}
