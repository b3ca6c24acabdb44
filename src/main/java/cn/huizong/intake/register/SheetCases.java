package cn.huizong.intake.register;

import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;

/** A list of cases on a sheet that is in memory already: of an .xls workbook, whose sheets are small. */
final class SheetCases implements CaseTable {

    private final Sheet sheet;
    private final Budget budget;

    SheetCases(Sheet sheet, Budget budget) {
        this.budget = budget;
        this.sheet = sheet;
    }

    @Override
    public boolean hidden() {
        return sheet.hidden()
                || sheet.rows().stream().anyMatch(row -> row.cells().stream().anyMatch(SheetCell::hidden));
    }

    @Override
    public RowSource rows() {
        return sink -> {
            RowAssembler rows = new RowAssembler(budget, sheet.dates1904(), sink);
            for (SheetRow row : sheet.rows()) {
                for (SheetCell cell : row.cells()) {
                    rows.cell(cell.row(), cell.column(), cell.type(), cell.text(), cell.format());
                }
            }
            rows.end();
        };
    }
}
