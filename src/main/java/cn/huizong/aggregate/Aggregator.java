package cn.huizong.aggregate;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Doubts;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes a job's indicators for the city and its areas from accepted observations. */
public final class Aggregator {

    private final Catalogue catalogue;
    private final JobDefinition job;

    public Aggregator(Catalogue catalogue, JobDefinition job) {
        this.catalogue = catalogue;
        this.job = job;
    }

    /**
     * @param observations of the period and, for comparison, of earlier ones
     * @param anomalies of the period's reconciliation: figures they put in doubt are marked V
     */
    public IndicatorValues aggregate(ReferencePeriod period, Observations observations, List<Anomaly> anomalies) {
        return aggregate(period, observations, new Doubts(anomalies), job.indicators());
    }

    /** @param wanted some of the job's indicators, in its order; with the change of a rate the rate itself */
    IndicatorValues aggregate(
            ReferencePeriod period, Observations observations, Doubts doubts, List<IndicatorDefinition> wanted) {
        Rows rows = new Rows(catalogue, job, period, observations, doubts);
        List<List<Row>> compiled = wanted.parallelStream().map(rows::of).toList();
        Map<String, List<Row>> byIndicator = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            byIndicator.put(wanted.get(i).code(), compiled.get(i));
        }
        List<IndicatorValue> values = new ArrayList<>();
        wanted.forEach(indicator -> values.addAll(values(indicator, byIndicator)));
        return new IndicatorValues(rows.areas(), values);
    }

    private List<IndicatorValue> values(IndicatorDefinition indicator, Map<String, List<Row>> byIndicator) {
        String rate = indicator.changeOf();
        return rate == null
                ? byIndicator.getOrDefault(indicator.code(), List.of()).stream()
                        .map(Row::value)
                        .toList()
                : new Changes(new Rounding(job.rounding())).of(indicator, byIndicator.getOrDefault(rate, List.of()));
    }
}
