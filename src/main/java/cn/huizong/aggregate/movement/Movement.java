package cn.huizong.aggregate.movement;

import cn.huizong.rule.Fraction;

/** Where the change of a city's figure on the same period last year comes from. */
public sealed interface Movement {

    /** What can be said of the areas that make up a figure; their parts sum to {@link #change()} exactly. */
    sealed interface Split extends Movement permits Growth, RateChange {

        /** What is published as the year-on-year figure: growth in %, of rates a difference in 百分点. */
        Fraction change();
    }

    /**
     * A change that is not traced to the areas.
     *
     * @param why in Chinese
     */
    record Untraced(String why) implements Movement {}
}
