package cn.huizong.intake.register;

import cn.huizong.catalogue.CaseCount;
import cn.huizong.catalogue.Register;
import cn.huizong.intake.scan.RecordScanner;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Adds each case to those of its combination, unless an amount in it is not plain to see. */
final class CombinedCases implements BatchQuestion {

    private static final long UNCLEAR = Long.MIN_VALUE;

    private final CaseJudge judge;
    private final long named;
    /** Counts that are sums, and the columns of their amounts. */
    private final int[] sums;

    private final int[] fields;
    private Combinations combinations;

    CombinedCases(CaseJudge judge, Register register, CaseColumns columns) {
        List<CaseCount> counts = register.counts();
        this.judge = judge;
        this.named = columns.bits(columns.slots());
        this.sums = IntStream.range(0, counts.size())
                .filter(count -> !counts.get(count).sum().isEmpty())
                .toArray();
        this.fields = IntStream.of(sums)
                .map(count -> columns.column(columns.slot(counts.get(count).sum())))
                .toArray();
        this.combinations = new Combinations(counts.size());
    }

    @Override
    public void ask(CaseBatch batch) {
        for (int record = 0; record < batch.size(); record++) {
            if (batch.kinds[record] == CaseBatch.CASE) {
                int whose = batch.periods[record] << Short.SIZE | batch.units[record];
                int at = combinations.find(whose, batch.held[record]);
                if (at < 0) {
                    at = added(whose, batch.held[record]);
                }
                if (sums.length == 0 || amounts(batch, record, at)) {
                    combinations.add(at, Long.bitCount(batch.filled[record] & named));
                } else {
                    batch.kinds[record] = CaseBatch.ODD;
                }
            }
        }
    }

    private int added(int whose, long held) {
        combinations = combinations.isFull() ? combinations.larger() : combinations;
        return combinations.find(whose, held, judge.conditions().met(held));
    }

    /** Adds what the case adds to sums; false, and nothing added, where an amount is not plain to see. */
    private boolean amounts(CaseBatch batch, int record, int at) {
        long met = combinations.met(at);
        for (int i = 0; i < sums.length; i++) {
            if ((met & 1L << sums[i]) != 0 && amount(batch, record, fields[i]) == UNCLEAR) {
                return false;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            if ((met & 1L << sums[i]) != 0) {
                combinations.add(at, sums[i], amount(batch, record, fields[i]));
            }
        }
        return true;
    }

    private long amount(CaseBatch batch, int record, int field) {
        if ((batch.filled[record] & 1L << field) == 0) {
            Optional<BigDecimal> blank = judge.amounts().read("");
            return blank == null ? UNCLEAR : 0;
        }
        RecordScanner scanner = batch.scanner;
        long amount = ByteNumbers.amount(
                scanner.bytes(), scanner.start(record, field), scanner.end(record, field), Combinations.SCALE);
        return amount == ByteNumbers.NONE ? UNCLEAR : amount;
    }

    /** Adds everything to a tally, and begins anew. */
    void into(RegisterTally tally, List<String> codes, CasePeriods periods) {
        combinations.into(tally, codes, periods);
        combinations.clear();
    }
}
