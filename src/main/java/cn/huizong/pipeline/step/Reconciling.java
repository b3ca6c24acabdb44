package cn.huizong.pipeline.step;

import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import cn.huizong.pipeline.RunRequest;
import cn.huizong.reconcile.Reconciler;
import cn.huizong.reconcile.Reconciliation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Judges the returns that were read, with the earlier periods' beside them. */
public final class Reconciling {

    private record Filed(Source source, ReturnKey key) {}

    private final RunWork work;

    public Reconciling(RunWork work) {
        this.work = work;
    }

    public void run() {
        RunRequest request = work.request();
        ReceivedParts parts = new ReceivedParts(work);
        Observations history = new Observations(work.intake().history().stream()
                .flatMap(release -> work.store().releases().accepted(release).stream())
                .toList());
        Reconciliation reconciliation = new Reconciler(request.catalogue(), request.job())
                .reconcile(request.period(), work.run().asOf(), parts.returns(), parts.findings(), history);
        List<Receipt> receipts = withVersions(parts.receipts(), reconciliation);
        work.meters().receipts(receipts);
        work.meters().anomalies(reconciliation.anomalies());
        work.reconciled(new Judged(reconciliation, receipts, history));
    }

    private static List<Receipt> withVersions(List<Receipt> receipts, Reconciliation reconciliation) {
        Map<Filed, Integer> versions = new HashMap<>();
        Stream.concat(reconciliation.accepted().returns().stream(), reconciliation.superseded().stream())
                .forEach(filed -> versions.put(filed(filed), filed.version()));
        return receipts.stream()
                .map(receipt -> receipt.key() == null
                        ? receipt
                        : withVersion(receipt, versions.getOrDefault(new Filed(receipt.source(), receipt.key()), 0)))
                .toList();
    }

    private static Filed filed(ObservedReturn filed) {
        return new Filed(filed.source(), filed.key());
    }

    private static Receipt withVersion(Receipt receipt, int version) {
        return new Receipt(
                receipt.source(),
                receipt.outcome(),
                receipt.code(),
                receipt.key(),
                version,
                receipt.cell(),
                receipt.reason(),
                receipt.cells());
    }
}
