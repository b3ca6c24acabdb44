package cn.huizong.intake.register;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.CaseCount;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Register;
import cn.huizong.intake.form.CaseList;
import cn.huizong.intake.form.DayWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says of a case by itself whether and for what it counts. */
final class CaseJudge {

    private static final String CORRECT = "请核对原始案卷后改正台账，重新报送";

    private final Form form;
    private final Register register;
    private final CaseColumns columns;
    private final CaseUnits units;
    private final CaseConditions conditions;
    private final AmountWords amounts;
    private final Predicate<ReferencePeriod> wanted;
    private final @Nullable ReferencePeriod period;
    private final String ownUnit;

    /**
     * @param list which list of cases it is
     * @param wanted periods whose cases are tallied, where the list has a column of days
     */
    CaseJudge(CaseList list, CaseColumns columns, CaseUnits units, Predicate<ReferencePeriod> wanted) {
        this.form = list.form();
        this.register = list.register();
        this.columns = columns;
        this.units = units;
        this.amounts = new AmountWords(form);
        this.conditions = new CaseConditions(register, columns, amounts);
        this.wanted = wanted;
        this.period = list.period();
        this.ownUnit = list.unit() == null ? "" : list.unit().code();
    }

    CaseVerdict judge(CaseRow row) {
        int swallowed = SwallowedRows.in(row, columns);
        if (swallowed > 0) {
            String quotes = "有一格里换了 " + swallowed + " 次行，写的像是后面各行的内容，多半是多了或少了一个引号";
            return refused(row, 0, "", null, quotes, "请把引号补齐或删去；确是一格的内容的，请去掉其中的换行");
        }
        if (columns.text(row, 0).isEmpty()) {
            return refused(row, 0, "", null, "没有填“" + columns.name(0) + "”", "请补上“" + columns.name(0) + "”");
        }
        ReferencePeriod of = period;
        if (register.hasDate()) {
            int slot = columns.slot(register.date());
            Optional<LocalDate> day = DayWords.read(columns.text(row, slot));
            if (day.isEmpty()) {
                return refused(row, slot, "", null, unreadable(row, slot, "，看不出是哪一天"), "请写作“2021-03-05”");
            }
            of = ReferencePeriod.containing(day.get(), form.frequency());
            if (!wanted.test(of)) {
                return new CaseVerdict.Outside();
            }
        }
        return ofUnit(row, Objects.requireNonNull(of));
    }

    private CaseVerdict ofUnit(CaseRow row, ReferencePeriod of) {
        String unit = ownUnit;
        if (register.hasUnit()) {
            int slot = columns.slot(register.unit());
            String name = columns.text(row, slot);
            if (name.isEmpty()) {
                return refused(row, slot, "", of, unreadable(row, slot, ""), "请写明单位全称");
            }
            CaseUnits.Answer answer = units.find(name, of);
            if (answer.code().isEmpty()) {
                return refused(row, slot, "", of, "“" + columns.name(slot) + "”" + answer.why(), "请写明单位全称，与单位名录一致");
            }
            unit = answer.code();
        }
        return counted(row, unit, of);
    }

    private CaseVerdict counted(CaseRow row, String unit, ReferencePeriod of) {
        long holding = 0;
        for (int slot = 0; slot < columns.slots(); slot++) {
            long held = conditions.holding(slot, columns.text(row, slot));
            if (held == CaseConditions.UNREADABLE) {
                return refused(row, slot, unit, of, unreadable(row, slot, "，看不出是多少或哪一天"), CORRECT);
            }
            holding |= held;
        }
        long counts = conditions.met(holding);
        @Nullable BigDecimal[] added = new BigDecimal[register.counts().size()];
        List<CaseCount> all = register.counts();
        for (int i = 0; i < added.length; i++) {
            if ((counts & 1L << i) != 0 && !all.get(i).sum().isEmpty()) {
                int slot = columns.slot(all.get(i).sum());
                Optional<BigDecimal> amount = amounts.read(columns.text(row, slot));
                if (amount == null) {
                    return refused(row, slot, unit, of, unreadable(row, slot, "，不是数"), CORRECT);
                }
                added[i] = amount.orElse(null);
            }
        }
        return new CaseVerdict.Counted(unit, of, counts, added);
    }

    private String unreadable(CaseRow row, int slot, String why) {
        String text = columns.text(row, slot);
        String name = "“" + columns.name(slot) + "”";
        return text.isEmpty() ? "没有填" + name : name + "写作" + Quoted.of(text) + why;
    }

    private CaseVerdict refused(
            CaseRow row, int slot, String unit, @Nullable ReferencePeriod of, String message, String suggestion) {
        return new CaseVerdict.Refused(
                slot,
                FindingCode.CASE_REFUSED,
                unit,
                of == null ? period : of,
                columns.text(row, slot),
                message + "，这一行未计入",
                suggestion);
    }

    CaseConditions conditions() {
        return conditions;
    }

    AmountWords amounts() {
        return amounts;
    }
}
