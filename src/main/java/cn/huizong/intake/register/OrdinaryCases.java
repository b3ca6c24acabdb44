package cn.huizong.intake.register;

import cn.huizong.intake.scan.RecordScanner;

/** Which records may be ordinary cases: nothing essential is missing, and the number is one that says what it is. */
final class OrdinaryCases implements BatchQuestion {

    private final CaseStarts starts;
    private final int number;
    private final long essential;

    OrdinaryCases(CaseColumns columns, CaseStarts starts) {
        this.starts = starts;
        this.number = columns.column(0);
        this.essential = columns.bits(columns.essential());
    }

    @Override
    public void ask(CaseBatch batch) {
        for (int record = 0; record < batch.size(); record++) {
            boolean ordinary = (batch.filled[record] & essential) == essential
                    && isOneLine(batch.scanner, record)
                    && isPlain(batch.scanner, record);
            byte other = batch.cells[record] == 0 ? CaseBatch.EMPTY : CaseBatch.ODD;
            batch.kinds[record] = ordinary ? CaseBatch.CASE : other;
        }
    }

    /** What has several may have swallowed other rows. */
    private static boolean isOneLine(RecordScanner scanner, int record) {
        return scanner.linesBefore(record + 1) - scanner.linesBefore(record) == 1;
    }

    private boolean isPlain(RecordScanner scanner, int record) {
        return !scanner.isEscaped(record)
                && starts.isPlain(scanner.bytes(), scanner.start(record, number), scanner.end(record, number));
    }

    /** Whether a record may be a case with one of these numbers, if it has an ordinary one; else nothing is known. */
    Known suspected(RecordScanner scanner, int record, LongSet suspected) {
        if (number >= scanner.fields(record)
                || scanner.start(record, number) == scanner.end(record, number)
                || !isPlain(scanner, record)) {
            return Known.NO;
        }
        long hash = CaseNumbers.hash(scanner.bytes(), scanner.start(record, number), scanner.end(record, number));
        return suspected.contains(hash) ? Known.SUSPECTED : Known.HARMLESS;
    }

    /** What the bytes of a number tell. */
    enum Known {
        NO,
        SUSPECTED,
        HARMLESS
    }
}
