package cn.huizong.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a formula comes to. */
public sealed interface Quantity {

    record Exact(Fraction value) implements Quantity {}

    /** Known only within bounds; a null end is open to infinity. */
    record Within(
            @Nullable Fraction lower,
            boolean lowerOpen,
            @Nullable Fraction upper,
            boolean upperOpen) implements Quantity {}

    /**
     * Not computable.
     *
     * @param missing the figures it lacks; empty when it is undefined, such as a rate over 0
     * @param undefined whether the formula has no value by law (denominator 0, growth on a base ≤ 0) rather than lacking one
     */
    record Unknown(List<Reference> missing, boolean undefined, String why) implements Quantity {}
}
