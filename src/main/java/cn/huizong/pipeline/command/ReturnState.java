package cn.huizong.pipeline.command;

import java.util.Locale;

/** How an expected return stands, the one that needs most to be done about first. */
enum ReturnState {
    /** Not handed in, and the due day is past. */
    OVERDUE,
    /** Handed in and refused, or in files that contradict each other. */
    RETURNED,
    /** Accepted with a mandatory fault nobody has mended. */
    FAULTY,
    /** Accepted with a query nobody has answered. */
    QUERIED,
    /** Not handed in; there is time. */
    MISSING,
    /** Accepted, and handed in after the due day. */
    LATE,
    ACCEPTED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody has to do something about it. */
    boolean open() {
        return this != ACCEPTED && this != LATE;
    }
}
