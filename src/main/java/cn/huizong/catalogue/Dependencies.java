package cn.huizong.catalogue;

import java.util.List;

/** Which indicators a figure flows into: an item of a unit, for a period. */
public final class Dependencies {

    /** An indicator's row for an area. */
    public record Place(String indicator, String area) {}

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final ReferencePeriod period;

    public Dependencies(Catalogue catalogue, JobDefinition job, ReferencePeriod period) {
        this.catalogue = catalogue;
        this.job = job;
        this.period = period;
    }

    /** Codes of the indicators that change when this unit's figure of the item changes, in the job's order. */
    public List<String> indicators(String item, String unit) {
        return places(item, unit).stream().map(Place::indicator).distinct().toList();
    }

    /** The same by area: the city and the unit's own, where they have a row. */
    public List<Place> places(String item, String unit) {
        throw new UnsupportedOperationException(catalogue.version() + job.name() + period + item + unit);
    }
}
