package cn.huizong.pipeline.step;

import cn.huizong.aggregate.Aggregator;
import cn.huizong.observation.Observations;
import cn.huizong.pipeline.RunRequest;
import java.util.stream.Stream;

/** Computes the indicators from what was accepted. */
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
        work.aggregated(new Aggregator(request.catalogue(), request.job())
                .aggregate(
                        request.period(), observations, judged.reconciliation().anomalies()));
    }
}
