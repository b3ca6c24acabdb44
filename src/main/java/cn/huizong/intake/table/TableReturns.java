package cn.huizong.intake.table;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.Breakdown;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.intake.file.MergedRange;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.form.CellLedger;
import cn.huizong.intake.form.Findings;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Deals the figures of a table out to the units they are of, and says of every other figure why it is nobody's. */
final class TableReturns {

    static final String SHOWN = "小计和其中行（不单独采用）";
    static final String TOTALS = "合计（与各行之和核对，不采用）";
    static final String WITHOUT = "不单独填报的行";
    static final String OTHER_YEARS = "其他年份的数";

    private static final Pattern NOTHING = Pattern.compile("0+(?:\\.0+)?");

    private final Attempt attempt;
    private final ReferencePeriod period;
    private final CellLedger ledger;
    private final Findings findings;
    private final TotalsCheck totals;
    private final RepeatedCodes repeated;
    private final Map<String, UnitTable> units = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();

    TableReturns(Attempt attempt, ReferencePeriod period, CellLedger ledger, Findings findings) {
        this.attempt = attempt;
        this.period = period;
        this.ledger = ledger;
        this.findings = findings;
        this.totals = new TotalsCheck(attempt.form());
        this.repeated = new RepeatedCodes(attempt, findings);
    }

    /** @param around what the surroundings of the table say */
    Collection<UnitTable> deal(Coordinate around) {
        for (Scan scan : attempt.scans()) {
            for (Bound place : scan.bindings().bound()) {
                Coordinate of = place.of().or(around);
                deal(new Bound(place.row(), place.column(), place.cell(), of));
            }
        }
        totals.check(findings);
        units.values().forEach(this::missing);
        units.values().forEach(table -> table.places().forEach(this::bound));
        return units.values();
    }

    private void deal(Bound place) {
        UnitLabel label = place.of().unit();
        ColumnRole role = role(place.of().period());
        if (label == null || role == null) {
            ignored(place, OTHER_YEARS);
        } else if (label.isShownOnly()) {
            ignored(place, SHOWN);
        } else if (label.isTotal()) {
            ignored(place, TOTALS);
            if (role == ColumnRole.CURRENT) {
                totals.total(place);
            }
        } else if (label.countsWithout()) {
            without(place, label, role);
        } else if (!label.isReporting()) {
            refused(place, FindingCode.UNIT_UNKNOWN, label.words(), "看不出是哪个填报单位", "请写单位全称，与下发表样上的一致");
        } else {
            ofUnit(place, label.unit(), role);
        }
    }

    private @Nullable ColumnRole role(@Nullable ReferencePeriod of) {
        if (of == null) {
            return null;
        }
        return of.equals(period) ? ColumnRole.CURRENT : of.equals(period.lastYear()) ? ColumnRole.LAST_YEAR : null;
    }

    private void without(Bound place, UnitLabel label, ColumnRole role) {
        ignored(place, WITHOUT);
        if (role == ColumnRole.CURRENT) {
            totals.part(place);
        }
        if (place.cell() != null && !NOTHING.matcher(place.cell().words()).matches() && told.add(label.words())) {
            findings.add(
                    FindingCode.EXTRA_LABEL,
                    place.cell(),
                    Quoted.of(label.words()) + "这一行不对应任何填报单位，计入合计的核对，未予采用",
                    "属于某个单位的，请并入该单位的行");
        }
    }

    private void ofUnit(Bound place, Unit unit, ColumnRole role) {
        boolean reports = unit.kind().reports()
                && unit.reportsIn(period)
                && unit.isAmong(attempt.form().reporters());
        if (!reports) {
            refused(place, FindingCode.UNIT_UNEXPECTED, unit.name(), "本期不填报此表", "请核对填报单位和所用的表");
            return;
        }
        String code = code(place.of());
        if (attempt.form().item(code).isEmpty()) {
            refused(place, FindingCode.EXTRA_CELL, code, "不在表样内", "请使用本期的表");
            return;
        }
        if (role == ColumnRole.CURRENT) {
            totals.part(place);
        }
        UnitTable table = units.computeIfAbsent(unit.code(), none -> new UnitTable(unit, attempt.grid()));
        table.put(code, role, place).ifPresent(before -> twice(table, code, role, before, place));
    }

    private String code(Coordinate of) {
        return attempt.form().breakdown().members().stream()
                .filter(member -> member.code().equals(of.member()))
                .findFirst()
                .map(member -> Breakdown.code(of.item(), member))
                .orElse(of.item());
    }

    private void bound(ColumnRole role, List<Bound> places) {
        places.forEach(place -> bound(place, role));
    }

    private void bound(Bound place, ColumnRole role) {
        SheetCell cell = place.cell();
        if (cell != null && role == ColumnRole.LAST_YEAR) {
            ledger.ignored(cell, CellLedger.LAST_YEAR);
        } else if (cell != null) {
            ledger.bound(cell);
        }
    }

    private void twice(UnitTable table, String code, ColumnRole role, Bound before, Bound place) {
        String first = before.cell() == null ? "" : before.cell().words();
        String second = place.cell() == null ? "" : place.cell().words();
        if (place.cell() != null) {
            ledger.refused(place.cell());
        }
        boolean differ = !first.equals(second) || table.isDropped(code, role);
        if (differ) {
            table.drop(code, role);
            if (before.cell() != null) {
                ledger.refused(before.cell());
            }
        }
        if (repeated.tell(before, place)) {
            return;
        }
        findings.add(
                FindingCode.DUPLICATE_LABEL,
                code,
                place.cell(),
                table.unit().name() + "的 " + code + " 有两处：" + Quoted.of(first) + "和" + Quoted.of(second)
                        + (differ ? "，几处不同，都未采用" : "，相同，只采用第一处"),
                "请只保留正确的一处");
    }

    private void missing(UnitTable table) {
        for (Item item : attempt.form().items()) {
            MergedRange over = table.hiddenUnder(item.code()).orElse(null);
            if (over != null && item.required()) {
                findings.missing(
                        FindingCode.MISSING_CELL,
                        item.code(),
                        table.address(item.code()),
                        table.unit().name() + "“" + item.name() + "”的单元格与 " + over.anchor() + " 合并在一起，看不出填的是多少",
                        "请取消合并单元格，各格分别填写");
            }
        }
    }

    private void ignored(Bound place, String reason) {
        if (place.cell() != null) {
            ledger.ignored(place.cell(), reason);
        }
    }

    /** Told once a label, refused each. */
    private void refused(Bound place, FindingCode code, String what, String problem, String suggestion) {
        SheetCell cell = place.cell();
        if (cell == null) {
            return;
        }
        ledger.refused(cell);
        if (told.add(code + what)) {
            findings.add(code, cell, Quoted.of(what) + problem + "，这一行（栏）的数都未采用", suggestion);
        }
    }

    /** Items that no unit has a place for. */
    List<Item> absent() {
        Set<String> held = new HashSet<>();
        boolean all = attempt.tables().stream().anyMatch(table -> table.items().isEmpty());
        attempt.tables().forEach(table -> held.addAll(table.items()));
        return attempt.form().items().stream()
                .filter(item -> item.required() && (all || held.contains(Item.baseOf(item.code()))))
                .filter(item -> units.values().stream().noneMatch(unit -> unit.has(item.code())))
                .toList();
    }
}
