package cn.huizong.pipeline.submission;

import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.store.Submission;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An expected return and how it stands.
 *
 * @param due last day to hand it in
 * @param extended whether a statistician put the day off
 * @param late whether it came after that day, or has not come and the day is past
 * @param inForce the file that counts, or null
 * @param latest the newest file with this form, whatever became of it, or null
 */
public record BoardEntry(
        ExpectedReturn expected,
        Standing standing,
        LocalDate due,
        boolean extended,
        boolean late,
        @Nullable Submission inForce,
        @Nullable Submission latest) {

    /** The file the standing is that of: the one that counts, and only where there is none the newest. */
    public @Nullable Submission shown() {
        return inForce != null ? inForce : latest;
    }

    /** Whether the day is past and nothing has been handed in. */
    public boolean overdue() {
        return late && inForce == null;
    }
}
