package cn.huizong.reconcile;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Checked;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.reconcile.answer.AnswerBook;
import cn.huizong.reconcile.answer.Conversation;
import cn.huizong.reconcile.edit.EditRules;
import cn.huizong.reconcile.edit.Judged;
import cn.huizong.reconcile.version.Versions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Judges the returns of a period against what the catalogue expects of them. No figure is ever adjusted. */
public final class Reconciler {

    private final Catalogue catalogue;
    private final JobDefinition job;

    public Reconciler(Catalogue catalogue, JobDefinition job) {
        this.catalogue = catalogue;
        this.job = job;
    }

    /** As the last one, where nothing was found on the way in and nobody has explained anything. */
    public Reconciliation reconcile(
            ReferencePeriod period, Instant asOf, List<ObservedReturn> received, Observations history) {
        return reconcile(period, asOf, received, List.of(), history);
    }

    /** As the last one, where nobody has explained anything. */
    public Reconciliation reconcile(
            ReferencePeriod period,
            Instant asOf,
            List<ObservedReturn> received,
            List<Anomaly> findings,
            Observations history) {
        return reconcile(period, asOf, received, findings, history, AnswerBook.EMPTY);
    }

    /** As the last one, where no due day was put off. */
    public Reconciliation reconcile(
            ReferencePeriod period,
            Instant asOf,
            List<ObservedReturn> received,
            List<Anomaly> findings,
            Observations history,
            AnswerBook book) {
        return reconcile(period, asOf, received, findings, history, book, Map.of());
    }

    /**
     * @param received every version of every return of the period known to the store
     * @param findings of intake and normalise on these returns; they come back among the anomalies with the indicators they
     *     touch, and mended where a later version of the return put them right
     * @param history accepted returns of earlier periods
     * @param book what units explained and statisticians decided
     * @param extended days to which returns were put off
     */
    public Reconciliation reconcile(
            ReferencePeriod period,
            Instant asOf,
            List<ObservedReturn> received,
            List<Anomaly> findings,
            Observations history,
            AnswerBook book,
            Map<ExpectedReturn, LocalDate> extended) {
        List<ObservedReturn> ofPeriod = received.stream()
                .filter(filed -> filed.key().period().equals(period))
                .toList();
        Review review = new Review(catalogue, job, period, Versions.settle(ofPeriod), history);
        return review.conclude(
                findings,
                new Completeness(catalogue, job, period, asOf, extended),
                new ReplacedBytes(ofPeriod, findings),
                new Conversation(catalogue, job, period, ofPeriod, book));
    }

    /** What was checked when the returns were reconciled of which these were accepted: rules see nothing else of a period. */
    public Checked checked(ReferencePeriod period, Observations accepted, Observations history) {
        EditRules rules = new EditRules(catalogue, job, new Respondents(catalogue), period);
        return new Checklist(catalogue, job, period)
                .of(rules.judge(history.and(accepted)).stream()
                        .map(Judged::check)
                        .toList());
    }
}
