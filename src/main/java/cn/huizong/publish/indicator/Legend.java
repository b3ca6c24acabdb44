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
import org.jspecify.annotations.Nullable;

/** What signs and words in a table mean. */
public final class Legend {

    private static final String APPROXIMATE = "近、余、多、超、约";

    private Legend() {}

    public static List<Fact> entries() {
        List<Fact> entries = new ArrayList<>();
        entries.add(new Fact(FigureText.NONE, "该地区不填报此项，或不计算"));
        entries.add(new Fact("0", "确实为零"));
        entries.add(new Fact(ObservationStatus.M.chinese(), "不可能有数，如分母为0的率"));
        entries.add(new Fact(ObservationStatus.L.chinese(), "应报而未报"));
        entries.add(new Fact(ObservationStatus.O.chinese(), "报表已报，此项为空"));
        entries.add(new Fact(APPROXIMATE, "约数，不参与加总"));
        for (StatusMark mark : StatusMark.values()) {
            entries.add(new Fact(mark.sign(), mark.meaning()));
        }
        return entries;
    }

    /**
     * Source, legend and disclaimer, as they stand under a table.
     *
     * @param used the signs and words the table shows; others are not explained
     */
    static String line(Masthead masthead, Set<String> used) {
        String signs = entries().stream()
                .filter(entry -> used.contains(entry.name()))
                .map(entry -> entry.name() + " " + entry.value())
                .collect(Collectors.joining("；"));
        return "资料来源：各填报单位报送表。率的同比为百分点之差。" + (signs.isEmpty() ? "" : "\n注：" + signs + "。")
                + (masthead.disclaimer().isEmpty() ? "" : "\n" + masthead.disclaimer() + "。");
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
