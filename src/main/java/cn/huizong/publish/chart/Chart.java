package cn.huizong.publish.chart;

import cn.huizong.publish.text.SafeText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a chart of horizontal bars shows, whatever it is drawn with. All bars are of one measure and begin at zero.
 *
 * @param measure of all values, "" for plain numbers
 * @param categories from top to bottom; one whose bar is a gap says why in brackets
 * @param full the value that fills the room there is
 * @param source where the figures are from, of which release and as of when
 */
public record Chart(
        String title, String measure, List<String> categories, List<Series> series, BigDecimal full, String source) {

    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\n\\r]+");

    public Chart {
        title = line(title);
        measure = SafeText.visible(measure);
        source = SafeText.visible(source);
        categories = categories.stream().map(Chart::line).toList();
        series = List.copyOf(series);
        int bars = categories.size();
        if (bars == 0
                || series.isEmpty()
                || series.stream().anyMatch(each -> each.bars().size() != bars)) {
            throw new IllegalArgumentException("not a bar for each category of " + title);
        }
    }

    /** A name as it is written in one line. */
    static String line(String name) {
        return WHITE_SPACE.matcher(SafeText.visible(name)).replaceAll(" ");
    }

    /** The same, divided among charts of no more categories than so many, all on one scale. */
    public List<Chart> parts(int most) {
        int count = (categories.size() + most - 1) / most;
        List<Chart> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // As even as can be: 21 are 11 and 10.
            int from = i * categories.size() / count;
            int to = (i + 1) * categories.size() / count;
            parts.add(new Chart(
                    count == 1 ? title : title + "（" + (i + 1) + "/" + count + "）",
                    measure,
                    categories.subList(from, to),
                    series.stream()
                            .map(each -> new Series(each.name(), each.bars().subList(from, to)))
                            .toList(),
                    full,
                    source));
        }
        return parts;
    }

    /** The same on another scale. */
    public Chart filledBy(BigDecimal value) {
        return new Chart(title, measure, categories, series, value, source);
    }

    /** How long a bar is, in % of the room there is, to one decimal; "" for a gap. */
    public String length(Bar bar) {
        return bar.value() == null || full.signum() <= 0
                ? ""
                : bar.value()
                        .movePointRight(2)
                        .divide(full, 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** The longest bar; zero where there is none. */
    public BigDecimal most() {
        return series.stream()
                .flatMap(each -> each.bars().stream())
                .map(Bar::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** The chart in words, with all its figures, for those who cannot see it. */
    public String alternative() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            rows.add(row(i));
        }
        String unit = measure.isEmpty() ? "" : "（单位：" + measure + "）";
        return "条形图：" + title + unit + "。" + String.join("；", rows) + "。" + source.replace('\n', '。');
    }

    /** A gap has no figure: its category says why. */
    private String row(int at) {
        String figures = series.stream()
                .filter(each -> each.bars().get(at).value() != null)
                .map(each -> (series.size() == 1 ? "" : each.name())
                        + each.bars().get(at).label())
                .collect(Collectors.joining("，"));
        return categories.get(at) + (figures.isEmpty() ? "" : "：" + figures);
    }
}
