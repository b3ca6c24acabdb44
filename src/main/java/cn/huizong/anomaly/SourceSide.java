package cn.huizong.anomaly;

import cn.huizong.observation.Evidence;
import cn.huizong.rule.Quantity;
import java.util.List;

/**
 * What one of two sources reports of a fact.
 *
 * @param value exact, within bounds, or unknown with the reason
 * @param figures every unit's figure it is made of, with its cell or the reason why there is none
 * @param scopes what the units state on their returns as their scope (口径), in the order of the figures
 */
public record SourceSide(Quantity value, List<Evidence.Part> figures, List<StatedScope> scopes) {

    /** A unit's own words. */
    public record StatedScope(String unit, String name, String words) {}
}
