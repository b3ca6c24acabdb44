package cn.huizong.intake.register;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.PartReading;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.Limits;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.form.CaseList;
import cn.huizong.intake.form.CaseListIdentifier;
import cn.huizong.intake.form.Evidence;
import cn.huizong.intake.form.Findings;
import cn.huizong.intake.form.FormIndex;
import cn.huizong.intake.form.RefusedPart;
import cn.huizong.intake.form.ReturnHead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads lists of cases into the returns they come to. Safe for several threads. */
public final class RegisterReader {

    private final Catalogue catalogue;
    private final FormIndex index;
    private final CaseListIdentifier identifier;
    private final List<Form> forms;
    private final Limits limits;

    public RegisterReader(Catalogue catalogue, FormIndex index, Limits limits) {
        this.catalogue = catalogue;
        this.index = index;
        this.identifier = new CaseListIdentifier(catalogue);
        this.forms = catalogue.forms().stream()
                .filter(form -> form.register() != null)
                .toList();
        this.limits = limits;
    }

    List<Form> forms() {
        return forms;
    }

    /** The returns of a list of cases; empty where the rows are none. */
    Optional<List<PartReading>> read(
            CasePlace place, CaseTable table, @Nullable JobDefinition job, @Nullable ReferencePeriod expected)
            throws IOException {
        Optional<RegisterHead> head = table.head(forms);
        return head.isEmpty() ? Optional.empty() : Optional.of(read(place, table, head.get(), job, expected));
    }

    private List<PartReading> read(
            CasePlace place,
            CaseTable table,
            RegisterHead head,
            @Nullable JobDefinition job,
            @Nullable ReferencePeriod expected)
            throws IOException {
        Sheet above = place.sheet(head.above(), budget());
        Findings findings = new Findings(place.source(), above);
        try {
            requireColumns(head);
            CaseList list = identifier.identify(Evidence.of(above, index), head.fitting(), job, expected, findings);
            CaseColumns columns =
                    CaseColumns.in(head.heading(), list.register()).orElseThrow();
            CaseTable.Tallied tallied = table.tally(this, list, columns, head);
            if (table.hidden()) {
                findings.add(FindingCode.HIDDEN_CONTENT, null, "台账有隐藏的行、列，或在隐藏的工作表上，已照样计入", "请取消隐藏，核对无误后重新报送；确应计入的请说明");
            }
            List<CaseRow> around = new ArrayList<>(head.above());
            around.addAll(tallied.notes());
            Sheet aroundSheet = place.sheet(around, budget());
            Findings ofHead = new Findings(place.source(), aroundSheet);
            ReturnHead signed = ReturnHead.read(Evidence.of(aroundSheet, index), ofHead);
            RegisterTally tally = tallied.tally();
            if (list.register().hasDate() && tally.rows() > 0 && tally.outside() == tally.rows()) {
                throw RefusedPart.quarantined(
                        FindingCode.PERIOD_MISMATCH,
                        null,
                        "台账的 " + tally.rows() + " 行没有一行在 "
                                + (list.period() == null ? "报告期" : list.period().chinese()) + " 以内",
                        "请核对报送的是不是本期台账");
            }
            List<Anomaly> found = new ArrayList<>(findings.list());
            found.addAll(ofHead.list());
            return new RegisterParts(place, list, catalogue.units(), columns, head.heading(), tally)
                    .parts(signed, above.cells(), found);
        } catch (RefusedPart refused) {
            return List.of(RefusedRegister.part(place, table, refused, findings, above));
        }
    }

    private static void requireColumns(RegisterHead head) throws RefusedPart {
        if (!head.missing().isEmpty()) {
            Form form = head.fitting().get(0);
            throw RefusedPart.rejected(
                    FindingCode.MISSING_LABEL,
                    null,
                    "台账 " + form.code() + "（" + form.title() + "）的栏目行（第 "
                            + head.heading().line() + " 行）缺少"
                            + head.missing().stream()
                                    .map(column -> "“" + column + "”")
                                    .collect(Collectors.joining("、"))
                            + "，或同名的栏不止一栏",
                    "请使用下发的台账格式，栏目名请勿改动，每栏只出现一次");
        }
    }

    CaseJudge judge(CaseList list, CaseColumns columns) {
        return new CaseJudge(list, columns, units(list), wanted(list));
    }

    /** Periods whose cases are tallied, where they have days of their own. */
    Predicate<ReferencePeriod> wanted(CaseList list) {
        return period -> list.period() == null
                ? catalogue.form(list.form().code(), period).equals(Optional.of(list.form()))
                : period.equals(list.period());
    }

    CaseUnits units(CaseList list) {
        return new CaseUnits(catalogue.units(), list.form());
    }

    Budget budget() {
        return new Budget(limits, System::nanoTime);
    }
}
