package cn.huizong.intake.form;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.observation.ReturnIdentity;
import cn.huizong.observation.ReturnKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of which form, unit and period a part is a return, and whether that return is wanted. */
public final class Identifier {

    private final Catalogue catalogue;
    private final UnitFinder units;

    public Identifier(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.units = new UnitFinder(catalogue.units());
    }

    /**
     * @param job whose returns are wanted, or null
     * @param expected the period wanted, or null
     */
    public Identified identify(
            Evidence evidence, @Nullable JobDefinition job, @Nullable ReferencePeriod expected, Findings findings)
            throws RefusedPart {
        String code = FormFinder.find(evidence, findings);
        findings.form(code);
        Form newest = newest(code, evidence);
        if (job != null && !job.forms().contains(code)) {
            throw RefusedPart.quarantined(
                    FindingCode.FORM_UNEXPECTED,
                    evidence.titleCell(),
                    "报表 " + code + "（" + newest.title() + "）不在作业“" + job.title() + "”之内",
                    "如属误放，请移出收件文件夹");
        }
        requireTable(newest, evidence);
        ReferencePeriod period = PeriodFinder.find(evidence, newest.frequency(), findings);
        findings.period(period);
        if (expected != null && !period.equals(expected)) {
            throw RefusedPart.quarantined(
                    FindingCode.PERIOD_MISMATCH,
                    cellOf(evidence, HeadField.PERIOD),
                    "报告期是 " + period.chinese() + "，本次汇总的是 " + expected.chinese(),
                    "请报送 " + expected.chinese() + " 的报表；如系误放，请移出收件文件夹");
        }
        Form form = inForce(code, period, evidence);
        Unit unit = units.find(evidence, period, findings);
        findings.unit(unit.code());
        requireReporter(form, unit, period, evidence);
        PrintedValidity.query(evidence, form, period, findings);
        return new Identified(new ReturnKey(code, unit.code(), period), form, unit, edition(form, evidence, findings));
    }

    /** A list of cases whose headings are there is read as one, and does not come here. */
    private static void requireTable(Form form, Evidence evidence) throws RefusedPart {
        if (form.register() != null) {
            throw RefusedPart.rejected(
                    FindingCode.MISSING_LABEL,
                    evidence.titleCell(),
                    "报表 " + form.code() + "（" + form.title() + "）报送的是台账，这里找不到台账的栏目行",
                    "请使用下发的台账格式逐案填写，栏目名请勿改动");
        }
    }

    private Form newest(String code, Evidence evidence) throws RefusedPart {
        return catalogue.newestForms().stream()
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(evidence, "报表目录里没有 " + code));
    }

    private Form inForce(String code, ReferencePeriod period, Evidence evidence) throws RefusedPart {
        Optional<Form> form = catalogue.form(code, period);
        if (form.isEmpty()) {
            throw unknown(evidence, "报表 " + code + " 在 " + period.chinese() + " 还没有启用");
        }
        return form.get();
    }

    private static RefusedPart unknown(Evidence evidence, String reason) {
        return RefusedPart.quarantined(FindingCode.FORM_UNKNOWN, evidence.titleCell(), reason, "请使用下发的本期表样填报");
    }

    private void requireReporter(Form form, Unit unit, ReferencePeriod period, Evidence evidence) throws RefusedPart {
        boolean reports = unit.kind().reports() && unit.reportsIn(period);
        if (!reports || !unit.isAmong(form.reporters())) {
            String why = unit.kind().reports() && !reports ? "在 " + period.chinese() + " 期末已不再单独填报" : "不填报此表";
            throw RefusedPart.rejected(
                    FindingCode.UNIT_UNEXPECTED,
                    cellOf(evidence, HeadField.UNIT),
                    unit.name() + why + "（" + form.code() + " " + form.title() + "）",
                    "请核对填报单位和所用表样；确需填报的请与汇总单位联系");
        }
    }

    /** The edition printed in the identity; a return on the sheet of another edition is read by the one in force. */
    private static int edition(Form form, Evidence evidence, Findings findings) {
        ReturnIdentity identity =
                evidence.identities().keySet().stream().findFirst().orElse(null);
        if (identity == null || identity.edition() == form.edition()) {
            return form.edition();
        }
        findings.add(
                FindingCode.FORM_EXPIRED,
                evidence.identities().get(identity),
                "用的是 " + identity.edition() + " 年版表样，本期应使用 " + form.edition() + " 年版",
                "请使用本期表样重新填报；指标没有变化的请说明");
        return identity.edition();
    }

    private static @Nullable SheetCell cellOf(Evidence evidence, HeadField field) {
        HeadEntry entry = evidence.head().find(field);
        return entry == null ? null : entry.cell();
    }
}
