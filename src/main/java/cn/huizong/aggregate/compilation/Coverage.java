package cn.huizong.aggregate.compilation;

import cn.huizong.rule.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of the whole the units that answered are, by last year's figures (law 7). */
public final class Coverage {

    private Coverage() {}

    /**
     * @param bases one for each contribution, in the same order
     * @return in %, over the units whose base is known; null where no base is known, it sums to 0, or a unit that is missing
     *     has none, so that its weight cannot be told
     */
    public static @Nullable Fraction of(List<Contribution> contributions, List<Base> bases) {
        Fraction all = Fraction.ZERO;
        Fraction answered = Fraction.ZERO;
        for (int i = 0; i < contributions.size(); i++) {
            boolean reported = contributions.get(i).reported();
            Fraction weight = bases.get(i).weight(reported);
            if (weight == null && !reported) {
                return null;
            }
            if (weight != null) {
                all = all.plus(weight);
                answered = reported ? answered.plus(weight) : answered;
            }
        }
        return all.signum() <= 0 ? null : answered.times(Fraction.of(100)).over(all);
    }
}
