package cn.huizong.reconcile;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.State;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Dependencies;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.reconcile.edit.EditRules;
import cn.huizong.reconcile.edit.Failure;
import cn.huizong.reconcile.edit.Judged;
import cn.huizong.reconcile.version.Settled;
import cn.huizong.reconcile.version.Versions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges the returns of a period against what the catalogue expects of them. No figure is ever adjusted. */
public final class Reconciler {

    private final Catalogue catalogue;
    private final JobDefinition job;

    public Reconciler(Catalogue catalogue, JobDefinition job) {
        this.catalogue = catalogue;
        this.job = job;
    }

    /** As the other, where nothing was found on the way in. */
    public Reconciliation reconcile(
            ReferencePeriod period, Instant asOf, List<ObservedReturn> received, Observations history) {
        return reconcile(period, asOf, received, List.of(), history);
    }

    /**
     * @param received every version of every return of the period known to the store
     * @param findings of intake and normalise on these returns; they come back among the anomalies with the indicators they
     *     touch, and mended where a later version of the return put them right
     * @param history accepted returns of earlier periods
     */
    public Reconciliation reconcile(
            ReferencePeriod period,
            Instant asOf,
            List<ObservedReturn> received,
            List<Anomaly> findings,
            Observations history) {
        List<Settled> settled = Versions.settle(received.stream()
                .filter(filed -> filed.key().period().equals(period))
                .toList());
        List<ObservedReturn> used = settled.stream()
                .flatMap(each -> Optional.ofNullable(each.used()).stream())
                .toList();
        Respondents respondents = new Respondents(catalogue);
        Observations all = history.and(new Observations(used));
        EditRules rules = new EditRules(catalogue, job, respondents, period);
        List<Judged> judged = rules.judge(all);
        List<Failure> failures = failures(judged);
        Completeness completeness = new Completeness(catalogue, job, period, asOf);
        List<ExpectedReturn> missing = completeness.missing(settled);

        List<Anomaly> anomalies = new ArrayList<>(new Mending(settled).apply(findings));
        settled.forEach(each -> anomalies.addAll(each.findings()));
        missing.forEach(expected -> anomalies.add(completeness.missing(expected)));
        settled.forEach(each -> completeness.late(each).ifPresent(anomalies::add));
        used.forEach(filed -> completeness.expired(filed).ifPresent(anomalies::add));
        Revisions revisions = new Revisions(catalogue, respondents, all);
        used.forEach(filed -> revisions.of(filed).forEach(anomalies::add));

        Touched touched = new Touched(new Dependencies(catalogue, job, period));
        Stream<Anomaly> fired = Stream.concat(failures.stream(), mended(settled, failures, rules, history).stream())
                .map(failure -> touched.fill(failure.anomaly(), failure.observations()));
        List<Anomaly> report = Stream.concat(anomalies.stream().map(touched::fill), fired)
                .sorted(new ReportOrder(catalogue.units()))
                .toList();
        Validation validation = new Validation(report, failures);
        return new Reconciliation(
                new Observations(used.stream().map(validation::mark).toList()),
                settled.stream().flatMap(each -> each.superseded().stream()).toList(),
                settled.stream().flatMap(each -> each.duplicates().stream()).toList(),
                missing,
                report,
                judged.stream().map(Judged::check).toList());
    }

    private static List<Failure> failures(List<Judged> judged) {
        return judged.stream()
                .flatMap(each -> Optional.ofNullable(each.failure()).stream())
                .toList();
    }

    /** What superseded versions were found guilty of and the version that counts no longer is. */
    private static List<Failure> mended(
            List<Settled> settled, List<Failure> standing, EditRules rules, Observations history) {
        Set<List<String>> still = new HashSet<>();
        standing.forEach(failure -> still.add(about(failure)));
        List<Failure> mended = new ArrayList<>();
        for (int i = 0; ; i++) {
            int round = i;
            Map<ReturnKey, ObservedReturn> versions = new HashMap<>();
            settled.stream()
                    .filter(each -> each.used() != null && each.superseded().size() > round)
                    .forEach(each -> versions.put(each.key(), each.superseded().get(round)));
            if (versions.isEmpty()) {
                return mended;
            }
            Observations then = history.and(new Observations(settled.stream()
                    .flatMap(each -> Optional.ofNullable(versions.getOrDefault(each.key(), each.used())).stream())
                    .toList()));
            failures(rules.judge(versions.keySet(), then)).stream()
                    .filter(failure -> !still.contains(about(failure)))
                    .map(failure -> new Failure(failure.anomaly().withState(State.MENDED), failure.observations()))
                    .forEach(mended::add);
        }
    }

    private static List<String> about(Failure failure) {
        return List.of(failure.anomaly().rule(), failure.anomaly().unit());
    }
}
