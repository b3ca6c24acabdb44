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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is found on the way through one part, and what is known by then of form, unit and period. */
public final class Findings {

    private record Finding(
            FindingCode code, String item, String cell, String text, String message, String suggestion) {}

    /** So many of a kind are told one by one; what a sheet holds beyond is one mistake made a thousand times. */
    private static final int MOST_OF_A_KIND = 1_000;

    private final Source source;
    private final Sheet sheet;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<FindingCode, Integer> numbers = new EnumMap<>(FindingCode.class);
    private final Map<FindingCode, Finding> firstUntold = new EnumMap<>(FindingCode.class);
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
        add(new Finding(code, item, place, cell == null ? "" : cell.text(), message, suggestion));
    }

    private void add(Finding finding) {
        if (numbers.merge(finding.code(), 1, Integer::sum) <= MOST_OF_A_KIND) {
            findings.add(finding);
        } else {
            firstUntold.putIfAbsent(finding.code(), finding);
        }
    }

    /** Of a figure that stands where no figure is asked for; it counts nowhere. */
    public void stray(SheetCell cell) {
        add(FindingCode.EXTRA_CELL, cell, "表格之外有一个数" + Quoted.of(cell.text()) + "，未予采用", "如是本表要求的数，请填入表内；其余请删去");
    }

    /** Of something that is missing at a place. */
    public void missing(FindingCode code, String item, String place, String message, String suggestion) {
        add(new Finding(code, item, place, "", message, suggestion));
    }

    /** As far as it is known: the unit may be "" still; null while form or period are not known. */
    public @Nullable ReturnKey key() {
        return form.isEmpty() || period == null ? null : new ReturnKey(form, unit, period);
    }

    /** All of them, about whatever is known by now. */
    public List<Anomaly> list() {
        return Stream.concat(findings.stream(), firstUntold.values().stream().map(this::andMore))
                .map(this::anomaly)
                .toList();
    }

    private Finding andMore(Finding first) {
        int more = numbers.getOrDefault(first.code(), 0) - MOST_OF_A_KIND;
        return new Finding(
                first.code(),
                "",
                first.cell(),
                first.text(),
                "这张表里“" + first.code().chinese() + "”还有 " + more + " 处，不再逐处列出，第一处：" + first.message(),
                "同样的问题这样多，多半出自同一个原因，请先查清再报送");
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
