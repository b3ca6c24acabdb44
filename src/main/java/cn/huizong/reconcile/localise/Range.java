package cn.huizong.reconcile.localise;

import cn.huizong.rule.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * How far a figure can go, exactly; a null end has no limit. Where a rule is strict or offers alternatives, not every value
 * between the ends need do: a value that is to be suggested is judged by the rules first.
 */
public record Range(@Nullable Fraction least, @Nullable Fraction greatest) {

    /** Whether one value is left. */
    public boolean isFixed() {
        return least != null && least.equals(greatest);
    }
}
