package cn.huizong.intake.register;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the cases of one unit and period come to. Nothing of it depends on the order of the cases. */
final class UnitTally {

    private final long[] counted;
    private final BigDecimal[] sums;
    private long rows;
    private long cells;

    UnitTally(int counts) {
        counted = new long[counts];
        sums = new BigDecimal[counts];
        Arrays.fill(sums, BigDecimal.ZERO);
    }

    /**
     * @param times how many such cases; below 0 to take them back
     * @param counts for which they count, a bit each
     */
    void add(long times, long filled, long counts, @Nullable BigDecimal[] amounts) {
        rows += times;
        cells += filled;
        for (int i = 0; i < counted.length; i++) {
            if ((counts & 1L << i) != 0) {
                counted[i] += times;
                BigDecimal amount = amounts[i];
                sums[i] = amount == null ? sums[i] : sums[i].add(amount);
            }
        }
    }

    void add(UnitTally other) {
        rows += other.rows;
        cells += other.cells;
        for (int i = 0; i < counted.length; i++) {
            counted[i] += other.counted[i];
            sums[i] = other.sums[i].signum() == 0 ? sums[i] : sums[i].add(other.sums[i]);
        }
    }

    long rows() {
        return rows;
    }

    /** Cells of the named columns of these cases that are not empty. */
    long cells() {
        return cells;
    }

    long counted(int count) {
        return counted[count];
    }

    /** Without zeros at the end: the same, whatever way the amounts were written. */
    BigDecimal sum(int count) {
        return sums[count].signum() == 0 ? BigDecimal.ZERO : sums[count].stripTrailingZeros();
    }
}
