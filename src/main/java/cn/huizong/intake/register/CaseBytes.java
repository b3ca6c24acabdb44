package cn.huizong.intake.register;

import cn.huizong.catalogue.CaseCount;
import cn.huizong.catalogue.Register;
import cn.huizong.intake.file.Blank;
import cn.huizong.intake.form.CaseList;
import cn.huizong.intake.form.DayWords;
import cn.huizong.intake.scan.ByteText;
import cn.huizong.intake.scan.RecordScanner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tallies the cases of one stretch of a file by their bytes. What a column says is found out once for every text in it; a case
 * that is in any way out of the ordinary is made characters of and goes to {@link CaseTallier} like the rows of any other file.
 */
final class CaseBytes {

    private static final long SLOW = Long.MIN_VALUE;
    private static final int OUT = -1;
    private static final int NO_DAY = -2;

    private final CaseColumns columns;
    private final CaseJudge judge;
    private final CaseTallier tallier;
    private final CaseUnits units;
    private final CasePeriods periods;
    private final RecordScanner scanner;
    private final byte[] none = new byte[0];

    private final int[] columnOf;
    private final long namedColumns;
    private final long essentialColumns;
    private final int unitSlot;
    private final int daySlot;
    private final List<SliceCache> unitCaches = new ArrayList<>();
    private final SliceCache dayCache = new SliceCache();
    private final int[] conditionSlots;
    private final SliceCache[] conditionCaches;
    private final int[] sumSlots;
    private final List<String> codes = new ArrayList<>();
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
        this.units = reader.units(list);
        this.periods = new CasePeriods(list, reader.wanted(list));
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
        this.namedColumns = named;
        this.essentialColumns = essential;
        this.unitSlot = register.hasUnit() ? columns.slot(register.unit()) : -1;
        this.daySlot = register.hasDate() ? columns.slot(register.date()) : -1;
        this.conditionSlots = IntStream.range(0, columns.slots())
                .filter(judge.conditions()::asksFor)
                .toArray();
        this.conditionCaches =
                IntStream.of(conditionSlots).mapToObj(slot -> new SliceCache()).toArray(SliceCache[]::new);
        this.sumSlots = register.counts().stream()
                .map(CaseCount::sum)
                .mapToInt(sum -> sum.isEmpty() ? -1 : columns.slot(sum))
                .toArray();
        this.combinations = new Combinations(sumSlots.length);
        if (list.unit() != null) {
            codes.add(list.unit().code());
        }
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
        int period = daySlot < 0 ? 0 : day();
        if (period < 0) {
            return period == OUT && aside(named, all);
        }
        int unit = unitSlot < 0 ? 0 : unit(period);
        long held = unit < 0 ? SLOW : holding();
        if (held == SLOW) {
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

    /** The position of the period the case is of, {@link #OUT} where it is none that is wanted, or {@link #NO_DAY}. */
    private int day() {
        int field = columnOf[daySlot];
        byte[] bytes = scanner.bytes();
        int start = scanner.start(field);
        int end = scanner.end(field);
        int day = ByteNumbers.day(bytes, start, end);
        if (day > 0) {
            return periods.position(day / 100);
        }
        long known = dayCache.get(bytes, start, end);
        return (int) (known == SliceCache.UNKNOWN ? dayCache.put(bytes, start, end, wordsOfDay(field)) : known);
    }

    private long wordsOfDay(int field) {
        Optional<LocalDate> day = DayWords.read(text(field));
        if (day.isEmpty()) {
            return NO_DAY;
        }
        return periods.position(day.get().getYear() * 100 + day.get().getMonthValue());
    }

    private int unit(int period) {
        int field = columnOf[unitSlot];
        byte[] bytes = scanner.bytes();
        int start = scanner.start(field);
        int end = scanner.end(field);
        while (unitCaches.size() <= period) {
            unitCaches.add(new SliceCache());
        }
        SliceCache cache = unitCaches.get(period);
        long known = cache.get(bytes, start, end);
        return (int) (known == SliceCache.UNKNOWN ? cache.put(bytes, start, end, unitOf(field, period)) : known);
    }

    private long unitOf(int field, int period) {
        String code = units.find(text(field), periods.at(period)).code();
        if (code.isEmpty()) {
            return -1;
        }
        int known = codes.indexOf(code);
        if (known < 0) {
            codes.add(code);
        }
        return known < 0 ? codes.size() - 1 : known;
    }

    private long holding() {
        long held = 0;
        for (int i = 0; i < conditionSlots.length; i++) {
            int field = columnOf[conditionSlots[i]];
            boolean there = field < scanner.fields();
            byte[] bytes = there ? scanner.bytes() : none;
            int start = there ? scanner.start(field) : 0;
            int end = there ? scanner.end(field) : 0;
            long bits = conditionCaches[i].get(bytes, start, end);
            if (bits == SliceCache.UNKNOWN) {
                long found = judge.conditions().holding(conditionSlots[i], there ? text(field) : "");
                bits = conditionCaches[i].put(bytes, start, end, found);
            }
            if (bits == CaseConditions.UNREADABLE) {
                return SLOW;
            }
            held |= bits;
        }
        return held;
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

    private String text(int field) {
        String text = scanner.decode(field);
        return Blank.is(text) ? "" : Trimmed.of(text);
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
            texts.add(text(field));
        }
        return new CaseRow(line, texts);
    }

    /** Ends the counting: everything is in its tally then. */
    CaseTallier end() {
        combinations.into(tallier.counted(), codes, periods);
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
