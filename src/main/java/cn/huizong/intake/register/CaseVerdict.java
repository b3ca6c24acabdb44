package cn.huizong.intake.register;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.ReferencePeriod;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is to be done with a case. */
sealed interface CaseVerdict {

    /**
     * It counts.
     *
     * @param counts for which of the register's counts, a bit each
     * @param amounts by count, what it adds to a sum; null where it adds nothing
     */
    record Counted(
            String unit,
            ReferencePeriod period,
            long counts,
            @Nullable BigDecimal[] amounts) implements CaseVerdict {}

    /** It is of another period. */
    record Outside() implements CaseVerdict {}

    /**
     * It does not say enough.
     *
     * @param slot of the column that is to blame
     * @param unit "" where it is not known
     */
    record Refused(
            int slot,
            FindingCode code,
            String unit,
            @Nullable ReferencePeriod period,
            String text,
            String message,
            String suggestion)
            implements CaseVerdict {}
}
