package cn.huizong.pipeline.submission;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.OneLine;
import cn.huizong.pipeline.Refusal;
import cn.huizong.store.StateConflict;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionState;
import cn.huizong.store.audit.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What a statistician does with the files units handed in. */
public final class Reviewing {

    private static final int LONGEST_REASON = 500;

    private final Store store;
    private final Clock clock;

    public Reviewing(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes a file.
     *
     * @throws Refusal when it was not handed in, or by the one who accepts
     * @throws StateConflict when it was changed meanwhile
     */
    public Submission accept(Submission seen, Actor by) {
        return move(seen, SubmissionState.ACCEPTED, by, "", "accept");
    }

    /** Gives a file back: runs count it no more, and what it had replaced is in force again. */
    public Submission giveBack(Submission seen, String reason, Actor by) {
        return move(seen, SubmissionState.RETURNED, by, required(reason), "return");
    }

    private Submission move(Submission seen, SubmissionState next, Actor by, String reason, String action) {
        if (!seen.state().next().contains(next)) {
            throw Refusal.wrongUse("submission.cannot", seen.state().chinese(), next.chinese());
        }
        requireNotOwn(seen, by);
        Instant now = clock.instant();
        return store.together(() -> {
            Submission moved = store.submissions().move(seen, next, by.login(), now, reason);
            store.audit().add(now, by, action, SubmissionText.subject(moved), reason);
            return moved;
        });
    }

    private void requireNotOwn(Submission seen, Actor by) {
        boolean own = store.submissions().history(seen).stream()
                .anyMatch(change -> change.by().equals(by.login())
                        && (change.state() == SubmissionState.RECEIVED || change.state() == SubmissionState.SUBMITTED));
        if (own) {
            throw Refusal.wrongUse("submission.own");
        }
    }

    /** Puts off the due day of a form of a unit. @throws Refusal when the day is past or no reason is given */
    public void extend(
            String job, ReferencePeriod period, String unit, String form, LocalDate dueOn, String reason, Actor by) {
        String why = required(reason);
        Instant now = clock.instant();
        if (dueOn.isBefore(LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai"))))) {
            throw Refusal.wrongUse("extension.past");
        }
        store.together(() -> {
            store.extensions().grant(job, period, unit, form, dueOn, why, by.login(), now);
            return store.audit()
                    .add(
                            now,
                            by,
                            "extend",
                            "return " + job + " " + period + " " + unit + " " + form,
                            dueOn + " " + why);
        });
    }

    private static String required(String reason) {
        String plain = OneLine.of(reason);
        if (plain.isEmpty() || plain.length() > LONGEST_REASON) {
            throw Refusal.wrongUse("submission.reason", LONGEST_REASON);
        }
        return plain;
    }
}
