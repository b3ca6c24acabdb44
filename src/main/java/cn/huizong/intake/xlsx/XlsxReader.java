package cn.huizong.intake.xlsx;

import cn.huizong.intake.container.Container;
import cn.huizong.intake.file.Book;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads an .xlsx workbook into sheets of cells. */
public final class XlsxReader {

    private final Budget budget;

    public XlsxReader(Budget budget) {
        this.budget = budget;
    }

    /**
     * @param container of the workbook, which is left open
     * @param wanted the names of sheets to be read
     * @throws RefusedFile when it is damaged, hostile, beyond a limit, or another kind of document
     */
    public Book read(Container container, Predicate<String> wanted) throws IOException {
        XlsxBook book = new XlsxBook(container, budget, false);
        List<Sheet> sheets = new ArrayList<>();
        for (XlsxBook.Tab tab : book.tabs()) {
            if (wanted.test(tab.name())) {
                SheetBuilder sheet = new SheetBuilder(tab.name(), tab.hidden(), budget);
                sheet.dates1904(book.dates1904());
                book.read(tab, sheet);
                sheets.add(sheet.build());
            }
        }
        return new Book(sheets, book.macros());
    }
}
