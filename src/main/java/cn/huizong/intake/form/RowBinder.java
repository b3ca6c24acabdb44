package cn.huizong.intake.form;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ValueColumn;
import cn.huizong.intake.file.MergedRange;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import cn.huizong.observation.CellType;
import cn.huizong.observation.FiledCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Binds the cells of item rows to their items, and says of each other cell of these rows what becomes of it. */
final class RowBinder {

    private final Sheet sheet;
    private final TableLayout layout;
    private final String headMeasure;
    private final TornFigures torn;
    private final CellLedger ledger;
    private final Findings findings;
    private final MergedCells merged;
    private final List<FiledCell> bound = new ArrayList<>();
    private final Map<Integer, List<SheetCell>> extra = new TreeMap<>();

    /** @param headMeasure 计量单位 of the whole table, "" where each row has its own */
    RowBinder(
            Sheet sheet,
            TableLayout layout,
            String headMeasure,
            TornFigures torn,
            CellLedger ledger,
            Findings findings) {
        this.sheet = sheet;
        this.layout = layout;
        this.headMeasure = headMeasure;
        this.torn = torn;
        this.ledger = ledger;
        this.findings = findings;
        this.merged = new MergedCells(sheet, layout, findings);
    }

    /** @param asked whether the unit fills this row in */
    void bind(ItemRow found, boolean asked) {
        SheetRow row = found.row();
        SheetCell half = torn.in(row);
        if (half != null) {
            refuseTorn(found, half);
            return;
        }
        int more = torn.fieldsMore(row);
        if (more != 0) {
            hintAtShift(found, more);
        } else {
            hintAtStrayText(found);
        }
        for (Map.Entry<Integer, ValueColumn> value : layout.values().entrySet()) {
            bind(found.item(), asked, row, value.getKey(), value.getValue().role());
        }
        for (SheetCell cell : row.cells()) {
            if (layout.isLabel(cell.column())) {
                ledger.ignored(cell, CellLedger.LABELS);
            } else if (ledger.isOpen(cell) && Figures.is(cell)) {
                extra.computeIfAbsent(cell.column(), key -> new ArrayList<>()).add(cell);
                ledger.refused(cell);
            } else {
                ledger.ignored(cell, CellLedger.REMARKS);
            }
        }
    }

    private void hintAtShift(ItemRow found, int more) {
        findings.missing(
                FindingCode.EXTRA_CELL,
                found.item().code(),
                sheet.address(found.row().index(), layout.column(ColumnRole.CURRENT)),
                "“" + found.item().name() + "”这一行比栏目" + (more > 0 ? "多 " : "少 ") + Math.abs(more)
                        + " 格，其余各行都不多不少：可能有一格被分隔符拆成了两格，或者两格连成了一格",
                "请核对这一行；无误的，请补上或删去分隔符，使各行格数相同");
    }

    /** A text that stands where a measure or last year's figure would, while its own place is empty. */
    private void hintAtStrayText(ItemRow found) {
        int current = layout.column(ColumnRole.CURRENT);
        if (!found.item().isText()
                || found.row().cell(current) != null
                || merged.over(found.row().index(), current).isPresent()) {
            return;
        }
        for (SheetCell cell : found.row().cells()) {
            boolean beside = cell.column() == layout.measure() || cell.column() == layout.column(ColumnRole.LAST_YEAR);
            if (beside && cell.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
                findings.add(
                        FindingCode.EXTRA_CELL,
                        found.item().code(),
                        cell,
                        "“" + found.item().name() + "”没有填，而旁边一格写着" + Quoted.of(cell.text()) + "，未予采用",
                        "如是要填的内容，请移到本期一栏");
            }
        }
    }

    private void refuseTorn(ItemRow found, SheetCell half) {
        for (SheetCell cell : found.row().cells()) {
            if (layout.isLabel(cell.column()) || !Figures.is(cell)) {
                ledger.ignored(cell, layout.isLabel(cell.column()) ? CellLedger.LABELS : CellLedger.REMARKS);
            } else {
                ledger.refused(cell);
            }
        }
        findings.add(
                FindingCode.TYPE_ERROR,
                found.item().code(),
                half,
                "“" + found.item().name() + "”这一行比栏目多出格来，像是千分位的逗号把一个数拆成了两格（从" + Quoted.of(half.text()) + "起），这一行的数都未采用",
                "请去掉千分位逗号，或在 Excel、WPS 中把原表另存为 .xlsx 后重新报送");
    }

    private void bind(Item item, boolean asked, SheetRow row, int column, ColumnRole role) {
        SheetCell cell = row.cell(column);
        if (cell == null) {
            blank(item, asked, row, column, role);
            return;
        }
        bound.add(new FiledCell(
                item.code(), role, sheet.address(cell), cell.type(), cell.text(), cell.format(), measure(row)));
        if (role == ColumnRole.LAST_YEAR) {
            ledger.ignored(cell, CellLedger.LAST_YEAR);
        } else {
            ledger.bound(cell);
        }
    }

    private void blank(Item item, boolean asked, SheetRow row, int column, ColumnRole role) {
        String place = sheet.address(row.index(), column);
        MergedRange over = role == ColumnRole.CURRENT && asked
                ? merged.over(row.index(), column).orElse(null)
                : null;
        if (over != null && item.required()) {
            merged.doubt(item, place, over);
            return;
        }
        if (over != null) {
            merged.hint(item, place, over);
        }
        bound.add(new FiledCell(item.code(), role, place, CellType.BLANK, "", "", measure(row)));
    }

    private String measure(SheetRow row) {
        SheetCell own = row.cell(layout.measure());
        return own == null ? headMeasure : own.text();
    }

    /** A second row of an item that says the same as the first. */
    void refuse(ItemRow repeated) {
        for (SheetCell cell : repeated.row().cells()) {
            ledger.refused(cell);
        }
    }

    /** The bound cells; figures in columns the form does not have are named, a finding a column. */
    List<FiledCell> finish() {
        extra.forEach((column, cells) -> findings.add(
                FindingCode.EXTRA_CELL,
                cells.get(0),
                "这一栏不在表样内，有 " + cells.size() + " 个数未予采用，第一个是"
                        + Quoted.of(cells.get(0).text()),
                "如是本表要求的数，请填入“" + currentHeading() + "”栏；其余请删去"));
        return bound;
    }

    private String currentHeading() {
        return layout.values().values().stream()
                .filter(column -> column.role() == ColumnRole.CURRENT)
                .map(ValueColumn::heading)
                .findFirst()
                .orElse("");
    }
}
