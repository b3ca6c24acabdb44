package cn.huizong.intake.register;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.CaseCount;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.Units;
import cn.huizong.intake.PartReading;
import cn.huizong.intake.form.CaseList;
import cn.huizong.intake.form.ReturnHead;
import cn.huizong.observation.CellType;
import cn.huizong.observation.FiledCell;
import cn.huizong.observation.FiledReturn;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.ReturnKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes of a tally a return for every unit and period, and one part of what is left of the list. */
final class RegisterParts {

    /** One row in so many, at most, may be ragged for it to be a slip. */
    private static final int FEW = 4;

    private final CasePlace place;
    private final CaseList list;
    private final Units units;
    private final CaseColumns columns;
    private final CaseRow heading;
    private final RegisterTally tally;

    RegisterParts(
            CasePlace place, CaseList list, Units units, CaseColumns columns, CaseRow heading, RegisterTally tally) {
        this.place = place;
        this.list = list;
        this.units = units;
        this.columns = columns;
        this.heading = heading;
        this.tally = tally;
    }

    /**
     * @param above cells above the headings that are not empty
     * @param found what was found in the head
     */
    List<PartReading> parts(ReturnHead head, int above, List<Anomaly> found) {
        Map<RegisterTally.Key, UnitTally> counted = new TreeMap<>(tally.units());
        if (tally.rows() == 0 && list.unit() != null && list.period() != null) {
            // A unit that hands in its own list without a case says that there was none.
            counted.putIfAbsent(
                    new RegisterTally.Key(list.unit().code(), list.period()),
                    new UnitTally(list.register().counts().size()));
        }
        List<PartReading> parts = new ArrayList<>();
        List<Anomaly> rest = new ArrayList<>(found);
        Map<RegisterTally.Key, List<Anomaly>> own = new TreeMap<>();
        tally.named().forEach(refusal -> {
            CaseVerdict.Refused verdict = refusal.verdict();
            ReferencePeriod period = verdict.period();
            RegisterTally.Key key = period == null ? null : new RegisterTally.Key(verdict.unit(), period);
            List<Anomaly> of = key != null && counted.containsKey(key)
                    ? own.computeIfAbsent(key, none -> new ArrayList<>())
                    : rest;
            of.add(finding(refusal));
        });
        if (tally.refused() > RegisterTally.NAMED) {
            rest.add(more());
        }
        if (place.csv() && tally.ragged() > 0 && tally.ragged() * FEW <= tally.rows()) {
            rest.add(ragged());
        }
        counted.forEach((key, of) -> parts.add(PartReading.tallied(
                filed(key, of, head),
                "由台账 " + of.rows() + " 行计数而成",
                Math.toIntExact(of.cells()),
                own.getOrDefault(key, List.of()))));
        parts.add(rest(above, rest));
        return parts;
    }

    private FiledReturn filed(RegisterTally.Key key, UnitTally of, ReturnHead head) {
        Unit unit = units.find(key.unit()).orElseThrow();
        List<FiledCell> cells = new ArrayList<>();
        List<CaseCount> counts = list.register().counts();
        for (int i = 0; i < counts.size(); i++) {
            Item item = list.form().item(counts.get(i).item()).orElseThrow();
            if (item.reporters().isEmpty() || unit.isAmong(item.reporters())) {
                cells.add(cell(item, counts.get(i), of.counted(i), of.sum(i).toPlainString()));
            }
        }
        return new FiledReturn(
                new ReturnKey(list.form().code(), key.unit(), key.period()),
                list.form().edition(),
                place.source(),
                head.filedOn(),
                head.version(),
                head.signatures(),
                head.fields(),
                List.copyOf(cells));
    }

    private FiledCell cell(Item item, CaseCount count, long counted, String sum) {
        boolean summed = !count.sum().isEmpty();
        String column = summed || count.where().isEmpty()
                ? (summed ? count.sum() : list.register().caseNumber())
                : count.where().get(0).column();
        String which = count.where().isEmpty() ? "全部 " : count.chinese() + "的 ";
        return new FiledCell(
                item.code(),
                ColumnRole.CURRENT,
                place.address(heading.line(), columns.column(columns.slot(column))),
                CellType.TEXT,
                summed ? sum : Long.toString(counted),
                "",
                "",
                which + counted + " 行" + (summed ? "，" + count.sum() + "合计 " + sum : ""));
    }

    private PartReading rest(int above, List<Anomaly> findings) {
        Map<String, Integer> ignored = new TreeMap<>();
        tally.ignored().forEach((reason, cells) -> ignored.put(reason, Math.toIntExact(cells)));
        ignored.merge("栏目文字", heading.filled(), Integer::sum);
        if (above > 0) {
            ignored.merge("表头文字", above, Integer::sum);
        }
        int refused = Math.toIntExact(tally.refusedCells());
        int read = ignored.values().stream().reduce(refused, Math::addExact);
        ReferencePeriod period = list.period();
        ReturnKey key = period == null ? null : new ReturnKey(list.form().code(), unitOfList(), period);
        return PartReading.restOfRegister(
                place.source(), key, said() + unused(ignored), read, refused, ignored, List.copyOf(findings));
    }

    private String unitOfList() {
        return list.unit() == null || list.register().hasUnit()
                ? ""
                : list.unit().code();
    }

    private String said() {
        ReferencePeriod period = list.period();
        return "台账共 " + tally.rows() + " 行：计入 " + tally.counted() + " 行"
                + (tally.refused() == 0 ? "" : "，未计入 " + tally.refused() + " 行")
                + (tally.duplicates() == 0 ? "" : "（其中案号重复 " + tally.duplicates() + " 行）")
                + (tally.outside() == 0
                        ? ""
                        : "，不在 " + (period == null ? "报告期" : period.chinese()) + " 以内 " + tally.outside() + " 行");
    }

    private static String unused(Map<String, Integer> ignored) {
        return ignored.entrySet().stream()
                .map(reason -> reason.getKey() + " " + reason.getValue() + " 格")
                .collect(Collectors.joining("，", "；未采用：", ""));
    }

    private Anomaly finding(RefusedCase refusal) {
        CaseVerdict.Refused verdict = refusal.verdict();
        String cell = place.address(refusal.line(), columns.column(verdict.slot()));
        return AnomalyBuilder.of(verdict.code())
                .form(list.form().code())
                .unit(verdict.unit())
                .period(verdict.period())
                .value(Quoted.plain(verdict.text()))
                .at(new Provenance(place.source(), cell, verdict.text()))
                .message("第 " + refusal.line() + " 行：" + verdict.message())
                .suggestion(verdict.suggestion())
                .build();
    }

    /** Where every row has another number of fields than the headings, that is how the file is written. */
    private Anomaly ragged() {
        return AnomalyBuilder.of(FindingCode.EXTRA_CELL)
                .form(list.form().code())
                .unit(unitOfList())
                .period(list.period())
                .at(new Provenance(place.source(), place.address(tally.firstRagged(), 0), ""))
                .message("台账有 " + tally.ragged() + " 行的格数与栏目不同，第一处在第 " + tally.firstRagged()
                        + " 行：可能有一格被分隔符拆成了两格，或者两格连成了一格，后面各格错了位，计数会因此不准")
                .suggestion("请核对这些行；无误的，请补上或删去分隔符，使各行格数与栏目相同")
                .build();
    }

    private Anomaly more() {
        return AnomalyBuilder.of(FindingCode.CASE_REFUSED)
                .form(list.form().code())
                .unit(unitOfList())
                .period(list.period())
                .at(new Provenance(place.source(), "", ""))
                .message("台账未计入的共 " + tally.refused() + " 行，以上逐行列出前 " + RegisterTally.NAMED + " 行，其余 "
                        + (tally.refused() - RegisterTally.NAMED) + " 行不再列出")
                .suggestion("请先改正已列出的各类问题，再整份核对")
                .build();
    }
}
