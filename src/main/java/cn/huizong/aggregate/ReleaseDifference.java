package cn.huizong.aggregate;

import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.rule.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moved between two releases of a period.
 *
 * @param indicators whose value, status or note differ, in the catalogue's order
 * @param returns that differ, in the order of their keys
 */
public record ReleaseDifference(List<MovedIndicator> indicators, List<MovedReturn> returns) {

    /**
     * An indicator's value before and after.
     *
     * @param before null when the earlier release had none; {@code after} likewise
     * @param change after − before, exact; null when either has no exact value
     * @param movers returns that moved it, the largest effect first
     * @param rest what the movers together do not account for: their interplay in a rate, or a changed catalogue; null
     *     when change is
     */
    public record MovedIndicator(
            String indicator,
            String area,
            @Nullable IndicatorValue before,
            @Nullable IndicatorValue after,
            @Nullable Fraction change,
            List<Mover> movers,
            @Nullable Fraction rest) {}

    /** @param effect on the earlier value when this return alone is replaced; null when either has no exact value */
    public record Mover(ReturnKey key, @Nullable Fraction effect) {}

    /**
     * @param before null when the return is new; {@code after} null when it is no longer used
     * @param cells whose figure differs, in the order of their items
     */
    public record MovedReturn(
            ReturnKey key,
            @Nullable ObservedReturn before,
            @Nullable ObservedReturn after,
            List<MovedCell> cells) {}

    /** @param before null when the item was not there; {@code after} likewise */
    public record MovedCell(
            String item,
            @Nullable Observation before,
            @Nullable Observation after) {}
}
