package cn.huizong.intake.ods;

import cn.huizong.intake.container.XmlPart;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.MergedRange;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One sheet. Rows and cells say how often they are repeated; empty ones are only counted, whatever they claim. */
final class Table {

    private static final Set<String> GROUPS = Set.of(
            "table-columns",
            "table-column-group",
            "table-header-columns",
            "table-rows",
            "table-row-group",
            "table-header-rows");
    /** No sheet has more; what claims to stand further out is empty, or refused. */
    private static final int LAST_COLUMN = 16_383;

    private final XmlPart xml;
    private final Styles styles;
    private final SheetBuilder sheet;
    private final int depth;
    private int row;
    private int column;

    Table(XmlPart xml, Styles styles, Budget budget) {
        this.xml = xml;
        this.styles = styles;
        this.depth = xml.depth();
        this.sheet = new SheetBuilder(xml.attribute("name", ""), styles.hides(xml.attribute("style-name", "")), budget);
    }

    Sheet read() {
        while (true) {
            boolean start = xml.nextTag();
            if (xml.atEnd()) {
                throw xml.damaged();
            }
            if (!start && xml.depth() < depth) {
                return sheet.build();
            }
            if (start) {
                element();
            }
        }
    }

    private void element() {
        if (xml.is("table-row")) {
            row();
        } else if (xml.is("table-column")) {
            columns();
        } else if (!GROUPS.contains(xml.element())) {
            xml.skip();
        }
    }

    private void columns() {
        int next = Cell.farther(column, Cell.times(xml, "number-columns-repeated"));
        if (isHidden() && column <= LAST_COLUMN) {
            sheet.hideColumns(column, Math.min(next - 1, LAST_COLUMN));
        }
        column = next;
    }

    private boolean isHidden() {
        return !xml.attribute("visibility", "visible").equals("visible");
    }

    private void row() {
        int times = Cell.times(xml, "number-rows-repeated");
        boolean hidden = isHidden();
        List<Cell> cells = cells();
        cells.stream().filter(Cell::isMerged).forEach(this::merged);
        boolean filled = cells.stream().anyMatch(Cell::isFilled);
        for (int i = 0; filled && i < times; i++) {
            put(row + i, cells, hidden);
        }
        row = Cell.farther(row, times);
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        int at = 0;
        int depthOfRow = xml.depth();
        while (true) {
            boolean start = xml.nextTag();
            if (xml.atEnd()) {
                throw xml.damaged();
            }
            if (!start && xml.depth() < depthOfRow) {
                return cells;
            }
            if (start && (xml.is("table-cell") || xml.is("covered-table-cell"))) {
                Cell cell = Cell.read(xml, at, styles);
                at = Cell.farther(at, cell.times());
                if (cell.isFilled() || cell.isMerged()) {
                    cells.add(cell);
                }
            } else if (start) {
                xml.skip();
            }
        }
    }

    private void merged(Cell cell) {
        int lastRow = Cell.farther(row, cell.rows()) - 1;
        int lastColumn = Cell.farther(cell.column(), cell.columns()) - 1;
        sheet.merged(new MergedRange(row, cell.column(), lastRow, lastColumn));
    }

    /** Every repetition counts as a cell of its own, so that the budget ends what goes on for too long. */
    private void put(int at, List<Cell> cells, boolean hidden) {
        if (hidden) {
            sheet.hideRow(at);
        }
        for (Cell cell : cells) {
            for (int i = 0; cell.isFilled() && i < cell.times(); i++) {
                sheet.cell(at, cell.column() + i, cell.type(), cell.text(), cell.format());
            }
        }
    }
}
