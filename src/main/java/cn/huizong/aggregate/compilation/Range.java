package cn.huizong.aggregate.compilation;

import cn.huizong.rule.Fraction;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Between what a figure lies, ends included.
 *
 * @param rules that make it so narrow, by id
 */
record Range(@Nullable Fraction lower, @Nullable Fraction upper, List<String> rules) {

    static Range exactly(Fraction value) {
        return new Range(value, value, List.of());
    }

    boolean isExact() {
        return lower != null && lower.equals(upper);
    }

    boolean isEmpty() {
        return lower != null && upper != null && lower.compareTo(upper) > 0;
    }

    Range notAbove(Fraction limit, List<String> because) {
        return upper != null && upper.compareTo(limit) <= 0 ? this : new Range(lower, limit, both(because));
    }

    Range notBelow(Fraction limit, List<String> because) {
        return lower != null && lower.compareTo(limit) >= 0 ? this : new Range(limit, upper, both(because));
    }

    /** The least that a multiple of the figure can be, or null where it has no limit. */
    @Nullable
    Fraction least(Fraction factor) {
        Fraction end = factor.signum() > 0 ? lower : upper;
        return end == null ? null : end.times(factor);
    }

    private List<String> both(List<String> because) {
        return Stream.concat(rules.stream(), because.stream())
                .distinct()
                .sorted()
                .toList();
    }
}
