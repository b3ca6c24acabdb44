package cn.huizong.intake.register;

import cn.huizong.intake.scan.RecordScanner;

/** Which conditions hold of what stands in one column. */
final class HeldConditions implements BatchQuestion {

    private final CaseConditions conditions;
    private final int slot;
    private final int field;
    private final SliceCache known = new SliceCache();
    private final long ofNothing;

    HeldConditions(CaseConditions conditions, int slot, int field) {
        this.conditions = conditions;
        this.slot = slot;
        this.field = field;
        this.ofNothing = conditions.holding(slot, "");
    }

    @Override
    public void ask(CaseBatch batch) {
        RecordScanner scanner = batch.scanner;
        byte[] bytes = scanner.bytes();
        for (int record = 0; record < batch.size(); record++) {
            if (batch.kinds[record] == CaseBatch.CASE) {
                long bits = field < scanner.fields(record)
                        ? known.get(bytes, scanner.start(record, field), scanner.end(record, field))
                        : ofNothing;
                if (bits == SliceCache.UNKNOWN) {
                    bits = of(batch, record);
                }
                batch.held[record] |= bits;
                if (bits == CaseConditions.UNREADABLE) {
                    batch.kinds[record] = CaseBatch.ODD;
                }
            }
        }
    }

    private long of(CaseBatch batch, int record) {
        RecordScanner scanner = batch.scanner;
        long bits = conditions.holding(slot, batch.text(record, field));
        return known.put(scanner.bytes(), scanner.start(record, field), scanner.end(record, field), bits);
    }
}
