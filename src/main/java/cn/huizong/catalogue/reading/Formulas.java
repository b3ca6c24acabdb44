package cn.huizong.catalogue.reading;

import cn.huizong.rule.Formula;
import cn.huizong.rule.Reference;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of one indicator; null for those it does not have.
 *
 * @param complete whether all it has could be parsed
 */
record Formulas(
        @Nullable Formula value,
        @Nullable Formula numerator,
        @Nullable Formula denominator,
        @Nullable Formula shown,
        boolean complete) {

    /** The figures the city's value is made of. */
    List<Reference> contributing() {
        return Stream.of(value, numerator, denominator)
                .filter(Objects::nonNull)
                .flatMap(formula -> formula.references().stream())
                .distinct()
                .toList();
    }
}
