package cn.huizong.observation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a cell says. Blank, 0 and 不适用 stay different things to the last page (law 2). */
public sealed interface ReportedValue {

    /** An exact decimal in the item's own measure. */
    record Number(BigDecimal value) implements ReportedValue {}

    /**
     * An approximate figure: it bounds, it never adds (law 6). 近6000 is below 6000, 2000余 is in [2000, 3000).
     *
     * @param nominal the number as written, for display
     */
    record Approximate(
            BigDecimal nominal,
            @Nullable BigDecimal lower,
            boolean lowerOpen,
            @Nullable BigDecimal upper,
            boolean upperOpen)
            implements ReportedValue {}

    record Text(String text) implements ReportedValue {}

    /** An empty cell, or a mark for "should be here and is not known". */
    record Blank() implements ReportedValue {}

    /** 不适用: cannot exist. */
    record NotApplicable() implements ReportedValue {}

    /** Something stood there that could not be read as a figure; a finding names it. */
    record Refused() implements ReportedValue {}
}
