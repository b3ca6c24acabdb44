package cn.huizong.intake.register;

import cn.huizong.intake.form.DayWords;
import cn.huizong.intake.scan.RecordScanner;
import java.time.LocalDate;
import java.util.Optional;

/** Of which period each case is, by its day. */
final class PeriodsOfCases implements BatchQuestion {

    private static final int NO_DAY = -2;

    private final CasePeriods periods;
    private final int field;
    private final SliceCache known = new SliceCache();

    PeriodsOfCases(CasePeriods periods, int field) {
        this.periods = periods;
        this.field = field;
    }

    @Override
    public void ask(CaseBatch batch) {
        RecordScanner scanner = batch.scanner;
        byte[] bytes = scanner.bytes();
        for (int record = 0; record < batch.size(); record++) {
            if (batch.kinds[record] == CaseBatch.CASE) {
                int day = ByteNumbers.day(bytes, scanner.start(record, field), scanner.end(record, field));
                int period = day > 0 ? periods.position(day / 100) : inWords(batch, record);
                batch.periods[record] = period;
                if (period < 0) {
                    batch.kinds[record] = period == CasePeriods.OUT ? CaseBatch.OUTSIDE : CaseBatch.ODD;
                }
            }
        }
    }

    private int inWords(CaseBatch batch, int record) {
        byte[] bytes = batch.scanner.bytes();
        int start = batch.scanner.start(record, field);
        int end = batch.scanner.end(record, field);
        long period = known.get(bytes, start, end);
        return (int)
                (period == SliceCache.UNKNOWN
                        ? known.put(bytes, start, end, ofWords(batch.text(record, field)))
                        : period);
    }

    private long ofWords(String words) {
        Optional<LocalDate> day = DayWords.read(words);
        return day.isEmpty()
                ? NO_DAY
                : periods.position(day.get().getYear() * 100 + day.get().getMonthValue());
    }
}
