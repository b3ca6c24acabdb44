package cn.huizong.intake.form;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.observation.Outcome;
import org.jspecify.annotations.Nullable;

/** That a part is not accepted as a return, why, and how to mend it; texts in Chinese. */
public final class RefusedPart extends Exception {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;
    private final FindingCode code;
    private final transient @Nullable SheetCell cell;
    private final String suggestion;

    /** @param cell where the reason lies, or null */
    RefusedPart(Outcome outcome, FindingCode code, @Nullable SheetCell cell, String reason, String suggestion) {
        super(reason, null, false, false);
        this.outcome = outcome;
        this.code = code;
        this.cell = cell;
        this.suggestion = suggestion;
    }

    /** Of a part nobody can be sure about: kept apart until somebody has looked. */
    public static RefusedPart quarantined(
            FindingCode code, @Nullable SheetCell cell, String reason, String suggestion) {
        return new RefusedPart(Outcome.QUARANTINED, code, cell, reason, suggestion);
    }

    /** Of a part that is understood and cannot be used: it goes back to whoever sent it. */
    public static RefusedPart rejected(FindingCode code, @Nullable SheetCell cell, String reason, String suggestion) {
        return new RefusedPart(Outcome.REJECTED, code, cell, reason, suggestion);
    }

    public Outcome outcome() {
        return outcome;
    }

    public FindingCode code() {
        return code;
    }

    public @Nullable SheetCell cell() {
        return cell;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public String suggestion() {
        return suggestion;
    }
}
