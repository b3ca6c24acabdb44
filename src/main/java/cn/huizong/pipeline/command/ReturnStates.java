package cn.huizong.pipeline.command;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.DueDays;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.store.FiledReceipt;
import cn.huizong.store.ReleaseContent;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How every return of a period stands by its last release. */
final class ReturnStates {

    private final LocalDate today;
    private final DueDays due;
    private final Set<ExpectedReturn> accepted = new HashSet<>();
    private final Set<ExpectedReturn> refused = new HashSet<>();
    private final Map<ExpectedReturn, Set<String>> findings = new HashMap<>();

    /** Nothing was ever run: nothing is there. */
    ReturnStates(JobDefinition job, ReferencePeriod period, LocalDate today) {
        this(today, DueDays.of(job, period, Map.of()));
    }

    private ReturnStates(LocalDate today, DueDays due) {
        this.today = today;
        this.due = due;
    }

    /** Nothing was run yet; days may have been put off. */
    ReturnStates(JobDefinition job, ReferencePeriod period, LocalDate today, Store store) {
        this(today, DueDays.of(job, period, store.extensions().dueDays(job.name(), period)));
    }

    ReturnStates(JobDefinition job, ReferencePeriod period, LocalDate today, Store store, StoredRelease release) {
        this(job, period, today, store);
        for (ObservedReturn filed : store.releases().accepted(release)) {
            accepted.add(expected(filed.key()));
        }
        // What was refused in a file that is no longer in the inbox counts no more; what it brought does.
        List<FiledReceipt> files = store.releases().files(release).stream()
                .filter(ReleaseContent.ReleaseFile::listed)
                .map(ReleaseContent.ReleaseFile::receipt)
                .toList();
        store.readings()
                .of(files, release.reader())
                .forEach(reading -> reading.parts().forEach(this::add));
        store.releases().anomalies(release).forEach(this::add);
    }

    private void add(NormalisedReturn part) {
        ReturnKey key = part.receipt().key();
        if (key != null && part.observed() == null) {
            refused.add(expected(key));
        }
    }

    private void add(Anomaly anomaly) {
        if (anomaly.open()) {
            Set<String> words = findings.computeIfAbsent(
                    new ExpectedReturn(anomaly.form(), anomaly.unit()), none -> new HashSet<>());
            words.add(anomaly.severity().word());
            words.add(anomaly.rule());
            if (anomaly.rule().equals(FindingCode.DUPLICATE_RETURN.id())) {
                refused.add(new ExpectedReturn(anomaly.form(), anomaly.unit()));
            }
        }
    }

    private static ExpectedReturn expected(ReturnKey key) {
        return new ExpectedReturn(key.form(), key.unit());
    }

    ReturnState of(ExpectedReturn wanted) {
        Set<String> open = findings.getOrDefault(wanted, Set.of());
        if (!accepted.contains(wanted)) {
            return refused.contains(wanted)
                    ? ReturnState.RETURNED
                    : overdue(wanted) ? ReturnState.OVERDUE : ReturnState.MISSING;
        }
        if (open.contains(Severity.MANDATORY.word())) {
            return ReturnState.FAULTY;
        }
        if (open.contains(Severity.QUERY.word())) {
            return ReturnState.QUERIED;
        }
        return open.contains(FindingCode.LATE_RETURN.id()) ? ReturnState.LATE : ReturnState.ACCEPTED;
    }

    private boolean overdue(ExpectedReturn wanted) {
        return today.isAfter(due.of(wanted));
    }
}
