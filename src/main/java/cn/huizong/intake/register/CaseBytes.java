package cn.huizong.intake.register;

import cn.huizong.catalogue.CaseCount;
import cn.huizong.catalogue.Register;
import cn.huizong.intake.file.Blank;
import cn.huizong.intake.form.CaseList;
import cn.huizong.intake.scan.ByteText;
import cn.huizong.intake.scan.RecordScanner;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tallies the cases of one stretch of a file by their bytes. What a column says is found out once for every text in it; a case
 * that is in any way out of the ordinary is made characters of and goes to {@link CaseTallier} like the rows of any other file.
 */
final class CaseBytes {

    private static final long SLOW = Long.MIN_VALUE;

    private final CaseColumns columns;
    private final CaseJudge judge;
    private final CaseTallier tallier;
    private final RecordScanner scanner;
    private final CaseMeanings meanings;

    private final int[] columnOf;
    private final long namedColumns;
    private final long essentialColumns;
    private final int[] sumSlots;
    private Combinations combinations;
    private final CaseStarts starts;

    private long rows;
    private long outside;
    private long outsideCells;
    private long otherCells;

    CaseBytes(RegisterReader reader, CaseList list, CaseColumns columns, RecordScanner scanner, CaseStarts starts) {
        Register register = list.register();
        this.columns = columns;
        this.judge = reader.judge(list, columns);
        this.tallier = new CaseTallier(
                columns, judge, register.counts().size(), 0, scanner.text().charset());
        this.scanner = scanner;
        this.starts = starts;
        this.columnOf = new int[columns.slots()];
        long named = 0;
        long essential = 0;
        for (int slot = 0; slot < columnOf.length; slot++) {
            columnOf[slot] = columns.column(slot);
            named |= 1L << columnOf[slot];
            essential |= slot < columns.essential() ? 1L << columnOf[slot] : 0;
        }
        this.meanings = new CaseMeanings(reader, list, columns, judge.conditions(), scanner);
        this.namedColumns = named;
        this.essentialColumns = essential;
        this.sumSlots = register.counts().stream()
                .map(CaseCount::sum)
                .mapToInt(sum -> sum.isEmpty() ? -1 : columns.slot(sum))
                .toArray();
        this.combinations = new Combinations(sumSlots.length);
    }

    /** Takes the record at hand. */
    void take(long line) {
        long filled = 0;
        int all = 0;
        int fields = scanner.fields();
        for (int field = 0; field < fields; field++) {
            if (isFilled(scanner.start(field), scanner.end(field))) {
                all++;
                filled |= field < Long.SIZE ? 1L << field : 0;
            }
        }
        if (all > 0 && !(isOrdinary(filled) && tally(filled, all))) {
            tallier.count(row(line));
        }
    }

    private boolean isOrdinary(long filled) {
        return (filled & essentialColumns) == essentialColumns
                && !scanner.escaped()
                && starts.isPlain(scanner.bytes(), scanner.start(columnOf[0]), scanner.end(columnOf[0]));
    }

    private boolean isFilled(int start, int end) {
        if (start == end) {
            return false;
        }
        byte first = scanner.bytes()[start];
        if (first > ' ' && first < 0x7F) {
            return true;
        }
        ByteText text = scanner.text();
        return first < 0 && text.leavesTrace(scanner.bytes(), start, end) || !Blank.is(decoded(start, end));
    }

    private String decoded(int start, int end) {
        return new String(scanner.bytes(), start, end - start, scanner.text().charset());
    }

    /** False where the case is not an ordinary one; nothing was counted then. */
    private boolean tally(long filled, int all) {
        int named = Long.bitCount(filled & namedColumns);
        int period = meanings.period();
        if (period < 0) {
            return period == CaseMeanings.OUT && aside(named, all);
        }
        int unit = meanings.unit(period);
        long held = unit < 0 ? CaseConditions.UNREADABLE : meanings.holding();
        if (held == CaseConditions.UNREADABLE) {
            return false;
        }
        int at = combination(period << Short.SIZE | unit, held);
        if (!amounts(at, filled)) {
            return false;
        }
        combinations.add(at, named);
        rows++;
        otherCells += all - named;
        tallier.addNumber(scanner.bytes(), scanner.start(columnOf[0]), scanner.end(columnOf[0]));
        return true;
    }

    private int combination(int whose, long held) {
        int at = combinations.find(whose, held);
        if (at < 0) {
            combinations = combinations.isFull() ? combinations.larger() : combinations;
            at = combinations.find(whose, held, judge.conditions().met(held));
        }
        return at;
    }

    private boolean aside(int named, int all) {
        rows++;
        outside++;
        outsideCells += named;
        otherCells += all - named;
        return true;
    }

    /** Adds what the case adds to sums; false, and nothing added, where an amount is not plain to see. */
    private boolean amounts(int at, long filled) {
        long met = combinations.met(at);
        for (int count = 0; count < sumSlots.length; count++) {
            if (sumSlots[count] >= 0 && (met & 1L << count) != 0 && amount(sumSlots[count], filled) == SLOW) {
                return false;
            }
        }
        for (int count = 0; count < sumSlots.length; count++) {
            if (sumSlots[count] >= 0 && (met & 1L << count) != 0) {
                combinations.add(at, count, amount(sumSlots[count], filled));
            }
        }
        return true;
    }

    private long amount(int slot, long filled) {
        int field = columnOf[slot];
        if ((filled & 1L << field) == 0) {
            Optional<BigDecimal> blank = judge.amounts().read("");
            return blank == null ? SLOW : 0;
        }
        long amount = ByteNumbers.amount(scanner.bytes(), scanner.start(field), scanner.end(field), Combinations.SCALE);
        return amount == ByteNumbers.NONE ? SLOW : amount;
    }

    /** Whether the record at hand may be a case with one of these numbers. */
    boolean isSuspected(LongSet suspected) {
        int field = columnOf[0];
        if (field < scanner.fields()) {
            byte[] bytes = scanner.bytes();
            int start = scanner.start(field);
            int end = scanner.end(field);
            if (!scanner.escaped() && start < end && starts.isPlain(bytes, start, end)) {
                return suspected.contains(CaseNumbers.hash(bytes, start, end));
            }
        }
        return tallier.isSuspected(row(0), suspected);
    }

    /** The record at hand as characters. */
    CaseRow row(long line) {
        List<String> texts = new ArrayList<>(scanner.fields());
        for (int field = 0; field < scanner.fields(); field++) {
            texts.add(meanings.text(field));
        }
        return new CaseRow(line, texts);
    }

    /** Ends the counting: everything is in its tally then. */
    CaseTallier end() {
        combinations.into(tallier.counted(), meanings.units(), meanings.periods());
        tallier.counted().addRows(rows, outside, outsideCells, otherCells);
        return tallier;
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
