package cn.huizong.intake.register;

import cn.huizong.catalogue.Register;
import cn.huizong.intake.file.Blank;
import cn.huizong.intake.form.CaseList;
import cn.huizong.intake.form.DayWords;
import cn.huizong.intake.scan.RecordScanner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the columns of the record at hand say: of which period and unit it is, and which conditions hold. Found out once for every text. */
final class CaseMeanings {

    /** Of a day in none of the periods wanted. */
    static final int OUT = -1;

    private static final int NO_DAY = -2;

    private final CaseConditions conditions;
    private final CaseUnits units;
    private final CasePeriods periods;
    private final RecordScanner scanner;
    private final byte[] none = new byte[0];
    private final int[] columnOf;
    private final int unitSlot;
    private final int daySlot;
    private final List<SliceCache> unitCaches = new ArrayList<>();
    private final SliceCache dayCache = new SliceCache();
    private final int[] conditionSlots;
    private final SliceCache[] conditionCaches;
    private final List<String> codes = new ArrayList<>();

    CaseMeanings(
            RegisterReader reader,
            CaseList list,
            CaseColumns columns,
            CaseConditions conditions,
            RecordScanner scanner) {
        Register register = list.register();
        this.conditions = conditions;
        this.units = reader.units(list);
        this.periods = new CasePeriods(list, reader.wanted(list));
        this.scanner = scanner;
        this.columnOf = IntStream.range(0, columns.slots()).map(columns::column).toArray();
        this.unitSlot = register.hasUnit() ? columns.slot(register.unit()) : -1;
        this.daySlot = register.hasDate() ? columns.slot(register.date()) : -1;
        this.conditionSlots =
                IntStream.range(0, columns.slots()).filter(conditions::asksFor).toArray();
        this.conditionCaches =
                IntStream.of(conditionSlots).mapToObj(slot -> new SliceCache()).toArray(SliceCache[]::new);
        if (list.unit() != null) {
            codes.add(list.unit().code());
        }
    }

    /** The position of the period the case is of, {@link #OUT} where it is none that is wanted, or {@link #NO_DAY}. */
    int period() {
        if (daySlot < 0) {
            return 0;
        }
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

    /** The position of the unit the case is of in {@link #units}, below 0 where nobody knows it. */
    int unit(int period) {
        if (unitSlot < 0) {
            return 0;
        }
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

    /** Which conditions hold, a bit each; {@link CaseConditions#UNREADABLE} where one cannot be told. */
    long holding() {
        long held = 0;
        for (int i = 0; i < conditionSlots.length; i++) {
            int field = columnOf[conditionSlots[i]];
            boolean there = field < scanner.fields();
            byte[] bytes = there ? scanner.bytes() : none;
            int start = there ? scanner.start(field) : 0;
            int end = there ? scanner.end(field) : 0;
            long bits = conditionCaches[i].get(bytes, start, end);
            if (bits == SliceCache.UNKNOWN) {
                long found = conditions.holding(conditionSlots[i], there ? text(field) : "");
                bits = conditionCaches[i].put(bytes, start, end, found);
            }
            if (bits == CaseConditions.UNREADABLE) {
                return CaseConditions.UNREADABLE;
            }
            held |= bits;
        }
        return held;
    }

    /** Codes of the units met, by their position. */
    List<String> units() {
        return codes;
    }

    CasePeriods periods() {
        return periods;
    }

    /** What a field says as characters, "" where that is nothing. */
    String text(int field) {
        String text = scanner.decode(field);
        return Blank.is(text) ? "" : Trimmed.of(text);
    }
}
