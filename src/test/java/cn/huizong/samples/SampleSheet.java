package cn.huizong.samples;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One form of one unit as it will stand in a file.
 *
 * @param current what stands in the column of this year, by item; rows the unit does not fill in are left out
 * @param lastYear likewise
 */
record SampleSheet(
        Form form,
        Unit unit,
        ReferencePeriod period,
        Map<String, Entry> current,
        Map<String, Entry> lastYear,
        SampleFile file) {

    static final String MADE_UP = "演示数据：全市数取自公开报告，分市（区）数和部门分项数为虚构，填表人员为虚构";

    static SampleSheet of(
            Catalogue catalogue, SampleFile file, String formCode, int year, SampleFigures now, SampleFigures before) {
        ReferencePeriod period = ReferencePeriod.year(year);
        Form form = catalogue.form(formCode, period).orElseThrow();
        Unit unit = catalogue.units().find(file.unit()).orElseThrow();
        boolean sameTerritory = catalogue
                .units()
                .predecessors(unit.code(), period, period.lastYear())
                .isEmpty();
        return new SampleSheet(
                form,
                unit,
                period,
                current(form, file, now),
                sameTerritory && form.columns().size() > 1 ? lastYear(form, file, before) : Map.of(),
                file);
    }

    private static Map<String, Entry> current(Form form, SampleFile file, SampleFigures now) {
        Map<String, Entry> cells = entries(now.of(file.unit(), form.code()));
        for (Item item : form.items()) {
            if (file.typed().containsKey(item.code())) {
                cells.put(item.code(), file.typed().get(item.code()));
            } else if (file.formulas().containsKey(item.code())) {
                cells.put(item.code(), new Entry.Formula(file.formulas().get(item.code())));
            }
        }
        return cells;
    }

    /** A unit that took over another leaves the column empty: figures of its old territory say nothing about the new one. */
    private static Map<String, Entry> lastYear(Form form, SampleFile file, SampleFigures before) {
        Map<String, Entry> cells = entries(before.of(file.unit(), form.code()));
        cells.keySet().removeIf(item -> form.item(item).map(Item::isText).orElse(true));
        file.lastYear().forEach((item, entry) -> cells.replace(item, entry));
        return cells;
    }

    private static Map<String, Entry> entries(Map<String, String> figures) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        figures.forEach((item, written) -> entries.put(item, Entry.of(written)));
        return entries;
    }

    String writtenUnit() {
        return file.as() == null ? unit.name() : file.as();
    }

    String measure(Item item) {
        return file.measures().getOrDefault(item.code(), item.measure().name());
    }

    String validUntil() {
        if (file.validUntil() != null) {
            return file.validUntil();
        }
        return form.validUntil() == null ? "" : day(form.validUntil());
    }

    String filedOn() {
        return day(file.filed());
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
