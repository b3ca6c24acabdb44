package cn.huizong.intake.table;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.Dimension;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitMatch;
import cn.huizong.intake.PartReading;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.form.CellLedger;
import cn.huizong.intake.form.Evidence;
import cn.huizong.intake.form.Figures;
import cn.huizong.intake.form.Findings;
import cn.huizong.intake.form.HeadField;
import cn.huizong.intake.form.HiddenCells;
import cn.huizong.intake.form.RefusedPart;
import cn.huizong.intake.form.ReturnHead;
import cn.huizong.intake.form.UnitFinder;
import cn.huizong.intake.table.Strangers.Stranger;
import cn.huizong.observation.FiledReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes the returns of single units out of one table, and settles every cell of its sheet. */
final class TableParts {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

    private final UnitFinder units;

    TableParts(Catalogue catalogue) {
        this.units = new UnitFinder(catalogue.units());
    }

    /** The first part answers for the whole sheet: what is said of no unit, and every cell that is nobody's, is with it. */
    List<PartReading> of(Source source, Evidence evidence, Attempt attempt, ReferencePeriod period, Findings findings)
            throws RefusedPart {
        Sheet sheet = evidence.sheet();
        CellLedger ledger = new CellLedger(sheet);
        TableReturns returns = new TableReturns(attempt, period, ledger, findings);
        Collection<UnitTable> tables = returns.deal(around(attempt, evidence, period, findings));
        if (tables.isEmpty()) {
            throw RefusedPart.quarantined(FindingCode.UNIT_UNKNOWN, null, "表内没有一行（栏）是填报单位的数", "请写单位全称，与下发表样上的一致");
        }
        returns.absent().forEach(item -> absent(item, findings));
        rest(attempt, evidence, ledger, findings);
        RaggedRows.tell(attempt, findings);
        HiddenCells.query(sheet, findings);
        ReturnHead head = ReturnHead.read(evidence, findings);
        String measure = measureOfTable(evidence);
        int others = tables.stream().skip(1).mapToInt(TableParts::cells).sum();
        List<PartReading> parts = new ArrayList<>();
        for (UnitTable table : tables) {
            FiledReturn filed = new FiledReturn(
                    new ReturnKey(attempt.form().code(), table.unit().code(), period),
                    attempt.form().edition(),
                    source,
                    head.filedOn(),
                    head.version(),
                    head.signatures(),
                    head.fields(),
                    table.cells(attempt.form().items(), measure));
            parts.add(
                    parts.isEmpty()
                            ? PartReading.accepted(
                                    filed,
                                    count(sheet) - others,
                                    ledger.refused(),
                                    less(ledger.ignored(), tables),
                                    findings.list())
                            : PartReading.accepted(filed, cells(table), 0, lastYear(table), List.of()));
        }
        return List.copyOf(parts);
    }

    private Coordinate around(Attempt attempt, Evidence evidence, ReferencePeriod period, Findings findings)
            throws RefusedPart {
        boolean unitOnAxis = attempt.tables().stream().allMatch(table -> table.has(Dimension.UNIT));
        UnitLabel unit = null;
        if (!unitOnAxis) {
            Unit found = units.find(evidence, period, findings);
            findings.unit(found.code());
            unit = new UnitLabel(new UnitMatch(UnitMatch.Meaning.UNIT, List.of(found)), found.name());
        }
        String item = attempt.tables().stream()
                .filter(table -> !table.has(Dimension.ITEM))
                .map(table -> table.items().get(0))
                .findFirst()
                .orElse("");
        return new Coordinate(unit, item, period, "", "", List.of());
    }

    private static void absent(Item item, Findings findings) {
        findings.missing(
                FindingCode.MISSING_LABEL,
                item.code(),
                "",
                "表内没有“" + item.name() + "”（" + item.code() + "）这一行（栏）",
                "请补上；表内名称不同的，请统计人员写进表式定义的 names");
    }

    private static int cells(UnitTable table) {
        return table.filled(ColumnRole.CURRENT) + table.filled(ColumnRole.LAST_YEAR);
    }

    private static Map<String, Integer> lastYear(UnitTable table) {
        int filled = table.filled(ColumnRole.LAST_YEAR);
        return filled == 0 ? Map.of() : Map.of(CellLedger.LAST_YEAR, filled);
    }

    /** Without last year's figures of the other units, which stand with their own parts. */
    private static Map<String, Integer> less(Map<String, Integer> ignored, Collection<UnitTable> tables) {
        Map<String, Integer> own = new TreeMap<>(ignored);
        int others = tables.stream()
                .skip(1)
                .mapToInt(table -> table.filled(ColumnRole.LAST_YEAR))
                .sum();
        own.computeIfPresent(
                CellLedger.LAST_YEAR, (reason, all) -> all == others ? null : Integer.valueOf(all - others));
        return own;
    }

    private static int count(Sheet sheet) {
        return sheet.rows().stream().mapToInt(row -> row.cells().size()).sum();
    }

    /** 计量单位 of the whole table, where it is one; 见表内 and a list of several send the reader to the headings. */
    private static String measureOfTable(Evidence evidence) {
        String measure = evidence.head().text(HeadField.MEASURE).strip();
        return measure.matches("[\\u4E00-\\u9FFF%‰]{1,6}") && !measure.contains("见表") ? measure : "";
    }

    /** Every cell that is no figure of a unit. */
    private static void rest(Attempt attempt, Evidence evidence, CellLedger ledger, Findings findings) {
        for (Scan scan : attempt.scans()) {
            scan.bindings().derived().forEach(cell -> ledger.ignored(cell, "增长、占比等计算栏"));
            CodesAgainstNames codes = new CodesAgainstNames(attempt.form(), attempt.grid(), scan, findings);
            codes.tell();
            scan.bindings().strangers().all().forEach(each -> stranger(each, codes, ledger, findings));
            scan.bindings().unbound().values().forEach(cells -> extra(cells, ledger, findings));
        }
        for (int row = 0; row < attempt.grid().rows(); row++) {
            for (SheetCell cell : attempt.grid().row(row).cells()) {
                if (ledger.isOpen(cell)) {
                    settle(attempt, evidence, row, cell, ledger, findings);
                }
            }
        }
    }

    /** Cells that another table of the sheet has taken show that the row is that table's. */
    private static void stranger(Stranger stranger, CodesAgainstNames codes, CellLedger ledger, Findings findings) {
        SheetCell label = stranger.label();
        if (stranger.cells().stream().anyMatch(cell -> !ledger.isOpen(cell))) {
            return;
        }
        if (label.words().startsWith("#")) {
            stranger.cells().forEach(cell -> ledger.ignored(cell, TableReturns.SHOWN));
            return;
        }
        boolean ofUnits = stranger.wanted() == Dimension.UNIT;
        stranger.cells().forEach(ledger::refused);
        if (codes.tell(stranger)) {
            return;
        }
        findings.add(
                ofUnits ? FindingCode.UNIT_UNKNOWN : FindingCode.EXTRA_LABEL,
                label,
                Quoted.of(label.text()) + (ofUnits ? "不在单位名录内，这一行的数都未采用" : "不是表样上的指标，这一行的数都未采用"),
                ofUnits ? "请写单位全称，与下发表样上的一致" : "请改正名称；名称不同的，请统计人员写进表式定义的 names");
    }

    private static void extra(List<SheetCell> cells, CellLedger ledger, Findings findings) {
        List<SheetCell> open = cells.stream().filter(ledger::isOpen).toList();
        if (open.isEmpty()) {
            return;
        }
        open.forEach(ledger::refused);
        findings.add(
                FindingCode.EXTRA_CELL,
                open.get(0),
                "这一栏的栏名不在表样内，有 " + open.size() + " 个数未予采用，第一个是"
                        + Quoted.of(open.get(0).text()),
                "如是本表要求的数，请改正栏名；名称不同的，请统计人员写进表式定义的 names");
    }

    private static void settle(
            Attempt attempt, Evidence evidence, int row, SheetCell cell, CellLedger ledger, Findings findings) {
        boolean label = attempt.scans().stream().anyMatch(scan -> scan.isHead(row) || scan.isBodyRow(row));
        boolean above = row < attempt.first();
        boolean figure = !label && !above && evidence.head().fieldOf(cell) == null && isNumber(cell);
        if (figure) {
            ledger.refused(cell);
            findings.stray(cell);
        } else {
            ledger.ignored(cell, label ? CellLedger.LABELS : above ? CellLedger.HEAD_TEXT : CellLedger.NOTES);
        }
    }

    /** In a CSV file every number is a text. */
    private static boolean isNumber(SheetCell cell) {
        return Figures.is(cell)
                && (!cell.isText() || PLAIN.matcher(cell.words()).matches());
    }
}
