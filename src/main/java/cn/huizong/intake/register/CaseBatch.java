package cn.huizong.intake.register;

import cn.huizong.intake.file.Blank;
import cn.huizong.intake.scan.RecordScanner;
import java.util.Arrays;

/** What is known so far of the records of a batch, a place each. */
final class CaseBatch {

    /** Nothing is filled in. */
    static final byte EMPTY = 0;

    /** Out of the ordinary in some way: to be made characters of. */
    static final byte ODD = 1;

    /** A case of a period that is not wanted. */
    static final byte OUTSIDE = 2;

    /** A case like most, as far as is known. */
    static final byte CASE = 3;

    final RecordScanner scanner;
    final byte[] kinds = new byte[RecordScanner.BATCH];

    /** How many fields are filled in, and which of the first 64, a bit each. */
    final int[] cells = new int[RecordScanner.BATCH];

    final long[] filled = new long[RecordScanner.BATCH];

    /** Positions of period and unit. */
    final int[] periods = new int[RecordScanner.BATCH];

    final int[] units = new int[RecordScanner.BATCH];

    /** Which conditions hold, a bit each. */
    final long[] held = new long[RecordScanner.BATCH];

    CaseBatch(RecordScanner scanner) {
        this.scanner = scanner;
    }

    /** Before anything is known. */
    void begin() {
        Arrays.fill(held, 0);
    }

    int size() {
        return scanner.records();
    }

    /** What a field says as characters, "" where that is nothing. */
    String text(int record, int field) {
        String text = scanner.decode(record, field);
        return Blank.is(text) ? "" : Trimmed.of(text);
    }
}
