package cn.huizong.aggregate;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observations;

/** Proves a published number: the tree from the indicator down to file, sheet and cell (law 9). */
public final class Explainer {

    private final Catalogue catalogue;
    private final JobDefinition job;

    public Explainer(Catalogue catalogue, JobDefinition job) {
        this.catalogue = catalogue;
        this.job = job;
    }

    /**
     * @param area code of an area the indicator has a row for; the city's is {@link JobDefinition#area}
     * @throws IllegalArgumentException when the job has no such indicator or it has no row for the area; the message is in
     *     Chinese
     */
    public Proof explain(String indicator, String area, ReferencePeriod period, Observations observations) {
        throw new UnsupportedOperationException(catalogue.version() + job.name());
    }
}
