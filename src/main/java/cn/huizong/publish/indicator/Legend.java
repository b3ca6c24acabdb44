package cn.huizong.publish.indicator;

import cn.huizong.observation.ObservationStatus;
import cn.huizong.publish.text.Fact;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.Masthead;
import cn.huizong.publish.text.StatusMark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What signs and words in a table mean. */
public final class Legend {

    private Legend() {}

    public static List<Fact> entries() {
        List<Fact> entries = new ArrayList<>();
        entries.add(new Fact(FigureText.NONE, "该地区不填报此项，或不计算"));
        entries.add(new Fact("0", "确实为零"));
        entries.add(new Fact(ObservationStatus.M.chinese(), "不可能有数，如分母为0的率"));
        entries.add(new Fact(ObservationStatus.L.chinese(), "应报而未报"));
        entries.add(new Fact(ObservationStatus.O.chinese(), "报表已报，此项为空"));
        for (StatusMark mark : StatusMark.values()) {
            entries.add(new Fact(mark.sign(), mark.meaning()));
        }
        return entries;
    }

    /** Source, legend and disclaimer, as they stand under a table. */
    static String line(Masthead masthead) {
        String signs = entries().stream()
                .map(entry -> entry.name() + " " + entry.value())
                .collect(Collectors.joining("；"));
        return "资料来源：各填报单位报送表。率的同比为百分点之差。\n注：" + signs + "。"
                + (masthead.disclaimer().isEmpty() ? "" : "\n" + masthead.disclaimer() + "。");
    }
}
