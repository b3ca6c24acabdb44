package cn.huizong.intake.register;

import cn.huizong.intake.csv.CsvFileReader;
import cn.huizong.intake.file.Blank;
import cn.huizong.intake.file.Budget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVRecord;

/** A list of cases in a CSV file, read record by record. */
final class CsvCases implements CaseTable {

    private final Path file;
    private final Supplier<Budget> budgets;

    CsvCases(Path file, Supplier<Budget> budgets) {
        this.file = file;
        this.budgets = budgets;
    }

    @Override
    public RowSource rows() {
        return sink -> {
            Budget budget = budgets.get();
            new CsvFileReader(budget).read(file, records(sink, budget));
        };
    }

    /** Hands on the records that are not empty. */
    static CsvFileReader.RecordSink records(Predicate<CaseRow> sink, Budget budget) {
        return (line, record) -> {
            budget.place(0, record.size());
            budget.row();
            CaseRow row = row(line, record, budget);
            return row.filled() == 0 || sink.test(row);
        };
    }

    private static CaseRow row(long line, CSVRecord record, Budget budget) {
        List<String> texts = new ArrayList<>(record.size());
        for (int column = 0; column < record.size(); column++) {
            String text = record.get(column);
            budget.cellCharacters(text.length());
            texts.add(Blank.is(text) ? "" : Trimmed.of(text));
        }
        return new CaseRow(line, texts);
    }
}
