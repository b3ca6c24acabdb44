package cn.huizong.intake.register;

import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.form.CaseList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The periods that cases turn out to be of, by month. */
final class CasePeriods {

    private static final int FIRST_YEAR = 1900;
    private static final int MONTHS = 200 * 12;
    /** That a period is not wanted. */
    static final int OUT = -1;

    private static final int UNKNOWN = -2;

    private final Frequency frequency;
    private final Predicate<ReferencePeriod> wanted;
    private final List<ReferencePeriod> periods = new ArrayList<>();
    private final int[] byMonth = new int[MONTHS];

    CasePeriods(CaseList list, Predicate<ReferencePeriod> wanted) {
        this.frequency = list.form().frequency();
        this.wanted = wanted;
        Arrays.fill(byMonth, UNKNOWN);
        if (list.period() != null) {
            periods.add(list.period());
        }
    }

    /** The position of the period a month, written as 202103, is in; {@link #OUT} for one that is not wanted. */
    int position(int month) {
        int at = (month / 100 - FIRST_YEAR) * 12 + month % 100 - 1;
        if (byMonth[at] == UNKNOWN) {
            byMonth[at] = find(ReferencePeriod.containing(LocalDate.of(month / 100, month % 100, 1), frequency));
        }
        return byMonth[at];
    }

    private int find(ReferencePeriod period) {
        if (!wanted.test(period)) {
            return OUT;
        }
        if (!periods.contains(period)) {
            periods.add(period);
        }
        return periods.indexOf(period);
    }

    ReferencePeriod at(int position) {
        return periods.get(position);
    }
}
