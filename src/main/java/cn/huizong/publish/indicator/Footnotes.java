package cn.huizong.publish.indicator;

import cn.huizong.catalogue.IndicatorDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What many rows of a chapter would remark alike is said once under the table; the rows have its number instead. */
public final class Footnotes {

    private static final int SAID_ONCE_FROM = 3;
    private static final String NUMBERS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    private final Figures figures;
    private final List<String> shared;

    public Footnotes(Sections.Chapter chapter, Figures figures) {
        this.figures = figures;
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (IndicatorDefinition indicator : chapter.indicators()) {
            Remarks.singly(indicator, figures).forEach(remark -> rows.merge(remark, 1, Integer::sum));
        }
        this.shared = rows.entrySet().stream()
                .filter(remark -> remark.getValue() >= SAID_ONCE_FROM)
                .map(Map.Entry::getKey)
                .limit(NUMBERS.length())
                .toList();
    }

    /** The remarks of a row: its own in words, shared ones by number. */
    public String of(IndicatorDefinition indicator) {
        List<String> remarks = Remarks.singly(indicator, figures);
        List<String> own =
                remarks.stream().filter(remark -> !shared.contains(remark)).toList();
        String numbers =
                shared.stream().filter(remarks::contains).map(this::number).collect(Collectors.joining());
        String words = String.join(Remarks.SEPARATOR, own);
        String between = words.isEmpty() || numbers.isEmpty() ? "" : Remarks.SEPARATOR;
        return words + between + numbers;
    }

    /** What the numbers mean, a line each: ① 同比按可比口径. */
    public List<String> lines() {
        return shared.stream().map(remark -> number(remark) + " " + remark).toList();
    }

    private String number(String remark) {
        return NUMBERS.substring(shared.indexOf(remark), shared.indexOf(remark) + 1);
    }
}
