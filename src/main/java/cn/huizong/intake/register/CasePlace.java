package cn.huizong.intake.register;

import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.CellAddress;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetBuilder;
import cn.huizong.observation.CellType;
import cn.huizong.observation.Source;
import java.util.List;

/**
 * Where a list of cases stands: a CSV file, whose places are lines and columns, or a sheet of a workbook.
 *
 * @param csv whether it is a CSV file
 */
record CasePlace(Source source, boolean csv) {

    /** @param column from 0 */
    String address(long line, int column) {
        return csv ? line + ":" + (column + 1) : CellAddress.of((int) line - 1, column);
    }

    /** Some of its rows as a sheet of their own. */
    Sheet sheet(List<CaseRow> rows, Budget budget) {
        SheetBuilder sheet = new SheetBuilder(source.sheet(), false, budget);
        for (int i = 0; i < rows.size(); i++) {
            CaseRow row = rows.get(i);
            if (csv) {
                sheet.record((int) row.line(), row.texts().size());
            }
            for (int column = 0; column < row.texts().size(); column++) {
                sheet.cell(csv ? i : (int) row.line() - 1, column, CellType.TEXT, row.text(column), "");
            }
        }
        return sheet.build();
    }
}
