package cn.huizong.aggregate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of a run: indicators in the catalogue's order, the city first, then its areas in order. */
public final class IndicatorValues {

    private record Place(String indicator, String area) {}

    private final Map<Place, IndicatorValue> values = new LinkedHashMap<>();
    private final List<String> areas;

    /** @param areas codes in the order they are shown, the city first */
    public IndicatorValues(List<String> areas, Collection<IndicatorValue> values) {
        this.areas = List.copyOf(areas);
        values.forEach(value -> this.values.put(new Place(value.indicator(), value.area()), value));
    }

    public List<String> areas() {
        return areas;
    }

    public Collection<IndicatorValue> all() {
        return List.copyOf(values.values());
    }

    public Optional<IndicatorValue> find(String indicator, String area) {
        return Optional.ofNullable(values.get(new Place(indicator, area)));
    }
}
