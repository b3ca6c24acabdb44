package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.Breakdown;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.MarkMeaning;
import cn.huizong.catalogue.ValueColumn;
import cn.huizong.catalogue.draft.Ids.FormFolder;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import cn.huizong.catalogue.source.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one edition of a form. */
final class FormReader {

    private final Mapping source;
    private final FormFolder folder;
    private final int year;

    FormReader(Mapping source, FormFolder folder, int year) {
        this.source = source;
        this.folder = folder;
        this.year = year;
    }

    FormDraft read() {
        checkNames();
        Frequency frequency = source.word("frequency", Arrays.asList(Frequency.values()), Frequency.ANNUAL);
        List<Scalar> reporters = source.texts("reporters");
        if (source.isEmpty("reporters")) {
            source.fault("reporters", "没有填报单位。", "写上单位代码或单位组，如 [districts]。");
        }
        ItemsReader reader = new ItemsReader(source, folder.form());
        Map<String, ItemDraft> items = reader.read();
        List<Item> asked = items.values().stream()
                .filter(item -> item.source().sound())
                .map(ItemDraft::item)
                .toList();
        Breakdown breakdown = new BreakdownReader(source).read();
        Form form = new Form(
                folder.form(),
                folder.slug(),
                source.text("title"),
                year,
                source.text("table-number"),
                source.text("issued-by", ""),
                source.text("approved-by", ""),
                source.text("approval-number", ""),
                source.date("valid-until"),
                frequency,
                reporters.stream().map(Scalar::text).toList(),
                columns(frequency),
                source.word("blank", EnumSet.complementOf(EnumSet.of(MarkMeaning.BELOW_UNIT)), MarkMeaning.MISSING),
                new MarksReader(source).read(),
                source.texts("notes").stream().map(Scalar::text).toList(),
                breakdown.spread(asked, undivided(items.values())),
                breakdown,
                new TablesReader(source, items.keySet(), codes(breakdown)).read(),
                new RegisterReader(source, items).read());
        return new FormDraft(form, source, items, reader.everyCodeRead(), reporters);
    }

    private static Set<String> undivided(Collection<ItemDraft> items) {
        return items.stream()
                .filter(item -> item.source().flag("undivided", false))
                .map(item -> item.item().code())
                .collect(Collectors.toSet());
    }

    private static Set<String> codes(Breakdown breakdown) {
        return breakdown.members().stream().map(Breakdown.Member::code).collect(Collectors.toSet());
    }

    private void checkNames() {
        String code = source.text("form");
        if (!code.isEmpty() && !code.equals(folder.form())) {
            source.fault("form", "报表代码“" + code + "”与目录名不符。", "目录以“" + folder.form() + "-”开头，两处改成一致。");
        }
        int edition = source.whole("edition", 1900, 2999, year);
        if (edition != year) {
            source.fault("edition", "启用年份 " + edition + " 与文件名 " + year + ".yaml 不符。", "两处改成一致。");
        }
    }

    private List<ValueColumn> columns(Frequency frequency) {
        if (!source.has("columns")) {
            String heading = frequency == Frequency.ANNUAL ? "本年实际" : "本期实际";
            return List.of(new ValueColumn(1, heading, ColumnRole.CURRENT));
        }
        List<ValueColumn> columns = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (Mapping column : source.mappings("columns", Shapes.COLUMN)) {
            int number = column.whole("number", 1, 99, 1);
            ColumnRole role = column.word("role", Arrays.asList(ColumnRole.values()), ColumnRole.CURRENT);
            if (!numbers.add(number) && column.sound()) {
                column.fault("number", "栏号 " + number + " 重复。", "每栏一个号。");
            }
            if (column.sound() && columns.stream().anyMatch(other -> other.role() == role)) {
                column.fault("role", "“" + Words.of(role) + "”栏多于一个。", "每种作用只留一栏。");
            }
            columns.add(new ValueColumn(number, column.text("heading"), role));
        }
        if (columns.stream().noneMatch(column -> column.role() == ColumnRole.CURRENT)) {
            source.fault("columns", "没有本期栏。", "写上一栏 role: current。");
        }
        return columns;
    }
}
