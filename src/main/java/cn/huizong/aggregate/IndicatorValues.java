package cn.huizong.aggregate;

import cn.huizong.aggregate.movement.Movement;
import cn.huizong.observation.ObservationStatus;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of a run: indicators in the catalogue's order, the city first, then its areas in order. */
public final class IndicatorValues {

    record Place(String indicator, String area) {}

    private final Map<Place, IndicatorValue> values = new LinkedHashMap<>();
    private final List<String> areas;
    private final Map<Place, Confidentiality> confidential;
    private final Map<String, Movement> movements;

    /** @param areas codes in the order they are shown, the city first */
    public IndicatorValues(List<String> areas, Collection<IndicatorValue> values) {
        this(areas, values, Map.of(), Map.of());
    }

    /**
     * @param confidential of the values that are withheld
     * @param movements by indicator, where the change of the city's value comes from
     */
    IndicatorValues(
            List<String> areas,
            Collection<IndicatorValue> values,
            Map<Place, Confidentiality> confidential,
            Map<String, Movement> movements) {
        this.areas = List.copyOf(areas);
        this.confidential = Map.copyOf(confidential);
        this.movements = Map.copyOf(movements);
        values.forEach(value -> this.values.put(new Place(value.indicator(), value.area()), value));
    }

    public List<String> areas() {
        return areas;
    }

    public Collection<IndicatorValue> all() {
        return List.copyOf(values.values());
    }

    /** Why a value is withheld: primary where all that is known is that it is, as of those of an earlier release. */
    public Confidentiality confidentiality(IndicatorValue value) {
        return value.status() == ObservationStatus.Q
                ? confidential.getOrDefault(new Place(value.indicator(), value.area()), Confidentiality.PRIMARY)
                : Confidentiality.FREE;
    }

    /** Where the change of the city's value comes from; empty where it must not be told, and for values of an earlier release. */
    public Optional<Movement> movement(String indicator) {
        return Optional.ofNullable(movements.get(indicator));
    }

    Map<String, Movement> movements() {
        return movements;
    }

    public Optional<IndicatorValue> find(String indicator, String area) {
        return Optional.ofNullable(values.get(new Place(indicator, area)));
    }
}
