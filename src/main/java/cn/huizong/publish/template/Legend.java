package cn.huizong.publish.template;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.MarkMeaning;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the marks of a form, and an empty cell, mean, in words. */
final class Legend {

    private Legend() {}

    static String meaning(MarkMeaning meaning) {
        return switch (meaning) {
            case ZERO -> "数值为零";
            case NOT_APPLICABLE -> "不适用";
            case BELOW_UNIT -> "不足最小计量单位的一半";
            case MISSING -> "应填而数据不详";
        };
    }

    static String blank(Form form) {
        return switch (form.blank()) {
            case ZERO -> "空格按零处理";
            case NOT_APPLICABLE -> "空格表示不适用";
            case BELOW_UNIT -> "空格表示不足最小计量单位的一半";
            case MISSING -> "空格按漏填处理，数值为零的请填 0";
        };
    }

    /** In one order whatever order the form was written in. */
    static List<Map.Entry<String, MarkMeaning>> marks(Form form) {
        return form.marks().entrySet().stream()
                .sorted(Map.Entry.<String, MarkMeaning>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** One sentence for the foot of the table. */
    static String sentence(Form form) {
        String marks = marks(form).stream()
                .map(mark -> "“" + mark.getKey() + "”表示" + meaning(mark.getValue()))
                .collect(Collectors.joining("，"));
        return (marks.isEmpty() ? "" : "符号说明：" + marks + "；") + blank(form) + "。";
    }
}
