package cn.huizong.reconcile.localise;

import cn.huizong.rule.Reference;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * What was reported of the figures that rules name, and how much each is trusted.
 *
 * @param values as reported, in the measure of the item; a figure without a value is missing and may be anything at no weight
 * @param nonNegative figures that cannot be below 0 once they are changed or filled in
 * @param changeable reported figures that may be wrong; all others (of another period, another unit, released) stand as they are
 * @param weight how much it takes to doubt a figure, at least 1; asked of changeable figures only
 */
public record LocalisationCase(
        Map<Reference, BigDecimal> values,
        Predicate<Reference> nonNegative,
        Predicate<Reference> changeable,
        ToIntFunction<Reference> weight) {

    public LocalisationCase {
        values = Map.copyOf(values);
    }
}
