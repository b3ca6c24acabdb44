package cn.huizong.pipeline.step;

import cn.huizong.aggregate.Aggregator;
import cn.huizong.aggregate.Impacts;
import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.anomaly.Anomaly;
import cn.huizong.observation.Observations;
import cn.huizong.pipeline.RunRequest;
import java.util.List;
import java.util.stream.Stream;

/** Computes the indicators from what was accepted, and what the anomalies do to them. */
public final class Aggregating {

    private final RunWork work;

    public Aggregating(RunWork work) {
        this.work = work;
    }

    public void run() {
        RunRequest request = work.request();
        Judged judged = work.judged();
        Observations observations = new Observations(Stream.concat(
                        judged.reconciliation().accepted().returns().stream(), judged.history().returns().stream())
                .toList());
        Aggregator aggregator = new Aggregator(request.catalogue(), request.job());
        List<Anomaly> anomalies = judged.reconciliation().anomalies();
        IndicatorValues values = aggregator.aggregate(request.period(), observations, anomalies);
        work.aggregated(values);
        work.reconciled(judged.withAnomalies(
                new Impacts(request.catalogue(), aggregator, request.job(), request.period(), observations, values)
                        .weigh(anomalies)));
    }
}
