package cn.huizong.intake.form;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Register;
import cn.huizong.catalogue.Unit;
import cn.huizong.intake.file.SheetCell;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of which form, unit and period a list of cases is, by its headings and what stands above them. */
public final class CaseListIdentifier {

    private static final String USE_TEMPLATE = "请使用下发的本期台账格式，栏目名请勿改动";

    private final Catalogue catalogue;
    private final UnitFinder units;

    public CaseListIdentifier(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.units = new UnitFinder(catalogue.units());
    }

    /**
     * @param fitting forms all of whose columns are there, of every edition; at least one
     * @param job whose returns are wanted, or null
     * @param expected the period wanted, or null
     */
    public CaseList identify(
            Evidence evidence,
            List<Form> fitting,
            @Nullable JobDefinition job,
            @Nullable ReferencePeriod expected,
            Findings findings)
            throws RefusedPart {
        String code = code(evidence, fitting);
        findings.form(code);
        Form any = fitting.stream()
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow();
        if (job != null && !job.forms().contains(code)) {
            throw RefusedPart.quarantined(
                    FindingCode.FORM_UNEXPECTED,
                    evidence.titleCell(),
                    "台账 " + code + "（" + any.title() + "）不在作业“" + job.title() + "”之内",
                    "如属误放，请移出收件文件夹");
        }
        ReferencePeriod period = period(evidence, any, expected, findings);
        if (period != null) {
            findings.period(period);
        }
        Form form = period == null ? newest(fitting, code) : inForce(fitting, code, period, evidence);
        Register register = Objects.requireNonNull(form.register());
        return new CaseList(form, period, unit(evidence, register, form, period, findings));
    }

    /** Of several forms with these columns the one that title or 表号 name, else the one that asks for most of them. */
    private static String code(Evidence evidence, List<Form> fitting) throws RefusedPart {
        Set<String> codes = fitting.stream().map(Form::code).collect(Collectors.toCollection(TreeSet::new));
        Set<String> printed = new TreeSet<>(evidence.formsOfTableNumber());
        printed.addAll(evidence.formsOfTitle());
        printed.retainAll(codes);
        if (printed.size() == 1) {
            return printed.iterator().next();
        }
        int most = fitting.stream().mapToInt(CaseListIdentifier::columns).max().orElse(0);
        Set<String> best = fitting.stream()
                .filter(form -> columns(form) == most)
                .map(Form::code)
                .collect(Collectors.toCollection(TreeSet::new));
        if (best.size() == 1) {
            return best.iterator().next();
        }
        throw RefusedPart.quarantined(
                FindingCode.FORM_UNKNOWN,
                evidence.titleCell(),
                "这份台账的栏目与 " + String.join("、", best) + " 都相符，无法认定是哪一张",
                "请在栏目上方写明表名或表号");
    }

    private static int columns(Form form) {
        return Objects.requireNonNull(form.register()).columns().size();
    }

    /** Where cases have days of their own, a list need not say for when it is. */
    private static @Nullable ReferencePeriod period(
            Evidence evidence, Form form, @Nullable ReferencePeriod expected, Findings findings) throws RefusedPart {
        boolean dated = Objects.requireNonNull(form.register()).hasDate();
        ReferencePeriod stated;
        try {
            stated = PeriodFinder.find(evidence, form.frequency(), findings);
        } catch (RefusedPart unsaid) {
            if (dated) {
                return expected;
            }
            throw unsaid;
        }
        if (expected != null && !stated.equals(expected)) {
            HeadEntry written = evidence.head().find(HeadField.PERIOD);
            SheetCell cell = written == null ? evidence.titleCell() : written.cell();
            throw RefusedPart.quarantined(
                    FindingCode.PERIOD_MISMATCH,
                    cell,
                    "台账是 " + stated.chinese() + " 的，本次汇总的是 " + expected.chinese(),
                    "请报送 " + expected.chinese() + " 的台账；如系误放，请移出收件文件夹");
        }
        return stated;
    }

    private static Form newest(List<Form> fitting, String code) {
        return fitting.stream()
                .filter(form -> form.code().equals(code))
                .reduce((older, newer) -> newer.edition() > older.edition() ? newer : older)
                .orElseThrow();
    }

    private Form inForce(List<Form> fitting, String code, ReferencePeriod period, Evidence evidence)
            throws RefusedPart {
        Form form = catalogue.form(code, period).orElse(null);
        if (form == null || !fitting.contains(form)) {
            throw RefusedPart.quarantined(
                    FindingCode.FORM_UNKNOWN,
                    evidence.titleCell(),
                    form == null
                            ? "台账 " + code + " 在 " + period.chinese() + " 还没有启用"
                            : "台账 " + code + " 的栏目与 " + form.edition() + " 年版不符",
                    USE_TEMPLATE);
        }
        return form;
    }

    /** A list whose cases name their units need not say whose it is. */
    private @Nullable Unit unit(
            Evidence evidence, Register register, Form form, @Nullable ReferencePeriod period, Findings findings)
            throws RefusedPart {
        if (!register.hasUnit()) {
            Unit unit = own(evidence, form, period, findings);
            findings.unit(unit.code());
            return unit;
        }
        try {
            return own(evidence, form, period, findings);
        } catch (RefusedPart unsaid) {
            return null;
        }
    }

    private Unit own(Evidence evidence, Form form, @Nullable ReferencePeriod period, Findings findings)
            throws RefusedPart {
        HeadEntry written = evidence.head().find(HeadField.UNIT);
        SheetCell cell = written == null ? null : written.cell();
        if (period == null) {
            throw RefusedPart.quarantined(
                    FindingCode.PERIOD_UNKNOWN, cell, "没有写明报告期，无法确定当时的填报单位", "请在栏目上方写明“报告期：2021年”");
        }
        Unit unit = units.find(evidence, period, findings);
        if (!catalogue.units().reports(unit, form.reporters(), period)) {
            throw RefusedPart.rejected(
                    FindingCode.UNIT_UNEXPECTED,
                    cell,
                    unit.name() + "在 " + period.chinese() + " 不填报此表（" + form.code() + " " + form.title() + "）",
                    "请核对填报单位；确需填报的请与汇总单位联系");
        }
        return unit;
    }
}
