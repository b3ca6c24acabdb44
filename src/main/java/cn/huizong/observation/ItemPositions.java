package cn.huizong.observation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the items of a return stand in its list of observations. Returns that list the same items share one. */
final class ItemPositions {

    private final List<String> items;
    private final Map<String, Integer> positions = new HashMap<>();

    ItemPositions(List<Observation> observations) {
        this.items = observations.stream().map(Observation::item).toList();
        for (int i = 0; i < items.size(); i++) {
            positions.put(items.get(i), i);
        }
    }

    /** Whether these observations are of the same items in the same order. */
    boolean fit(List<Observation> observations) {
        if (observations instanceof CompactObservations compact) {
            return compact.areOf(items);
        }
        if (observations.size() != items.size()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).equals(observations.get(i).item())) {
                return false;
            }
        }
        return true;
    }

    /** From 0; -1 where the item is not among them. */
    int of(String item) {
        return positions.getOrDefault(item, -1);
    }
}
