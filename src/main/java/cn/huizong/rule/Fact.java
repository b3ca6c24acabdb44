package cn.huizong.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is known of a {@link Reference}. */
public sealed interface Fact {

    /** An exact number, in the item's own measure. */
    record Known(BigDecimal value) implements Fact {}

    /** An approximate figure: it bounds, it never adds (law 6). A null end is open to infinity. */
    record Bounded(
            @Nullable BigDecimal lower,
            boolean lowerOpen,
            @Nullable BigDecimal upper,
            boolean upperOpen) implements Fact {}

    /** A text item. */
    record Words(String text) implements Fact {}

    /** Blank, 不适用, not handed in or refused: whatever needs it is not verifiable. */
    record Absent(String why) implements Fact {}
}
