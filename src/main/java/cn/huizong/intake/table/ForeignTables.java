package cn.huizong.intake.table;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Dimension;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.PartReading;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.form.Evidence;
import cn.huizong.intake.form.Findings;
import cn.huizong.intake.form.RefusedPart;
import cn.huizong.observation.Source;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of others that the forms of a catalogue are taken in. */
public final class ForeignTables {

    private final Catalogue catalogue;
    private final List<Form> forms;
    private final TableParts parts;

    public ForeignTables(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.forms = catalogue.forms().stream()
                .filter(form -> !form.tables().isEmpty())
                .toList();
        this.parts = new TableParts(catalogue);
    }

    /**
     * What a sheet holds, a part a unit; empty where it is none of these tables and must be looked at otherwise.
     *
     * @param job whose returns are wanted, or null
     * @param expected the period wanted, or null
     * @param budget of the file
     */
    public Optional<List<PartReading>> read(
            Source source,
            Evidence evidence,
            @Nullable JobDefinition job,
            @Nullable ReferencePeriod expected,
            Budget budget) {
        if (forms.isEmpty() || evidence.isOfOwnTemplate()) {
            return Optional.empty();
        }
        Sheet sheet = evidence.sheet();
        Grid grid = new Grid(sheet, budget);
        if (grid.isTooLarge()) {
            return Optional.empty();
        }
        List<Attempt> attempts = forms.stream()
                .filter(form -> job == null || job.forms().contains(form.code()))
                .map(form -> attempt(form, grid, evidence, expected))
                .filter(attempt -> attempt.figures() > 0)
                .sorted(Comparator.comparingLong(Attempt::figures)
                        .thenComparingInt(attempt -> attempt.form().edition())
                        .reversed())
                .toList();
        if (attempts.isEmpty()) {
            return Optional.empty();
        }
        Findings findings = new Findings(source, sheet);
        try {
            requireOneForm(attempts);
            Attempt best = attempts.get(0);
            findings.form(best.form().code());
            ReferencePeriod period = period(best, evidence, expected);
            findings.period(period);
            Attempt inForce = attempts.stream()
                    .filter(attempt -> catalogue
                            .form(attempt.form().code(), period)
                            .filter(attempt.form()::equals)
                            .isPresent())
                    .findFirst()
                    .orElse(best);
            return Optional.of(parts.of(source, evidence, inForce, period, findings));
        } catch (RefusedPart refused) {
            findings.add(refused.code(), refused.cell(), refused.reason(), refused.suggestion());
            return Optional.of(List.of(PartReading.refused(source, sheet, refused, findings)));
        }
    }

    private Attempt attempt(Form form, Grid grid, Evidence evidence, @Nullable ReferencePeriod expected) {
        Map<ReferencePeriod, String> said = SaidPeriods.around(evidence, form.frequency());
        boolean fits = expected != null && expected.frequency() == form.frequency();
        ReferencePeriod own = said.size() == 1 ? said.keySet().iterator().next() : null;
        ReferencePeriod wanted = expected != null && fits ? expected : latest(form);
        ReferencePeriod any = own != null ? own : wanted;
        boolean onAxis = form.tables().stream().allMatch(table -> table.has(Dimension.PERIOD));
        return Attempt.of(form, grid, catalogue.units().names(), own == null && fits && onAxis ? expected : own, any);
    }

    /** Units are looked up in some period even where nothing says which: that of the form's own year at least. */
    private static ReferencePeriod latest(Form form) {
        return ReferencePeriod.containing(
                LocalDate.of(Math.max(form.edition(), Year.MIN_VALUE), 12, 31), form.frequency());
    }

    private static void requireOneForm(List<Attempt> attempts) throws RefusedPart {
        Attempt best = attempts.get(0);
        for (Attempt other : attempts) {
            if (other.figures() == best.figures()
                    && !other.form().code().equals(best.form().code())) {
                throw RefusedPart.quarantined(
                        FindingCode.FORM_UNKNOWN,
                        null,
                        "这张表既像 " + best.form().code() + "，又像 " + other.form().code() + "，无法认定是哪一张",
                        "请在表上方写明表名，或请统计人员在表式定义中写明 title");
            }
        }
    }

    /** The one the table is of: on an axis the one wanted, or the latest; else the one its surroundings name. */
    private static ReferencePeriod period(Attempt attempt, Evidence evidence, @Nullable ReferencePeriod expected)
            throws RefusedPart {
        boolean onAxis = attempt.tables().stream().anyMatch(table -> table.has(Dimension.PERIOD));
        if (onAxis) {
            return ofAxis(attempt, expected);
        }
        Map<ReferencePeriod, String> said =
                SaidPeriods.around(evidence, attempt.first(), attempt.form().frequency());
        SaidPeriods.between(attempt, said);
        if (said.isEmpty()) {
            throw RefusedPart.quarantined(
                    FindingCode.PERIOD_UNKNOWN, null, "表上方、工作表名里都没有写明报告期", "请在表上方写明，例如“报告期：2021年”");
        }
        if (said.size() > 1) {
            String all = said.entrySet().stream()
                    .map(each -> each.getValue() + "是 " + each.getKey().chinese())
                    .reduce((one, other) -> one + "，" + other)
                    .orElse("");
            throw RefusedPart.quarantined(FindingCode.PERIOD_MISMATCH, null, "报告期前后不一：" + all, "请核对是哪一期的表，把各处改成一致");
        }
        ReferencePeriod period = said.keySet().iterator().next();
        if (expected != null && !period.equals(expected)) {
            throw mismatch(period.chinese(), expected);
        }
        return period;
    }

    private static ReferencePeriod ofAxis(Attempt attempt, @Nullable ReferencePeriod expected) throws RefusedPart {
        List<ReferencePeriod> on = attempt.scans().stream()
                .flatMap(scan -> scan.bindings().bound().stream())
                .flatMap(place -> Optional.ofNullable(place.of().period()).stream())
                .distinct()
                .sorted()
                .toList();
        if (expected != null && !on.contains(expected)) {
            throw mismatch(on.isEmpty() ? "没有写明的" : on.get(on.size() - 1).chinese(), expected);
        }
        return expected != null ? expected : on.get(on.size() - 1);
    }

    private static RefusedPart mismatch(String found, ReferencePeriod expected) {
        return RefusedPart.quarantined(
                FindingCode.PERIOD_MISMATCH,
                null,
                "报告期是 " + found + "，本次汇总的是 " + expected.chinese(),
                "请报送 " + expected.chinese() + " 的报表；如系误放，请移出收件文件夹");
    }
}
