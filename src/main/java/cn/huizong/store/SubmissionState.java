package cn.huizong.store;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a file stands on its way from a unit into a release (报送状态). */
public enum SubmissionState {
    /** It is kept and will be judged. */
    RECEIVED("审核中"),
    /** None of it was recognised as a return of the unit, or it could not be read. */
    STRUCTURE_FAILED("无法识别"),
    /** Something mandatory is wrong. */
    FAILED("有错误"),
    /** Something is asked that the unit has not explained. */
    NEEDS_EXPLANATION("待说明"),
    /** It can be handed in. */
    READY("可报送"),
    /** The unit stands for it; runs take it into account. */
    SUBMITTED("已报送"),
    /** A statistician took it. */
    ACCEPTED("已验收"),
    /** A statistician gave it back: it counts no more. */
    RETURNED("已退回"),
    /** It stands in an approved release. */
    SEALED("已封存");

    private final String chinese;

    SubmissionState(String chinese) {
        this.chinese = chinese;
    }

    /** The states that can follow. */
    public Set<SubmissionState> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(STRUCTURE_FAILED, FAILED, NEEDS_EXPLANATION, READY);
            case NEEDS_EXPLANATION -> EnumSet.of(READY);
            case READY -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(ACCEPTED, RETURNED);
            case ACCEPTED -> EnumSet.of(RETURNED, SEALED);
            case STRUCTURE_FAILED, FAILED, RETURNED, SEALED -> EnumSet.noneOf(SubmissionState.class);
        };
    }

    /** Whether the unit has handed it in, whatever became of it. */
    public boolean handedIn() {
        return this == SUBMITTED || this == ACCEPTED || this == RETURNED || this == SEALED;
    }

    /** Whether runs take it into account. */
    public boolean inForce() {
        return handedIn() && this != RETURNED;
    }

    public String chinese() {
        return chinese;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SubmissionState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
