package cn.huizong.normalise;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.Unit;
import cn.huizong.intake.PartReading;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.CellType;
import cn.huizong.observation.FiledCell;
import cn.huizong.observation.FiledReturn;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.ReportedValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one return, item by item in the order of its form. */
final class ReturnNormaliser {

    /** Why marks in rows that a unit does not fill in are not kept. */
    private static final String NOT_ASKED = "本单位不填的行";

    private final PartReading part;
    private final FiledReturn filed;
    private final Form form;
    private final Unit unit;
    private final FigureReader reader;
    private final Map<String, FiledCell> current = new HashMap<>();
    private final Map<String, FiledCell> before = new HashMap<>();
    private final List<Observation> observations = new ArrayList<>();
    private final List<Observation> lastYear = new ArrayList<>();
    private final List<Anomaly> findings;
    private final Map<String, Integer> ignored;
    private int stored;
    private int refused;

    ReturnNormaliser(PartReading part, FiledReturn filed, Form form, Unit unit, FigureReader reader) {
        this.part = part;
        this.filed = filed;
        this.form = form;
        this.unit = unit;
        this.reader = reader;
        this.findings = new ArrayList<>(part.findings());
        this.ignored = new TreeMap<>(part.ignored());
        this.refused = part.refused();
        this.stored = part.tallied();
        for (FiledCell cell : filed.cells()) {
            (cell.column() == ColumnRole.CURRENT ? current : before).put(cell.item(), cell);
        }
    }

    NormalisedReturn normalise() {
        for (Item item : form.items()) {
            FiledCell cell = current.get(item.code());
            if (!isAsked(item)) {
                passOver(item, cell);
            } else if (cell == null) {
                observe(item, new ReportedValue.Blank(), new Provenance(filed.source(), "", ""));
            } else {
                read(item, cell);
            }
            readLastYear(item, before.get(item.code()));
        }
        CellCounts counts = new CellCounts(part.cellsRead(), stored, refused, Normaliser.sum(ignored));
        return new NormalisedReturn(observed(), Normaliser.receipt(part, reason(), counts), List.copyOf(findings));
    }

    private String reason() {
        return part.reason().isEmpty() ? Normaliser.ignored(ignored) : part.reason();
    }

    private ObservedReturn observed() {
        return new ObservedReturn(
                filed.key(),
                filed.edition(),
                filed.source(),
                0,
                0,
                filed.filedOn(),
                filed.statedVersion(),
                filed.signatures(),
                List.copyOf(observations),
                List.copyOf(lastYear));
    }

    private boolean isAsked(Item item) {
        return item.reporters().isEmpty() || unit.isAmong(item.reporters());
    }

    private void read(Item item, FiledCell cell) {
        Reading reading = Domain.check(reader.read(cell, item), item);
        boolean filled = cell.type() != CellType.BLANK && !cell.isCounted();
        refused += filled && reading.isRefused() ? 1 : 0;
        stored += filled && !reading.isRefused() ? 1 : 0;
        reading.remarks().forEach(remark -> find(item, cell, remark));
        if (reading.value() instanceof ReportedValue.Blank && item.required()) {
            find(item, cell, missing(item, cell));
        }
        observe(item, reading.value(), provenance(cell));
    }

    private static Remark missing(Item item, FiledCell cell) {
        String found = cell.text().isEmpty() ? "没有填写" : "填作" + Quoted.of(cell.text()) + "，即数据缺失";
        String expected = item.isText() ? "文字" : Expected.of(item);
        return new Remark(FindingCode.MISSING_CELL, "必填项" + found, expected, item.isText() ? "请补填" : "请补填；确实没有发生的填 0");
    }

    private void observe(Item item, ReportedValue value, Provenance provenance) {
        observations.add(new Observation(filed.key(), item.code(), value, status(value), provenance));
    }

    private static ObservationStatus status(ReportedValue value) {
        if (value instanceof ReportedValue.Approximate) {
            return ObservationStatus.U;
        }
        if (value instanceof ReportedValue.NotApplicable) {
            return ObservationStatus.M;
        }
        boolean given = value instanceof ReportedValue.Number || value instanceof ReportedValue.Text;
        return given ? ObservationStatus.A : ObservationStatus.O;
    }

    /** A row the unit does not fill in: a mark is what should stand there, a figure should not. */
    private void passOver(Item item, @Nullable FiledCell cell) {
        if (cell == null || cell.type() == CellType.BLANK) {
            return;
        }
        if (item.isText() || !reader.holdsFigure(cell, item)) {
            ignored.merge(NOT_ASKED, 1, Integer::sum);
            return;
        }
        refused++;
        find(
                item,
                cell,
                new Remark(
                        FindingCode.EXTRA_CELL,
                        "本单位不填这一行，填的" + Quoted.of(cell.text()) + "未予采用",
                        "",
                        "请删去；确需填报的请与汇总单位联系"));
    }

    /** Last year's column serves comparison: what cannot be read there is said and left out. */
    private void readLastYear(Item item, @Nullable FiledCell cell) {
        if (cell == null || cell.type() == CellType.BLANK || !isAsked(item)) {
            return;
        }
        Reading reading = reader.read(cell, item);
        if (reading.isRefused()) {
            find(
                    item,
                    cell,
                    new Remark(
                            FindingCode.NUMBER_REPAIRED,
                            "上年数写作" + Quoted.of(cell.text()) + "，不能用作统计数，未用于核对",
                            Expected.of(item),
                            "请核对上年数"));
            return;
        }
        lastYear.add(
                new Observation(filed.key(), item.code(), reading.value(), status(reading.value()), provenance(cell)));
    }

    private Provenance provenance(FiledCell cell) {
        return new Provenance(filed.source(), cell.cell(), cell.isCounted() ? cell.counted() : cell.text());
    }

    private void find(Item item, FiledCell cell, Remark remark) {
        findings.add(AnomalyBuilder.of(remark.code())
                .about(filed.key())
                .item(item.code())
                .value(Quoted.plain(cell.text()))
                .expected(remark.expected())
                .at(provenance(cell))
                .message(item.name() + "：" + remark.message())
                .suggestion(remark.suggestion())
                .build());
    }
}
