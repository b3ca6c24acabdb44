package cn.huizong.catalogue;

import java.math.BigDecimal;
import java.util.Locale;

/** A number that a job may set for the checks it does not write itself. */
public enum Threshold {
    /** By how many per cent a figure may grow or shrink within a year before its unit is asked. */
    GROWTH("50");

    private final BigDecimal usual;

    Threshold(String usual) {
        this.usual = new BigDecimal(usual);
    }

    /** As written in {@code job.yaml}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What holds where a job does not set it. */
    public BigDecimal usual() {
        return usual;
    }
}
