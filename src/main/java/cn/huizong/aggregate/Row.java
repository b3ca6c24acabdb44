package cn.huizong.aggregate;

import cn.huizong.aggregate.compilation.Base;
import cn.huizong.aggregate.compilation.Compiled;
import cn.huizong.aggregate.compilation.Series;
import java.util.List;

/**
 * An indicator's figure for an area with what it was made of.
 *
 * @param now of the period, {@code then} of the same period last year
 * @param bases what each unit is compared with
 */
record Row(Series series, Compiled now, List<Base> bases, Compiled then, YearOnYear yearOnYear, IndicatorValue value) {

    boolean comparable() {
        return bases.stream().allMatch(Base::comparable);
    }
}
