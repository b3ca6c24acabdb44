package cn.huizong.pipeline;

import java.util.Locale;

/** The stages of a run, in their order; each is a step of the batch job. */
public enum Stage {
    RECEIVE,
    READ,
    RECONCILE,
    AGGREGATE,
    PUBLISH;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
