package cn.huizong.pipeline.command;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.State;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observations;
import cn.huizong.pipeline.Refusal;
import cn.huizong.reconcile.rehearse.PeriodDifference;
import cn.huizong.reconcile.rehearse.RuleChange;
import cn.huizong.reconcile.rehearse.RuleOutcome;
import cn.huizong.reconcile.rehearse.Verdicts;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        Observations observations = ReleasedReturns.of(store, release);
        List<Anomaly> published = store.releases().anomalies(release);
        Verdicts before = Verdicts.of(catalogue, inForce, release.period(), observations);
        Verdicts after = Verdicts.of(catalogue, proposed, release.period(), observations);
        Map<String, Anomaly> answers = answered(published);
        PeriodDifference difference = PeriodDifference.between(
                release.period(), before, after, anomaly -> isAnswered(anomaly, answers.get(anomaly.id())));
        return new RehearsedRelease(
                release, ofPeriod(observations, release.period()), difference, otherOpen(published));
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

    /** What was explained or accepted, by id. */
    private static Map<String, Anomaly> answered(List<Anomaly> published) {
        Map<String, Anomaly> answered = new HashMap<>();
        published.stream()
                .filter(anomaly -> !anomaly.open() && anomaly.state() != State.MENDED)
                .forEach(anomaly -> answered.put(anomaly.id(), anomaly));
        return answered;
    }

    private static boolean isAnswered(Anomaly anomaly, @Nullable Anomaly answer) {
        return answer != null
                && answer.severity() == anomaly.severity()
                && answer.message().equals(anomaly.message());
    }
}
