package cn.huizong.publish.template;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.MarkMeaning;
import cn.huizong.publish.text.Quotation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the marks of a form, and an empty cell, mean, in words. */
public final class Legend {

    private Legend() {}

    public static String meaning(MarkMeaning meaning) {
        return switch (meaning) {
            case ZERO -> "为零";
            case NOT_APPLICABLE -> "不适用";
            case BELOW_UNIT -> "不足最小计量单位的一半";
            case MISSING -> "应填而不详";
        };
    }

    public static String blank(Form form) {
        return switch (form.blank()) {
            case ZERO -> "空格视为零";
            case NOT_APPLICABLE -> "空格表示不适用";
            case BELOW_UNIT -> "空格表示不足最小计量单位的一半";
            case MISSING -> "空格视为漏填，零请填 0";
        };
    }

    /** In one order whatever order the form was written in. */
    public static List<Map.Entry<String, MarkMeaning>> marks(Form form) {
        return form.marks().entrySet().stream()
                .sorted(Map.Entry.<String, MarkMeaning>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** One sentence for the foot of the table; marks of one meaning stand together. */
    public static String sentence(Form form) {
        StringBuilder marks = new StringBuilder();
        for (MarkMeaning meaning : MarkMeaning.values()) {
            String written = marks(form).stream()
                    .filter(mark -> mark.getValue() == meaning)
                    .map(mark -> Quotation.of(mark.getKey()))
                    .collect(Collectors.joining());
            if (!written.isEmpty()) {
                marks.append(marks.isEmpty() ? "符号说明：" : "，").append(written).append(meaning(meaning));
            }
        }
        return marks + (marks.isEmpty() ? "" : "；") + blank(form) + "。";
    }
}
