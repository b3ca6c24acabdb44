package cn.huizong.publish.indicator;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.publish.text.Fact;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.Masthead;
import cn.huizong.publish.text.StatusMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What signs and words in a table mean. */
public final class Legend {

    /** Printed figures are rounded: taking one from the other does not always give the change. */
    public static final String HOW_CHANGES_ARE_COMPUTED = "同比按未修约的数计算：率为百分点之差，其余为增长率。";

    /** Explained only where a table has it: most jobs withhold nothing. */
    private static final Fact WITHHELD = new Fact(ObservationStatus.Q.chinese(), "人数太少，或可由此推算人数太少的数");

    private static final String APPROXIMATE = "近、余、多、超、约";

    private Legend() {}

    public static List<Fact> entries() {
        List<Fact> entries = new ArrayList<>();
        entries.add(new Fact(FigureText.NONE, "该地区不填报此项，或不计算"));
        entries.add(new Fact("0", "确实为零"));
        entries.add(new Fact(ObservationStatus.M.chinese(), "不可能有数，如分母为0的率"));
        entries.add(new Fact(ObservationStatus.L.chinese(), "应报而未报"));
        entries.add(new Fact(ObservationStatus.O.chinese(), "报表已报，此项为空或无法采用"));
        entries.add(new Fact(APPROXIMATE, "表示约数，不参与加总"));
        for (StatusMark mark : StatusMark.values()) {
            entries.add(new Fact(mark.sign(), mark.meaning()));
        }
        return entries;
    }

    /**
     * Source, legend, footnotes and disclaimer, as they stand under a table.
     *
     * @param used the signs and words the table shows; others are not explained
     */
    static String lines(Masthead masthead, Set<String> used, Footnotes footnotes) {
        List<String> lines = new ArrayList<>();
        lines.add("资料来源：各填报单位报送表。" + HOW_CHANGES_ARE_COMPUTED);
        String signs = Stream.concat(entries().stream(), Stream.of(WITHHELD))
                .filter(entry -> used.contains(entry.name()))
                .map(entry -> entry.name() + " " + entry.value())
                .collect(Collectors.joining("；"));
        if (!signs.isEmpty()) {
            lines.add("注：" + signs + "。");
        }
        footnotes.lines().forEach(line -> lines.add(line + "。"));
        if (!masthead.disclaimer().isEmpty()) {
            lines.add(masthead.disclaimer() + "。");
        }
        return String.join("\n", lines);
    }

    /** The sign or word a figure is shown with, "" for an ordinary number. */
    static String sign(@Nullable IndicatorValue value) {
        if (value == null || !FigureText.hasFigure(value)) {
            return FigureText.value(value);
        }
        return value.status() == ObservationStatus.U
                ? APPROXIMATE
                : StatusMark.of(value.status()).map(StatusMark::sign).orElse("");
    }
}
