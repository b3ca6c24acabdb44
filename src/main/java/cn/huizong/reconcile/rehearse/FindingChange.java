package cn.huizong.reconcile.rehearse;

import cn.huizong.anomaly.Anomaly;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A finding that comes, goes or reads otherwise with other rules.
 *
 * @param before null for one that comes
 * @param after null for one that goes
 * @param folded whether the report shows it under another: as it would be, or as it was where it goes
 * @param stood how the rule stood with the unit; {@code stands} how it would
 * @param why where it was not or would not be verifiable, for lack of what
 */
public record FindingChange(
        Kind kind,
        @Nullable Anomaly before,
        @Nullable Anomaly after,
        boolean folded,
        Standing stood,
        Standing stands,
        String why) {

    /** What becomes of a finding. */
    public enum Kind {
        GAINED,
        CHANGED,
        LOST;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As it would be, or else as it was. */
    public Anomaly anomaly() {
        return Objects.requireNonNull(after == null ? before : after);
    }
}
