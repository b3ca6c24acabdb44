package cn.huizong.rule;

/** Edits judge in three values; not verifiable is counted apart and is never a pass (law 10). */
public enum Verdict {
    PASS,
    FAIL,
    NOT_VERIFIABLE
}
