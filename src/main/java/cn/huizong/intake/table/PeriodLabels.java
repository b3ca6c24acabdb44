package cn.huizong.intake.table;

import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.form.PeriodWords;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Periods as labels of a table write them, also by what they are to the table's own. */
final class PeriodLabels {

    private static final Pattern CURRENT = Pattern.compile("^(?:本年|本期|今年|当年|本季|本月).*");
    private static final Pattern LAST_YEAR = Pattern.compile("^(?:上年|去年|上年同期).*");

    private final Frequency frequency;
    private final @Nullable ReferencePeriod own;

    /** @param own of the table, where it is known */
    PeriodLabels(Frequency frequency, @Nullable ReferencePeriod own) {
        this.frequency = frequency;
        this.own = own;
    }

    /** The innermost label that names one decides. */
    @Nullable
    ReferencePeriod find(List<String> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            ReferencePeriod found = find(path.get(i));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable ReferencePeriod find(String label) {
        if (ColumnHeads.isDerived(label)) {
            return null;
        }
        Optional<ReferencePeriod> written =
                PeriodWords.read(label).or(() -> PeriodWords.mentioned(label)).filter(this::fits);
        if (written.isPresent() || own == null) {
            return written.orElse(null);
        }
        if (CURRENT.matcher(label).matches()) {
            return own;
        }
        return LAST_YEAR.matcher(label).matches() ? own.lastYear() : null;
    }

    boolean fits(ReferencePeriod period) {
        return period.frequency() == frequency;
    }
}
