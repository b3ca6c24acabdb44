package cn.huizong.catalogue;

import java.math.BigDecimal;
import java.util.Locale;

/** A number that a job may set for the checks it does not write itself. */
public enum Threshold {
    /** By how many per cent a figure may lie off what its history or its peers' growth leads to before its unit is asked. */
    GROWTH("50"),
    /** In how many per cent of sound histories the test of a unit's own history may speak; 0 switches it off. */
    OUTLIER_CHANCE("0.1"),
    /** How many quartile distances the growth of a figure may lie from that of its peers. */
    SPREAD("4"),
    /** How much the size of a figure counts: 0 not at all, 1 in proportion. */
    SIZE_WEIGHT("0.5"),
    /** From which effect on, change times weighted size, anybody is asked. */
    LEAST_EFFECT("20"),
    /** How many earlier years a figure is compared with. */
    HISTORY("8"),
    /** What share of last year's base, in per cent, must have reported before the rest may be estimated. */
    ESTIMATE_COVERAGE("50"),
    /** From how many people a figure marked as of persons is published. */
    LEAST_PERSONS("3", "3");

    private final BigDecimal usual;
    private final BigDecimal least;

    Threshold(String usual) {
        this(usual, "0");
    }

    Threshold(String usual, String least) {
        this.usual = new BigDecimal(usual);
        this.least = new BigDecimal(least);
    }

    /** As written in {@code job.yaml}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Below this it would not do what it is for: of fewer than 2 people everybody knows that they are 1. */
    public BigDecimal least() {
        return least;
    }

    /** What holds where a job does not set it. */
    public BigDecimal usual() {
        return usual;
    }
}
