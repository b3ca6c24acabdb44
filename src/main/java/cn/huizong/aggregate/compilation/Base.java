package cn.huizong.aggregate.compilation;

import cn.huizong.aggregate.compilation.Figure.State;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.TerritoryBreak;
import cn.huizong.rule.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit's figure is compared with: its own of the period compared with and those of the units it took over since.
 *
 * @param broken the change of its territory, or null
 * @param contributions empty where nobody was asked then
 */
public record Base(Unit unit, @Nullable TerritoryBreak broken, List<Contribution> contributions) {

    public boolean comparable() {
        return broken == null || broken.comparable();
    }

    /**
     * The amount coverage weighs the unit by, or null where it is not known: also where its return does not cover the territory
     * that gave the figures of then. Of a unit that has not reported that is the whole of it.
     */
    @Nullable
    Fraction weight(boolean reported) {
        if (contributions.isEmpty() || reported && !comparable()) {
            return null;
        }
        Fraction weight = Fraction.ZERO;
        for (Contribution part : contributions) {
            if (part.state() == State.KNOWN) {
                weight = weight.plus(part.weight());
            } else if (part.state() != State.NOT_APPLICABLE) {
                return null;
            }
        }
        return weight;
    }
}
