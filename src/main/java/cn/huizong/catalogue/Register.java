package cn.huizong.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a list of cases (台账) is tallied into the items of its form. No other column of the list is read.
 *
 * @param caseNumber heading of the column that tells cases apart
 * @param unit heading of the column with the unit a case belongs to, "" where all are of the unit that hands the list in
 * @param date heading of the column whose day puts a case into a period, "" where all are of the period the list is for
 */
public record Register(String caseNumber, String unit, String date, List<CaseCount> counts) {

    /** As many counts, and as many conditions of all counts together, as a register may have. */
    public static final int MOST = 60;

    public boolean hasUnit() {
        return !unit.isEmpty();
    }

    public boolean hasDate() {
        return !date.isEmpty();
    }

    /** Every heading that is asked for, once, in the order they are named. */
    public List<String> columns() {
        Set<String> columns = new LinkedHashSet<>(essential());
        for (CaseCount count : counts) {
            count.where().forEach(condition -> columns.add(condition.column()));
            if (!count.sum().isEmpty()) {
                columns.add(count.sum());
            }
        }
        return List.copyOf(columns);
    }

    /** The headings of the columns that no case may leave empty. */
    public List<String> essential() {
        Set<String> essential = new LinkedHashSet<>(List.of(caseNumber));
        if (hasUnit()) {
            essential.add(unit);
        }
        if (hasDate()) {
            essential.add(date);
        }
        return List.copyOf(essential);
    }
}
