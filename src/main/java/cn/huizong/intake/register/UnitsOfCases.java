package cn.huizong.intake.register;

import cn.huizong.intake.scan.RecordScanner;
import java.util.ArrayList;
import java.util.List;

/** Of which unit each case is. */
final class UnitsOfCases implements BatchQuestion {

    private static final int NOBODY = -1;

    private final CaseUnits units;
    private final CasePeriods periods;
    private final int field;
    private final List<String> codes;
    /** A name may be that of different units in different periods. */
    private final List<SliceCache> known = new ArrayList<>();

    /** @param codes of the units met, to which those are added that are */
    UnitsOfCases(CaseUnits units, CasePeriods periods, int field, List<String> codes) {
        this.units = units;
        this.periods = periods;
        this.field = field;
        this.codes = codes;
    }

    @Override
    public void ask(CaseBatch batch) {
        RecordScanner scanner = batch.scanner;
        byte[] bytes = scanner.bytes();
        for (int record = 0; record < batch.size(); record++) {
            if (batch.kinds[record] == CaseBatch.CASE) {
                SliceCache cache = in(batch.periods[record]);
                long unit = cache.get(bytes, scanner.start(record, field), scanner.end(record, field));
                if (unit == SliceCache.UNKNOWN) {
                    unit = ofName(batch, record, cache);
                }
                batch.units[record] = (int) unit;
                if (unit < 0) {
                    batch.kinds[record] = CaseBatch.ODD;
                }
            }
        }
    }

    private SliceCache in(int period) {
        while (known.size() <= period) {
            known.add(new SliceCache());
        }
        return known.get(period);
    }

    private long ofName(CaseBatch batch, int record, SliceCache cache) {
        String code = units.find(batch.text(record, field), periods.at(batch.periods[record]))
                .code();
        if (!code.isEmpty() && !codes.contains(code)) {
            codes.add(code);
        }
        long unit = code.isEmpty() ? NOBODY : codes.indexOf(code);
        RecordScanner scanner = batch.scanner;
        return cache.put(scanner.bytes(), scanner.start(record, field), scanner.end(record, field), unit);
    }
}
