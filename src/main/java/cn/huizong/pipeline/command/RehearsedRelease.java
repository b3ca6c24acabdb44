package cn.huizong.pipeline.command;

import cn.huizong.reconcile.rehearse.PeriodDifference;
import cn.huizong.store.StoredRelease;

/**
 * A release whose returns were judged again.
 *
 * @param returns how many
 * @param otherOpen whether anything but a rule keeps it from being final: a return that is missing, a figure that was refused
 */
record RehearsedRelease(StoredRelease release, int returns, PeriodDifference difference, boolean otherOpen) {

    /** By the rules in force now, which need not be those it was published by. */
    boolean finalBefore() {
        return !otherOpen && difference.openBefore() == 0;
    }

    boolean finalAfter() {
        return !otherOpen && difference.openAfter() == 0;
    }
}
