package cn.huizong.pipeline.step;

import cn.huizong.observation.Observations;
import cn.huizong.observation.Receipt;
import cn.huizong.pipeline.RunRequest;
import cn.huizong.reconcile.Reconciler;
import cn.huizong.reconcile.Reconciliation;
import cn.huizong.reconcile.answer.AnswerBook;
import cn.huizong.store.Answers;
import java.util.List;

/** Judges the returns that were read, with the earlier periods' beside them. */
public final class Reconciling {

    private final RunWork work;

    public Reconciling(RunWork work) {
        this.work = work;
    }

    public void run() {
        RunRequest request = work.request();
        ReceivedParts parts = new ReceivedParts(work);
        Observations history = work.history();
        Reconciliation reconciliation = new Reconciler(request.catalogue(), request.job())
                .reconcile(
                        request.period(),
                        work.run().asOf(),
                        parts.returns(),
                        parts.findings(),
                        history,
                        book(parts),
                        work.intake().extended());
        List<Receipt> receipts = parts.receipts(reconciliation);
        work.meters().receipts(receipts);
        work.meters().anomalies(reconciliation.anomalies());
        work.reconciled(new Judged(reconciliation, receipts, history));
    }

    private AnswerBook book(ReceivedParts parts) {
        RunRequest request = work.request();
        Answers answers = work.store().answers();
        return new AnswerBook(
                parts.answers(),
                answers.of(request.job().name(), request.period()),
                work.intake().decisions());
    }
}
