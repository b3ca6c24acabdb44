package cn.huizong.pipeline.command;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Grounds;
import cn.huizong.anomaly.State;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.Observations;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.release.ReleasedReturns;
import cn.huizong.reconcile.rehearse.PeriodDifference;
import cn.huizong.reconcile.rehearse.RuleChange;
import cn.huizong.reconcile.rehearse.RuleOutcome;
import cn.huizong.reconcile.rehearse.Verdicts;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Judges the returns of releases by two sets of rules, a period at a time: only what differs is kept. */
final class Rehearser {

    private final Store store;
    private final Catalogue catalogue;
    private final JobDefinition inForce;
    private final JobDefinition proposed;

    Rehearser(Store store, Catalogue catalogue, JobDefinition inForce, JobDefinition proposed) {
        this.store = store;
        this.catalogue = catalogue;
        this.inForce = inForce;
        this.proposed = proposed;
    }

    /** @param periods in the order of time; none for all that have a release */
    Rehearsal rehearse(List<ReferencePeriod> periods) {
        List<StoredRelease> releases = periods.isEmpty()
                ? store.releases().latest(inForce.name())
                : periods.stream()
                        .map(period -> Releasing.latest(store, inForce, period))
                        .toList();
        if (releases.isEmpty()) {
            throw Refusal.wrongUse("rehearse.no-release", inForce.title(), inForce.name());
        }
        List<RehearsedRelease> rehearsed = new ArrayList<>();
        releases.forEach(release -> rehearsed.add(rehearse(release)));
        List<RuleOutcome> outcomes = RuleOutcome.of(
                RuleChange.between(inForce.edits(), proposed.edits()),
                rehearsed.stream().map(RehearsedRelease::difference).toList());
        return new Rehearsal(catalogue, inForce, List.copyOf(rehearsed), outcomes);
    }

    private RehearsedRelease rehearse(StoredRelease release) {
        Observations observations = ReleasedReturns.of(store, release).and(furtherBack(release));
        List<Anomaly> published = store.releases().anomalies(release);
        Verdicts before = Verdicts.of(catalogue, inForce, release.period(), observations);
        Verdicts after = Verdicts.of(catalogue, proposed, release.period(), observations);
        PeriodDifference difference = PeriodDifference.between(release.period(), before, after, answered(published));
        return new RehearsedRelease(
                release, ofPeriod(observations, release.period()), difference, otherOpen(published));
    }

    /** A rule over the year so far asks for periods that the rules in force, and so the release, did not look at. */
    private Observations furtherBack(StoredRelease release) {
        List<ReferencePeriod> looked = inForce.comparedWith(release.period());
        Set<ReferencePeriod> known = store.releases().history(release).keySet();
        return new Observations(proposed.comparedWith(release.period()).stream()
                .filter(period -> !looked.contains(period) && !known.contains(period))
                .flatMap(period -> store.releases().latest(release.job(), period).stream())
                .flatMap(earlier -> store.releases().accepted(earlier).stream())
                .toList());
    }

    private static int ofPeriod(Observations observations, ReferencePeriod period) {
        return (int) observations.returns().stream()
                .filter(filed -> filed.key().period().equals(period))
                .count();
    }

    private static boolean otherOpen(List<Anomaly> published) {
        return published.stream()
                .anyMatch(anomaly ->
                        anomaly.blocksFinal() && FindingCode.of(anomaly.rule()).isPresent());
    }

    /** What findings rest on that were explained or accepted; where a rule is mandatory by now no explanation holds. */
    private static Predicate<Anomaly> answered(List<Anomaly> published) {
        Set<Grounds> answered = published.stream()
                .filter(anomaly -> anomaly.state() == State.EXPLAINED || anomaly.state() == State.ACCEPTED)
                .map(Anomaly::grounds)
                .filter(Grounds::known)
                .collect(Collectors.toSet());
        return anomaly -> anomaly.severity() != Severity.MANDATORY && answered.contains(anomaly.grounds());
    }
}
