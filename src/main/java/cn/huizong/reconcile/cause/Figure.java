package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.Item;
import cn.huizong.observation.Observation;
import cn.huizong.rule.Measure;
import cn.huizong.rule.Reference;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number a unit reported, that may be wrong.
 *
 * @param value as reported
 * @param before the unit's own figure a year earlier, on the same territory; null where there is none
 */
record Figure(
        Reference reference,
        Item item,
        Observation observation,
        BigDecimal value,
        @Nullable BigDecimal before) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** The code of who reported it. */
    String unit() {
        return observation.key().unit();
    }

    /** Whether the form would take this number here. */
    boolean mayBe(BigDecimal other) {
        boolean tooMuch = item.measure().equals(Measure.PERCENT) && other.compareTo(WHOLE) > 0;
        return other.stripTrailingZeros().scale() <= item.decimals()
                && (item.negative() || (other.signum() >= 0 && !tooMuch));
    }
}
