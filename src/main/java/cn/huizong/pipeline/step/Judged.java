package cn.huizong.pipeline.step;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.observation.Observations;
import cn.huizong.observation.Receipt;
import cn.huizong.reconcile.Reconciliation;
import java.util.List;

/**
 * The returns of a run after they were judged.
 *
 * @param receipts rows of {@code intake.csv}, with the versions the returns turned out to be
 * @param history accepted returns of earlier periods
 */
record Judged(Reconciliation reconciliation, List<Receipt> receipts, Observations history) {

    Judged withAnomalies(List<Anomaly> anomalies) {
        return new Judged(reconciliation.withAnomalies(anomalies), receipts, history);
    }
}
