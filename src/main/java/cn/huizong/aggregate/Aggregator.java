package cn.huizong.aggregate;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observations;
import java.util.List;

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
        throw new UnsupportedOperationException(catalogue.version() + job.name());
    }
}
