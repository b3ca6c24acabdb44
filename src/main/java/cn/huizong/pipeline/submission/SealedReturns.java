package cn.huizong.pipeline.submission;

import cn.huizong.observation.ReturnKey;
import cn.huizong.pipeline.Refusal;
import cn.huizong.store.StateChange;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionPart;
import cn.huizong.store.SubmissionState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in an approved release changes only where a statistician has put off its due day again. */
public final class SealedReturns {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Store store;
    private final Clock clock;

    public SealedReturns(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws Refusal naming the form that is closed */
    void requireOpen(Submission fresh) {
        closed(fresh).stream().findFirst().ifPresent(form -> {
            throw Refusal.wrongUse("submission.sealed", form);
        });
    }

    /** The forms of a file that are closed, so that it cannot be handed in. */
    public List<String> closed(Submission fresh) {
        Set<String> sealed = store.submissions().round(fresh.job(), fresh.period()).of(fresh.unit()).stream()
                .filter(earlier -> earlier.state() == SubmissionState.SEALED)
                .flatMap(earlier -> forms(earlier).stream())
                .collect(Collectors.toSet());
        return forms(fresh).stream()
                .filter(sealed::contains)
                .filter(form -> !reopened(fresh, form))
                .sorted()
                .toList();
    }

    private boolean reopened(Submission fresh, String form) {
        LocalDate today = LocalDate.now(clock.withZone(CHINA));
        return store.extensions().of(fresh.job(), fresh.period()).stream()
                .filter(extension -> extension.unit().equals(fresh.unit())
                        && extension.form().equals(form))
                .reduce((earlier, later) -> later)
                .filter(last -> !today.isAfter(last.dueOn()) && last.grantedAt().isAfter(sealedAt(fresh, form)))
                .isPresent();
    }

    private Instant sealedAt(Submission fresh, String form) {
        return store.submissions().round(fresh.job(), fresh.period()).of(fresh.unit()).stream()
                .filter(earlier -> earlier.state() == SubmissionState.SEALED
                        && forms(earlier).contains(form))
                .flatMap(earlier -> store.submissions().history(earlier).stream())
                .filter(change -> change.state() == SubmissionState.SEALED)
                .map(StateChange::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private Set<String> forms(Submission submission) {
        return store.submissions().parts(submission).stream()
                .map(SubmissionPart::receipt)
                .flatMap(receipt -> Optional.ofNullable(receipt.key()).stream())
                .map(ReturnKey::form)
                .collect(Collectors.toSet());
    }
}
