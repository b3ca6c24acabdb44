package cn.huizong.reconcile;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Dependencies;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.reconcile.answer.Answering;
import cn.huizong.reconcile.answer.Conversation;
import cn.huizong.reconcile.cause.Causes;
import cn.huizong.reconcile.cause.Explained;
import cn.huizong.reconcile.copy.Copies;
import cn.huizong.reconcile.copy.CopyFinding;
import cn.huizong.reconcile.edit.EditRules;
import cn.huizong.reconcile.edit.Failure;
import cn.huizong.reconcile.edit.Judged;
import cn.huizong.reconcile.outlier.Outliers;
import cn.huizong.reconcile.rate.Rates;
import cn.huizong.reconcile.source.SourceComparisons;
import cn.huizong.reconcile.version.Settled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One review of a period's returns, once it is settled which of them count. */
final class Review {

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final ReferencePeriod period;
    private final List<Settled> settled;
    private final List<ObservedReturn> used;
    private final Observations history;
    private final Respondents respondents;

    Review(
            Catalogue catalogue,
            JobDefinition job,
            ReferencePeriod period,
            List<Settled> settled,
            Observations history) {
        this.catalogue = catalogue;
        this.job = job;
        this.period = period;
        this.settled = settled;
        this.history = history;
        this.used = settled.stream()
                .flatMap(each -> Optional.ofNullable(each.used()).stream())
                .toList();
        this.respondents = new Respondents(catalogue);
    }

    /** @param findings on the way in */
    Reconciliation conclude(
            List<Anomaly> findings, Completeness completeness, ReplacedBytes replaced, Conversation conversation) {
        Observations observations = history.and(new Observations(used));
        EditRules rules = new EditRules(catalogue, job, respondents, period);
        List<Judged> judged = rules.judge(observations).stream()
                .map(each -> each.map(replaced::tellApart))
                .toList();
        Causes causes = new Causes(catalogue, job, respondents, period, rules);
        List<ExpectedReturn> missing = completeness.missing(settled);
        Rates rates = new Rates(catalogue, job, respondents, observations, period);
        List<RuleCheck> checks = judged.stream().map(Judged::check).toList();
        List<Failure> found =
                Judged.failures(judged).stream().map(rates::explain).toList();
        Stream<Anomaly> notes = rates.notes(checks).stream().map(replaced::tellApart);
        List<Anomaly> others = Stream.concat(
                        others(findings, completeness, missing, observations, replaced).stream(), notes)
                .map(Anomaly::grounded)
                .toList();
        Explained explained = CopyFinding.fold(causes.explain(found, others, observations), found);
        Answering answering = conversation.on(explained, used);
        Explained answered = explained.map(answering::reply);
        List<Failure> mended = new PastFailures(rules, causes, history, replaced).mended(settled, found);
        List<Anomaly> report = report(answered, answering.unmatched(), mended);
        Validation validation = new Validation(report, answered.failures());
        return new Reconciliation(
                new Observations(used.stream().map(validation::mark).toList()),
                settled.stream().flatMap(each -> each.superseded().stream()).toList(),
                settled.stream().flatMap(each -> each.duplicates().stream()).toList(),
                missing,
                report,
                checks,
                new Checklist(catalogue, job, period).of(checks),
                answering.fresh(),
                new SourceComparisons(catalogue, job, respondents, period, observations).of(judged));
    }

    /** Everything in the order of the report, with the indicators each touches. */
    private List<Anomaly> report(Explained answered, List<Anomaly> unmatched, List<Failure> mended) {
        Touched touched = new Touched(new Dependencies(catalogue, job, period));
        Stream<Anomaly> ofReturns =
                Stream.concat(answered.findings().stream(), unmatched.stream()).map(touched::fill);
        Stream<Anomaly> ofRules = Stream.concat(answered.failures().stream(), mended.stream())
                .map(failure -> touched.fill(failure.anomaly(), failure.observations()));
        return Stream.concat(ofReturns, ofRules)
                .sorted(new ReportOrder(catalogue.units()))
                .toList();
    }

    /** What was found but by rules: on the way in, and of returns as such. */
    private List<Anomaly> others(
            List<Anomaly> onTheWayIn,
            Completeness completeness,
            List<ExpectedReturn> missing,
            Observations observations,
            ReplacedBytes replaced) {
        List<Anomaly> others = new ArrayList<>(new Mending(settled)
                .apply(onTheWayIn.stream().map(replaced::tellApart).toList()));
        found(completeness, missing, observations).forEach(finding -> others.add(replaced.tellApart(finding)));
        return CopyFinding.fold(others);
    }

    /** What is wrong with returns as such: their versions, dates and comparison with the year before. */
    private List<Anomaly> found(Completeness completeness, List<ExpectedReturn> missing, Observations observations) {
        List<Anomaly> found = new ArrayList<>();
        settled.forEach(each -> found.addAll(each.findings()));
        missing.forEach(expected -> found.add(completeness.missing(expected)));
        settled.forEach(each -> completeness.late(each).ifPresent(found::add));
        settled.forEach(each -> completeness.expired(each).forEach(found::add));
        Revisions revisions = new Revisions(catalogue, respondents, observations);
        used.forEach(filed -> revisions.of(filed).forEach(found::add));
        found.addAll(new Copies(catalogue, respondents, observations, period).among(used));
        found.addAll(new Outliers(catalogue, job, respondents, observations, period).among(used));
        return found;
    }
}
