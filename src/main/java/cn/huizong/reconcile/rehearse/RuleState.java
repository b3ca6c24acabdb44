package cn.huizong.reconcile.rehearse;

import java.util.Locale;

/** What becomes of a rule when other rules are switched on. */
public enum RuleState {
    KEPT,
    CHANGED,
    ADDED,
    DROPPED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
