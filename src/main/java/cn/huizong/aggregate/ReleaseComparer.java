package cn.huizong.aggregate;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observations;

/** Says which return moved which indicator between two releases, by recomputing with one return swapped at a time. */
public final class ReleaseComparer {

    private final Catalogue catalogue;
    private final JobDefinition job;

    public ReleaseComparer(Catalogue catalogue, JobDefinition job) {
        this.catalogue = catalogue;
        this.job = job;
    }

    /**
     * @param before values of the earlier release and {@code beforeObservations} what they were computed from, earlier
     *     periods included; {@code after} likewise
     */
    public ReleaseDifference compare(
            ReferencePeriod period,
            IndicatorValues before,
            Observations beforeObservations,
            IndicatorValues after,
            Observations afterObservations) {
        throw new UnsupportedOperationException(catalogue.version() + job.name());
    }
}
