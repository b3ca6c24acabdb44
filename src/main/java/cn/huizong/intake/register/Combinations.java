package cn.huizong.intake.register;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cases by unit and by the conditions that hold of them: there are few such combinations, and what a case counts for follows from
 * its own. Amounts are added as multiples of 0.0001 while they fit.
 */
final class Combinations {

    /** Places behind the point of amounts that are added as whole numbers. */
    static final int SCALE = 4;

    private static final long FULL = Long.MAX_VALUE / 4;

    private static final int SLOTS = 64;

    private final int counts;
    private final boolean[] used;
    /** The position of the period in the upper half, of the unit in the lower. */
    private final int[] units;

    private final long[] holding;
    private final long[] met;
    private final long[] rows;
    private final long[] cells;
    private final long[] sums;
    private final @Nullable BigDecimal[] more;
    private int size;

    /** @param counts how many counts there are */
    Combinations(int counts) {
        this(counts, SLOTS);
    }

    private Combinations(int counts, int slots) {
        this.counts = counts;
        used = new boolean[slots];
        units = new int[slots];
        holding = new long[slots];
        met = new long[slots];
        rows = new long[slots];
        cells = new long[slots];
        sums = new long[slots * counts];
        more = new BigDecimal[slots * counts];
    }

    boolean isFull() {
        return size * 2 > used.length;
    }

    /** Forgets everything but how much room there is. */
    void clear() {
        Arrays.fill(used, false);
        Arrays.fill(rows, 0);
        Arrays.fill(cells, 0);
        Arrays.fill(sums, 0);
        Arrays.fill(more, null);
        size = 0;
    }

    /** The same with more room. */
    Combinations larger() {
        Combinations larger = new Combinations(counts, used.length * 2);
        for (int i = 0; i < used.length; i++) {
            if (used[i]) {
                int at = larger.find(units[i], holding[i], met[i]);
                larger.rows[at] = rows[i];
                larger.cells[at] = cells[i];
                System.arraycopy(sums, i * counts, larger.sums, at * counts, counts);
                System.arraycopy(more, i * counts, larger.more, at * counts, counts);
            }
        }
        return larger;
    }

    /** Where a combination is kept, or −1 where it is not. */
    int find(int unit, long held) {
        int at = slot(unit, held);
        return used[at] ? at : -1;
    }

    /**
     * Where a combination is kept from now on.
     *
     * @param counting for which counts its cases count, a bit each
     */
    int find(int unit, long held, long counting) {
        int at = slot(unit, held);
        if (!used[at]) {
            used[at] = true;
            units[at] = unit;
            holding[at] = held;
            met[at] = counting;
            size++;
        }
        return at;
    }

    private int slot(int unit, long held) {
        int mask = used.length - 1;
        long mixed = (held * 31 + unit) * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 40) & mask;
        while (used[at] && (units[at] != unit || holding[at] != held)) {
            at = at + 1 & mask;
        }
        return at;
    }

    long met(int at) {
        return met[at];
    }

    void add(int at, int filled) {
        rows[at]++;
        cells[at] += filled;
    }

    /** @param amount in multiples of 0.0001, below a quarter of what a long holds */
    void add(int at, int count, long amount) {
        int sum = at * counts + count;
        sums[sum] += amount;
        if (sums[sum] > FULL || sums[sum] < -FULL) {
            add(at, count, BigDecimal.valueOf(sums[sum], SCALE));
            sums[sum] = 0;
        }
    }

    private void add(int at, int count, BigDecimal amount) {
        int sum = at * counts + count;
        BigDecimal before = more[sum];
        more[sum] = before == null ? amount : before.add(amount);
    }

    /** Adds everything to a tally. */
    void into(RegisterTally tally, List<String> codes, CasePeriods periods) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != 0) {
                @Nullable BigDecimal[] amounts = Arrays.copyOfRange(more, i * counts, (i + 1) * counts);
                for (int count = 0; count < counts; count++) {
                    long sum = sums[i * counts + count];
                    if (sum != 0) {
                        BigDecimal exact = BigDecimal.valueOf(sum, SCALE);
                        BigDecimal before = amounts[count];
                        amounts[count] = before == null ? exact : before.add(exact);
                    }
                }
                tally.unit(codes.get(units[i] & 0xFFFF), periods.at(units[i] >> Short.SIZE))
                        .add(rows[i], cells[i], met[i], amounts);
            }
        }
    }
}
