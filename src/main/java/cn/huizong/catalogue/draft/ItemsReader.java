package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ItemKind;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import cn.huizong.rule.Measure;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the items of a form. */
final class ItemsReader {

    private final Mapping form;
    private final String formCode;
    private final Map<String, ItemDraft> items = new LinkedHashMap<>();
    private int indentAbove = -1;
    private boolean everyCodeRead = true;

    ItemsReader(Mapping form, String formCode) {
        this.form = form;
        this.formCode = formCode;
    }

    /** By code, in the order of the form. */
    Map<String, ItemDraft> read() {
        List<Mapping> sources = form.mappings("items", Shapes.ITEM);
        if (form.isEmpty("items")) {
            form.fault("items", "没有指标项。", "至少写一项。");
        }
        everyCodeRead = form.sound("items");
        sources.forEach(this::readItem);
        return items;
    }

    boolean everyCodeRead() {
        return everyCodeRead;
    }

    private void readItem(Mapping source) {
        String code = code(source);
        everyCodeRead &= !code.isEmpty() && source.sound("code");
        ItemKind kind = source.word("kind", Arrays.asList(ItemKind.values()), ItemKind.FLOW);
        boolean text = kind == ItemKind.TEXT;
        Measure measure = measure(source, text);
        List<Scalar> reporters = Lists.notEmpty(source, "reporters");
        Item item = new Item(
                code,
                source.text("name"),
                kind,
                measure,
                indent(source),
                source.whole("decimals", 0, 6, measure.comparableWith(Measure.PERCENT) ? 2 : 0),
                source.flag("required", !text),
                source.flag("approximate", false),
                source.flag("negative", false),
                reporters.stream().map(Scalar::text).toList(),
                role(source, text),
                source.text("note", ""));
        if (text) {
            List.of("decimals", "approximate", "negative", "numerator", "denominator", "change-of", "accumulates")
                    .forEach(key -> refuseOnText(source, key));
        }
        if (!code.isEmpty()) {
            items.putIfAbsent(code, new ItemDraft(item, source, reporters));
        }
    }

    private String code(Mapping source) {
        String code = source.text("code");
        if (code.isEmpty()) {
            return code;
        }
        if (!Ids.ITEM.matcher(code).matches()) {
            source.fault("code", "指标项代码“" + code + "”写法不对。", "写成 " + formCode + ".01 的样子：报表代码、点、两到三位数字。");
        } else if (!code.startsWith(formCode + ".")) {
            source.fault("code", "指标项代码“" + code + "”不属于本表。", "以“" + formCode + ".”开头。");
        } else if (items.containsKey(code)) {
            source.fault("code", "指标项代码“" + code + "”重复。", "每项一个代码。");
        }
        return code;
    }

    private static Measure measure(Mapping source, boolean text) {
        if (text) {
            refuseOnText(source, "measure");
            return Measure.NONE;
        }
        if (!source.has("measure")) {
            source.fault("measure", "缺少“measure”。", "补上“measure: …”（计量单位），如 件、人次、\"%\"；文字项写 kind: text。");
            return Measure.NONE;
        }
        return Measure.of(source.text("measure"));
    }

    private static void refuseOnText(Mapping source, String key) {
        if (source.has(key)) {
            source.fault(key, "文字项不能有“" + key + "”。", "删去“" + key + "”，或改 kind。");
        }
    }

    private int indent(Mapping source) {
        int indent = source.whole("indent", 0, 9, 0);
        if (indent > indentAbove + 1) {
            source.fault(
                    "indent", "缩进 " + indent + " 层，上一项只有 " + Math.max(indentAbove, 0) + " 层。", "每次最多比上一项多缩进一层，首项不缩进。");
        }
        indentAbove = indent;
        return indent;
    }

    private static String role(Mapping source, boolean text) {
        String role = source.text("role", "");
        if (source.has("role") && !role.equals(Item.SCOPE)) {
            source.fault("role", "“role”不能是“" + role + "”。", "只能是 scope（填报范围），或删去。");
        } else if (!role.isEmpty() && !text) {
            source.fault("role", "填报范围应是文字项。", "改为 kind: text。");
        }
        return role;
    }
}
