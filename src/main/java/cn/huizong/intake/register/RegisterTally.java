package cn.huizong.intake.register;

import cn.huizong.catalogue.ReferencePeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the rows of a list of cases come to, and where each of their cells ended (law 1). */
final class RegisterTally {

    /** So many refused cases are named one by one. */
    static final int NAMED = 100;

    /** Whose figures a case goes into. */
    record Key(String unit, ReferencePeriod period) implements Comparable<Key> {

        /** All are of periods of one form, which is as often handed in in one as in the other. */
        @Override
        public int compareTo(Key other) {
            int byYear = Integer.compare(period.year(), other.period.year());
            int byPeriod = byYear != 0 ? byYear : Integer.compare(period.number(), other.period.number());
            return byPeriod != 0 ? byPeriod : unit.compareTo(other.unit);
        }
    }

    private final int counts;
    private final Map<Key, UnitTally> units = new TreeMap<>();
    private final List<RefusedCase> named = new ArrayList<>();
    private long rows;
    private long refused;
    private long duplicates;
    private long outside;
    private long refusedCells;
    private long outsideCells;
    private long otherCells;
    private long totalCells;
    private long noteCells;
    private long headingCells;
    private long ragged;
    private long firstRagged = Long.MAX_VALUE;

    RegisterTally(int counts) {
        this.counts = counts;
    }

    /** @param filled cells of named columns, and {@code others} of all columns beside them */
    void count(CaseVerdict verdict, long line, int filled, int others) {
        rows++;
        otherCells += others;
        if (verdict instanceof CaseVerdict.Counted counted) {
            unit(counted).add(1, filled, counted.counts(), counted.amounts());
        } else if (verdict instanceof CaseVerdict.Refused refusal) {
            refuse(new RefusedCase(line, refusal));
            refusedCells += filled;
        } else {
            outside++;
            outsideCells += filled;
        }
    }

    /** Takes back a case that turned out to be there already. */
    void repeated(CaseVerdict.Counted counted, int filled, RefusedCase why) {
        @Nullable BigDecimal[] amounts = counted.amounts().clone();
        for (int i = 0; i < amounts.length; i++) {
            BigDecimal amount = amounts[i];
            amounts[i] = amount == null ? null : amount.negate();
        }
        unit(counted).add(-1, -filled, counted.counts(), amounts);
        refuse(why);
        duplicates++;
        refusedCells += filled;
    }

    private UnitTally unit(CaseVerdict.Counted counted) {
        return unit(counted.unit(), counted.period());
    }

    UnitTally unit(String unit, ReferencePeriod period) {
        return units.computeIfAbsent(new Key(unit, period), key -> new UnitTally(counts));
    }

    private void refuse(RefusedCase refusal) {
        refused++;
        named.add(refusal);
        if (named.size() >= 2 * NAMED) {
            keepFirst();
        }
    }

    private void keepFirst() {
        named.sort(Comparator.comparingLong(RefusedCase::line));
        if (named.size() > NAMED) {
            named.subList(NAMED, named.size()).clear();
        }
    }

    /** Cells of a row that is no case. */
    void aside(RowKind kind, int cells) {
        switch (kind) {
            case HEADING -> headingCells += cells;
            case TOTAL -> totalCells += cells;
            default -> noteCells += cells;
        }
    }

    /**
     * Cases that have more fields than the headings, or fewer.
     *
     * @param line of the first of them
     */
    void ragged(long more, long line) {
        ragged += more;
        firstRagged = Math.min(firstRagged, line);
    }

    /** Cases counted elsewhere that only have to be added up. */
    void addRows(long newRows, long newOutside, long newOutsideCells, long newOtherCells) {
        rows += newRows;
        outside += newOutside;
        outsideCells += newOutsideCells;
        otherCells += newOtherCells;
    }

    /** @param lines how many lines stand before those of the other tally */
    void add(RegisterTally other, long lines) {
        other.units.forEach((key, tally) -> unit(key.unit(), key.period()).add(tally));
        other.named.forEach(refusal -> named.add(new RefusedCase(refusal.line() + lines, refusal.verdict())));
        keepFirst();
        rows += other.rows;
        refused += other.refused;
        duplicates += other.duplicates;
        outside += other.outside;
        refusedCells += other.refusedCells;
        outsideCells += other.outsideCells;
        otherCells += other.otherCells;
        totalCells += other.totalCells;
        noteCells += other.noteCells;
        headingCells += other.headingCells;
        if (other.ragged > 0) {
            ragged(other.ragged, other.firstRagged + lines);
        }
    }

    /** Units with at least one case that counts. */
    Map<Key, UnitTally> units() {
        Map<Key, UnitTally> counted = new TreeMap<>(units);
        counted.values().removeIf(tally -> tally.rows() == 0);
        return counted;
    }

    /** The first of the refused cases, in the order of the file. */
    List<RefusedCase> named() {
        keepFirst();
        return List.copyOf(named);
    }

    long rows() {
        return rows;
    }

    long counted() {
        return rows - refused - outside;
    }

    long refused() {
        return refused;
    }

    long duplicates() {
        return duplicates;
    }

    long outside() {
        return outside;
    }

    long ragged() {
        return ragged;
    }

    /** The line of the first case that is ragged, if any is. */
    long firstRagged() {
        return firstRagged;
    }

    long refusedCells() {
        return refusedCells;
    }

    /** Reason → number of cells that are not used. */
    Map<String, Long> ignored() {
        Map<String, Long> ignored = new TreeMap<>();
        ignored.put("不在登记表所列各栏", otherCells);
        ignored.put("报告期以外的案件", outsideCells);
        ignored.put("合计行", totalCells);
        ignored.put("说明与签署", noteCells);
        ignored.put("栏目文字", headingCells);
        ignored.values().removeIf(cells -> cells == 0);
        return ignored;
    }
}
