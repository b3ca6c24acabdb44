package cn.huizong.intake.form;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import cn.huizong.observation.CellType;
import cn.huizong.observation.FiledCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the table of an identified part: which cell answers which item, and what becomes of every other cell. */
public final class TableReader {

    /** Longer ones are notes, which may name codes. */
    private static final int LONGEST_LABEL = 60;

    private final Evidence evidence;
    private final Sheet sheet;
    private final Identified identified;
    private final FormItems items;
    private final CellLedger ledger;
    private final Findings findings;
    private final Map<Item, List<ItemRow>> rows = new LinkedHashMap<>();

    public TableReader(
            Evidence evidence, Identified identified, FormItems items, CellLedger ledger, Findings findings) {
        this.evidence = evidence;
        this.sheet = evidence.sheet();
        this.identified = identified;
        this.items = items;
        this.ledger = ledger;
        this.findings = findings;
    }

    /** The cells bound to items, in the order of the form. Every other cell is settled in the ledger. */
    public List<FiledCell> read() throws RefusedPart {
        Form form = identified.form();
        TableFinder finder =
                new TableFinder(evidence, form, items, identified.key().period());
        TableLayout layout = finder.find();
        RowMatcher matcher = new RowMatcher(layout, items, findings);
        for (int i = layout.lastHead() + 1; i < sheet.rows().size(); i++) {
            SheetRow row = sheet.rows().get(i);
            Item item = evidence.head().isIn(i) ? null : matcher.match(row);
            if (item != null) {
                rows.computeIfAbsent(item, key -> new ArrayList<>()).add(new ItemRow(item, row));
            } else if (finder.isHeading(row)) {
                row.cells().forEach(cell -> ledger.ignored(cell, CellLedger.LABELS));
            } else if (isExtra(row, layout)) {
                refuseExtra(row, layout);
            }
        }
        List<SheetRow> headings = sheet.rows().subList(layout.firstHead(), layout.lastHead() + 1);
        new TableMeasure(layout, findings).check(evidence.head().find(HeadField.MEASURE), headings, rows.values());
        List<SheetRow> answering =
                rows.values().stream().flatMap(List::stream).map(ItemRow::row).toList();
        ShiftedHeadings.refuse(layout, headings, answering);
        TornFigures torn = new TornFigures(layout, headings, answering);
        RowBinder binder = new RowBinder(sheet, layout, headMeasure(), torn, ledger, findings);
        for (Item item : form.items()) {
            bind(item, rows.getOrDefault(item, List.of()), layout, binder);
        }
        List<FiledCell> bound = binder.finish();
        settleRest(layout);
        return bound;
    }

    private void bind(Item item, List<ItemRow> found, TableLayout layout, RowBinder binder) {
        if (found.isEmpty()) {
            if (item.required() && isAsked(item)) {
                findings.missing(
                        FindingCode.MISSING_LABEL,
                        item.code(),
                        "",
                        "缺少一行：" + item.code() + " “" + item.name() + "”",
                        "请使用下发的表样填报，补上这一行");
            }
            return;
        }
        if (found.size() > 1) {
            boolean same = found.stream()
                            .map(row -> answers(row.row(), layout))
                            .distinct()
                            .count()
                    == 1;
            duplicate(item, found, same, layout);
            found.subList(same ? 1 : 0, found.size()).forEach(binder::refuse);
            if (!same) {
                return;
            }
        }
        binder.bind(found.get(0), isAsked(item));
    }

    private boolean isAsked(Item item) {
        return item.reporters().isEmpty() || identified.unit().isAmong(item.reporters());
    }

    private void duplicate(Item item, List<ItemRow> found, boolean same, TableLayout layout) {
        String places = found.stream()
                .map(row -> sheet.address(row.row().index(), layout.column(ColumnRole.CURRENT)))
                .collect(Collectors.joining("、"));
        findings.missing(
                FindingCode.DUPLICATE_LABEL,
                item.code(),
                sheet.address(found.get(1).row().index(), layout.column(ColumnRole.CURRENT)),
                "“" + item.name() + "”（" + item.code() + "）有 " + found.size() + " 行：" + places
                        + (same ? "，各行相同，只采用第一行" : "，各行不同，都未采用"),
                "请只保留正确的一行");
    }

    private static List<String> answers(SheetRow row, TableLayout layout) {
        return row.cells().stream()
                .filter(cell -> layout.values().containsKey(cell.column()))
                .map(cell -> cell.column() + ":" + cell.text())
                .toList();
    }

    /** A row without an item that has a figure where values stand; head and foot have labels before theirs. */
    private boolean isExtra(SheetRow row, TableLayout layout) {
        return writesCode(row)
                || row.cells().stream()
                        .anyMatch(cell -> layout.values().containsKey(cell.column())
                                && Figures.is(cell)
                                && evidence.head().fieldOf(cell) == null);
    }

    /** Whether a code of the form has run into its label: what stands beside it was meant for that item. */
    private boolean writesCode(SheetRow row) {
        String label = row.cells().get(0).words();
        return row.cells().size() > 1
                && label.length() < LONGEST_LABEL
                && identified.form().items().stream().anyMatch(item -> label.endsWith(item.code()));
    }

    private void refuseExtra(SheetRow row, TableLayout layout) {
        row.cells().forEach(ledger::refused);
        SheetCell label = row.cell(layout.name());
        SheetCell first = label == null ? row.cells().get(0) : label;
        findings.add(
                FindingCode.EXTRA_LABEL,
                first,
                "第 " + rowName(row) + " 行" + Quoted.of(first.text()) + "不是表样上的指标，这一行未予采用",
                "如是表样上的指标，请改正代码和名称；其余请删去");
    }

    private String rowName(SheetRow row) {
        return row.index() < sheet.lines().size()
                ? sheet.lines().get(row.index()).toString()
                : Integer.toString(row.index() + 1);
    }

    /** In a CSV file every cell is a text; there only one among the rows of the table is a number that belongs to it. */
    private boolean isStray(SheetCell cell, boolean amongRows) {
        return cell.type() == CellType.NUMBER || amongRows && !sheet.lines().isEmpty() && Figures.is(cell);
    }

    /** 计量单位 of the whole table; 见表内 sends the reader to the rows. */
    private String headMeasure() {
        String measure = evidence.head().text(HeadField.MEASURE);
        return measure.contains("见表") ? "" : measure;
    }

    private void settleRest(TableLayout layout) {
        int last = rows.values().stream()
                .flatMap(List::stream)
                .mapToInt(row -> row.row().index())
                .max()
                .orElse(-1);
        for (int i = 0; i < sheet.rows().size(); i++) {
            for (SheetCell cell : sheet.rows().get(i).cells()) {
                if (ledger.isOpen(cell)) {
                    settle(cell, i, layout, last);
                }
            }
        }
    }

    /** @param last row of the sheet that has an item */
    private void settle(SheetCell cell, int row, TableLayout layout, int last) {
        HeadField field = evidence.head().fieldOf(cell);
        boolean heading = row >= layout.firstHead() && row <= layout.lastHead();
        if (cell.isText() && cell.text().contains("HZ:") || field == HeadField.IDENTITY) {
            ledger.ignored(cell, CellLedger.IDENTITY);
        } else if (heading) {
            ledger.ignored(cell, CellLedger.LABELS);
        } else if (field == null && isStray(cell, row > layout.lastHead() && cell.row() < last)) {
            ledger.refused(cell);
            findings.stray(cell);
        } else {
            ledger.ignored(cell, row < layout.firstHead() ? CellLedger.HEAD_TEXT : CellLedger.NOTES);
        }
    }
}
