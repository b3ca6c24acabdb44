package cn.huizong.aggregate.movement;

import cn.huizong.rule.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What an area has in a sum.
 *
 * @param before of the territory that {@code now} covers; null where the figure did not apply (不适用): it added nothing
 * @param now likewise
 * @param estimated whether {@code now} is supposed of units that have not reported
 */
public record AreaCount(
        String area, @Nullable Fraction before, @Nullable Fraction now, boolean estimated) {

    Fraction change() {
        return added(now).minus(added(before));
    }

    static Fraction added(@Nullable Fraction value) {
        return value == null ? Fraction.ZERO : value;
    }
}
