package cn.huizong.intake.register;

import cn.huizong.catalogue.Register;
import cn.huizong.intake.form.CaseList;
import cn.huizong.intake.scan.RecordScanner;
import java.util.ArrayList;
import java.util.List;

/**
 * Tallies the cases of stretches of a file by their bytes. What a column says is found out once for every text in it; a case that
 * is in any way out of the ordinary is made characters of and goes to {@link CaseTallier} like the rows of any other file.
 */
final class CaseBytes {

    private final CaseList list;
    private final CaseColumns columns;
    private final CaseJudge judge;
    private final RecordScanner scanner;
    private final CaseBatch batch;
    private final OrdinaryCases ordinary;
    private final CombinedCases combined;
    private final BatchQuestion[] questions;
    private final CasePeriods periods;
    private final List<String> codes = new ArrayList<>();
    private final int number;
    private final long named;
    private CaseTallier tallier;
    private long rows;
    private long outside;
    private long outsideCells;
    private long otherCells;

    CaseBytes(RegisterReader reader, CaseList list, CaseColumns columns, RecordScanner scanner, CaseStarts starts) {
        Register register = list.register();
        this.list = list;
        this.columns = columns;
        this.judge = reader.judge(list, columns);
        this.scanner = scanner;
        this.batch = new CaseBatch(scanner);
        this.ordinary = new OrdinaryCases(columns, starts);
        this.combined = new CombinedCases(judge, register, columns);
        this.periods = new CasePeriods(list, reader.wanted(list));
        this.number = columns.column(0);
        this.named = columns.bits(columns.slots());
        if (list.unit() != null) {
            codes.add(list.unit().code());
        }
        this.questions = questions(reader.units(list), register).toArray(BatchQuestion[]::new);
        this.tallier = tallier();
    }

    private List<BatchQuestion> questions(CaseUnits units, Register register) {
        List<BatchQuestion> questions = new ArrayList<>(List.of(new FilledFields(), ordinary));
        if (register.hasDate()) {
            questions.add(new PeriodsOfCases(periods, columns.column(columns.slot(register.date()))));
        }
        if (register.hasUnit()) {
            questions.add(new UnitsOfCases(units, periods, columns.column(columns.slot(register.unit())), codes));
        }
        for (int slot = 0; slot < columns.slots(); slot++) {
            if (judge.conditions().asksFor(slot)) {
                questions.add(new HeldConditions(judge.conditions(), slot, columns.column(slot)));
            }
        }
        questions.add(combined);
        return questions;
    }

    private CaseTallier tallier() {
        return new CaseTallier(
                columns,
                judge,
                list.register().counts().size(),
                0,
                scanner.text().charset());
    }

    /**
     * Takes the records at hand.
     *
     * @param lines how many lines come before them
     */
    void take(long lines) {
        batch.begin();
        for (BatchQuestion question : questions) {
            question.ask(batch);
        }
        for (int record = 0; record < batch.size(); record++) {
            switch (batch.kinds[record]) {
                case CaseBatch.CASE, CaseBatch.OUTSIDE -> settle(record, lines + scanner.linesBefore(record) + 1);
                case CaseBatch.ODD -> tallier.count(row(record, lines + scanner.linesBefore(record) + 1));
                default -> {
                    // Nothing is in it.
                }
            }
        }
    }

    private void settle(int record, long line) {
        if (scanner.fields(record) != columns.fields()) {
            tallier.counted().ragged(1, line);
        }
        if (batch.kinds[record] == CaseBatch.CASE) {
            count(record);
        } else {
            aside(record);
        }
    }

    private void count(int record) {
        rows++;
        otherCells += batch.cells[record] - Long.bitCount(batch.filled[record] & named);
        tallier.addNumber(scanner.bytes(), scanner.start(record, number), scanner.end(record, number));
    }

    private void aside(int record) {
        int cells = Long.bitCount(batch.filled[record] & named);
        rows++;
        outside++;
        outsideCells += cells;
        otherCells += batch.cells[record] - cells;
    }

    /** Whether a record at hand may be a case with one of these numbers. */
    boolean isSuspected(int record, LongSet suspected) {
        OrdinaryCases.Known known = ordinary.suspected(scanner, record, suspected);
        return known == OrdinaryCases.Known.NO
                ? tallier.isSuspected(row(record, 0), suspected)
                : known == OrdinaryCases.Known.SUSPECTED;
    }

    /** A record at hand as characters. */
    CaseRow row(int record, long line) {
        List<String> texts = new ArrayList<>(scanner.fields(record));
        for (int field = 0; field < scanner.fields(record); field++) {
            texts.add(batch.text(record, field));
        }
        return new CaseRow(line, texts);
    }

    /** Ends the counting of a stretch: everything is in its tally then, and the next one begins at nothing. */
    CaseTallier end() {
        CaseTallier ended = tallier;
        combined.into(ended.counted(), codes, periods);
        ended.counted().addRows(rows, outside, outsideCells, otherCells);
        rows = 0;
        outside = 0;
        outsideCells = 0;
        otherCells = 0;
        tallier = tallier();
        return ended;
    }

    static boolean namesTooManyColumns(CaseColumns columns) {
        for (int slot = 0; slot < columns.slots(); slot++) {
            if (columns.column(slot) >= Long.SIZE) {
                return true;
            }
        }
        return false;
    }
}
