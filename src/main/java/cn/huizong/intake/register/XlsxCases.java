package cn.huizong.intake.register;

import cn.huizong.intake.file.Budget;
import cn.huizong.intake.xlsx.XlsxBook;

/** A list of cases on a sheet of an .xlsx workbook, read row by row. */
final class XlsxCases implements CaseTable {

    private final XlsxBook book;
    private final XlsxBook.Tab tab;
    private final Budget budget;
    private boolean hidden;

    XlsxCases(XlsxBook book, XlsxBook.Tab tab, Budget budget) {
        this.budget = budget;
        this.book = book;
        this.tab = tab;
        this.hidden = tab.hidden();
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public RowSource rows() {
        return sink -> {
            RowAssembler rows = new RowAssembler(budget, book.dates1904(), sink);
            book.read(tab, rows);
            rows.end();
            hidden |= rows.hides();
        };
    }
}
