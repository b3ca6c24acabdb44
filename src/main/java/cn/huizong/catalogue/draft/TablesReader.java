package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.Dimension;
import cn.huizong.catalogue.TableDefinition;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import cn.huizong.catalogue.source.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the other layouts a form is taken in. */
final class TablesReader {

    private static final int MOST_ON_AN_AXIS = 2;

    private final Mapping form;
    private final Set<String> items;
    private final Set<String> members;

    /** @param members codes of the breakdown */
    TablesReader(Mapping form, Set<String> items, Set<String> members) {
        this.form = form;
        this.items = items;
        this.members = members;
    }

    List<TableDefinition> read() {
        List<TableDefinition> tables = new ArrayList<>();
        for (Mapping source : form.mappings("tables", Shapes.TABLE)) {
            TableDefinition table = new TableDefinition(
                    source.text("title", ""),
                    axis(source, "rows"),
                    axis(source, "columns"),
                    byCode(source),
                    held(source),
                    names(source));
            check(table, source);
            if (source.sound()) {
                tables.add(table);
            }
        }
        return tables;
    }

    private static List<Dimension> axis(Mapping source, String key) {
        List<Dimension> axis = dimensions(source, key);
        boolean none = axis.isEmpty() && !key.equals("rows");
        if (source.sound(key) && (none || axis.size() > MOST_ON_AN_AXIS)) {
            source.fault(key, "“" + key + "”应有一个或两个维度。", "写成如 [unit] 或 [item, period]，外层在前；只有一行数的表，行写 []。");
        }
        return axis;
    }

    private static List<Dimension> dimensions(Mapping source, String key) {
        List<Dimension> all = Arrays.asList(Dimension.values());
        List<Dimension> found = new ArrayList<>();
        for (Scalar written : source.texts(key)) {
            Words.find(written.text(), all)
                    .ifPresentOrElse(
                            found::add,
                            () -> source.fault(
                                    key,
                                    written.place(),
                                    "“" + key + "”不能有“" + written.text() + "”。",
                                    Words.suggestFor(written.text(), all)));
        }
        return found;
    }

    private static Set<Dimension> byCode(Mapping source) {
        Set<Dimension> byCode = EnumSet.noneOf(Dimension.class);
        byCode.addAll(dimensions(source, "by-code"));
        if (byCode.contains(Dimension.UNIT) || byCode.contains(Dimension.PERIOD)) {
            source.fault("by-code", "只有指标项和分组有代码行。", "写成 [item]、[breakdown] 或 [item, breakdown]。");
        }
        return byCode;
    }

    private List<String> held(Mapping source) {
        for (Scalar item : source.texts("items")) {
            if (!items.contains(item.text())) {
                source.fault("items", item.place(), "“" + item.text() + "”不是本表的指标项。", "写本表指标项的代码，或删去 items（全部）。");
            }
        }
        return source.texts("items").stream().map(Scalar::text).toList();
    }

    private Map<String, List<String>> names(Mapping source) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        source.pairs("names").forEach((code, written) -> {
            if (!items.contains(code.text()) && !members.contains(code.text())) {
                source.fault(code.place(), "“" + code.text() + "”不是本表的指标项或分组。", "冒号前写指标项代码或加引号的分组代码。");
            }
            names.put(
                    code.text(),
                    Arrays.stream(written.text().split("\\|"))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .toList());
        });
        return names;
    }

    private void check(TableDefinition table, Mapping source) {
        if (!source.sound("rows") || !source.sound("columns")) {
            return;
        }
        Set<Dimension> seen = EnumSet.noneOf(Dimension.class);
        for (Dimension dimension : table.rows()) {
            seen.add(dimension);
        }
        for (Dimension dimension : table.columns()) {
            if (!seen.add(dimension) && dimension != Dimension.ITEM) {
                source.fault("columns", "“" + dimension.chinese() + "”写了两次。", "除指标项外，每个维度只能在行或栏上出现一次。");
            }
        }
        if (seen.contains(Dimension.BREAKDOWN) && members.isEmpty()) {
            source.fault("tables", "本表没有分组。", "写上 members，或删去 breakdown。");
        }
        if (!seen.contains(Dimension.ITEM) && table.items().size() != 1) {
            source.fault("rows", "行和栏上都没有指标项，看不出填的是哪一项。", "在 items 中写明这一项的代码。");
        }
    }
}
