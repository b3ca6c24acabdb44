package cn.huizong.intake.form;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is found on the way through one part, and what is known by then of form, unit and period. */
public final class Findings {

    private record Finding(
            FindingCode code, String item, String cell, String text, String message, String suggestion) {}

    private final Source source;
    private final Sheet sheet;
    private final List<Finding> findings = new ArrayList<>();
    private String form = "";
    private String unit = "";
    private @Nullable ReferencePeriod period;

    public Findings(Source source, Sheet sheet) {
        this.source = source;
        this.sheet = sheet;
    }

    public void form(String code) {
        form = code;
    }

    public void unit(String code) {
        unit = code;
    }

    public void period(ReferencePeriod found) {
        period = found;
    }

    public void add(FindingCode code, @Nullable SheetCell cell, String message, String suggestion) {
        add(code, "", cell, message, suggestion);
    }

    public void add(FindingCode code, String item, @Nullable SheetCell cell, String message, String suggestion) {
        String place = cell == null ? "" : sheet.address(cell);
        findings.add(new Finding(code, item, place, cell == null ? "" : cell.text(), message, suggestion));
    }

    /** Of a figure that stands where no figure is asked for; it counts nowhere. */
    public void stray(SheetCell cell) {
        add(FindingCode.EXTRA_CELL, cell, "表格之外有一个数" + Quoted.of(cell.text()) + "，未予采用", "如是本表要求的数，请填入表内；其余请删去");
    }

    /** Of something that is missing at a place. */
    public void missing(FindingCode code, String item, String place, String message, String suggestion) {
        findings.add(new Finding(code, item, place, "", message, suggestion));
    }

    /** As far as it is known: the unit may be "" still; null while form or period are not known. */
    public @Nullable ReturnKey key() {
        return form.isEmpty() || period == null ? null : new ReturnKey(form, unit, period);
    }

    /** All of them, about whatever is known by now. */
    public List<Anomaly> list() {
        return findings.stream().map(this::anomaly).toList();
    }

    private Anomaly anomaly(Finding finding) {
        return AnomalyBuilder.of(finding.code())
                .form(form)
                .unit(unit)
                .period(period)
                .item(finding.item())
                .value(Quoted.plain(finding.text()))
                .at(new Provenance(source, finding.cell(), finding.text()))
                .message(finding.message())
                .suggestion(finding.suggestion())
                .build();
    }
}
