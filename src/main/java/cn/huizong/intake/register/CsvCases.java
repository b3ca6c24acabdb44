package cn.huizong.intake.register;

import cn.huizong.catalogue.Form;
import cn.huizong.intake.csv.CsvFileReader;
import cn.huizong.intake.file.Blank;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.form.CaseList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVRecord;

/** A list of cases in a CSV file, read record by record. */
final class CsvCases implements CaseTable {

    private final Path file;
    private final Supplier<Budget> budgets;
    private final int chunk;

    CsvCases(Path file, Supplier<Budget> budgets) {
        this(file, budgets, ByteCases.CHUNK);
    }

    /** @param chunk how many bytes are tallied at once */
    CsvCases(Path file, Supplier<Budget> budgets, int chunk) {
        this.chunk = chunk;
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

    /** Where headings stand must be seen in the first quarter of a mebibyte. */
    @Override
    public Optional<RegisterHead> head(List<Form> forms) throws IOException {
        return RegisterStart.of(file, forms, budgets.get());
    }

    @Override
    public Tallied tally(RegisterReader reader, CaseList list, CaseColumns columns, RegisterHead head)
            throws IOException {
        Optional<Tallied> fast = new ByteCases(file, chunk).tally(reader, list, columns, head);
        return fast.isPresent() ? fast.get() : CaseTable.super.tally(reader, list, columns, head);
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
