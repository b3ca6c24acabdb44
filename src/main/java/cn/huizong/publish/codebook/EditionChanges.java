package cn.huizong.publish.codebook;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.publish.template.Legend;
import cn.huizong.publish.text.ChineseDate;
import cn.huizong.publish.text.Quotation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What changed from one edition of a form to the next, in sentences; a code keeps its meaning as long as it lives. */
final class EditionChanges {

    private final Form earlier;
    private final Form later;
    private final List<String> sentences = new ArrayList<>();

    private EditionChanges(Form earlier, Form later) {
        this.earlier = earlier;
        this.later = later;
    }

    static List<String> between(Form earlier, Form later) {
        EditionChanges changes = new EditionChanges(earlier, later);
        changes.heads();
        changes.items();
        return changes.sentences;
    }

    private void heads() {
        head("表名", Form::title);
        head("表号", Form::tableNumber);
        head("制定机关", Form::issuedBy);
        head("批准机关", Form::approvedBy);
        head("批准文号", Form::approvalNumber);
        head("有效期至", form -> form.validUntil() == null ? "未定" : ChineseDate.of(form.validUntil()));
        head("报送频率", form -> "每" + form.frequency().chinese());
        head("填报单位", form -> String.join("、", form.reporters()));
        head("空格的含义", Legend::blank);
        if (!earlier.marks().equals(later.marks())) {
            sentences.add("符号说明有变动。");
        }
    }

    private void head(String what, Function<Form, String> part) {
        compare(what, part.apply(earlier), part.apply(later));
    }

    private void items() {
        for (Item item : later.items()) {
            earlier.item(item.code())
                    .ifPresentOrElse(before -> item(before, item), () -> sentences.add("新增 " + named(item) + "。"));
        }
        for (Item item : earlier.items()) {
            if (later.item(item.code()).isEmpty()) {
                sentences.add("删除 " + named(item) + "。");
            }
        }
    }

    private void item(Item before, Item after) {
        String code = after.code() + " ";
        compare(code + "名称", before.name(), after.name());
        compare(code + "计量单位", before.measure().name(), after.measure().name());
        compare(code + "类别", ItemWords.kind(before), ItemWords.kind(after));
        compare(code + "小数位数", ItemWords.decimals(before), ItemWords.decimals(after));
        compare(code + "必填", ItemWords.yes(before.required()), ItemWords.yes(after.required()));
        compare(code + "接受约数", ItemWords.yes(before.approximate()), ItemWords.yes(after.approximate()));
        compare(code + "可为负数", ItemWords.yes(before.negative()), ItemWords.yes(after.negative()));
        compare(code + "填报单位", String.join("、", before.reporters()), String.join("、", after.reporters()));
    }

    private static String named(Item item) {
        return item.code()
                + Quotation.of(item.name())
                + (item.measure().name().isEmpty() ? "" : "（" + item.measure() + "）");
    }

    private void compare(String what, String before, String after) {
        if (!before.equals(after)) {
            sentences.add(what + "由" + Quotation.of(before) + "改为" + Quotation.of(after) + "。");
        }
    }
}
