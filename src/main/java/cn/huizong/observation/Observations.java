package cn.huizong.observation;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Observations of accepted returns, at most one return a key; several periods side by side. */
public final class Observations {

    private final Map<ReturnKey, ObservedReturn> returns = new TreeMap<>();
    private final Map<ReturnKey, Map<String, Observation>> byItem = new HashMap<>();

    public Observations(Collection<ObservedReturn> accepted) {
        for (ObservedReturn filed : accepted) {
            if (returns.put(filed.key(), filed) != null) {
                throw new IllegalArgumentException("two returns accepted for " + filed.key());
            }
            Map<String, Observation> items = new HashMap<>();
            filed.observations().forEach(observation -> items.put(observation.item(), observation));
            byItem.put(filed.key(), items);
        }
    }

    public Collection<ObservedReturn> returns() {
        return List.copyOf(returns.values());
    }

    public Optional<ObservedReturn> find(ReturnKey key) {
        return Optional.ofNullable(returns.get(key));
    }

    /** The observation of an item; empty when the return was not handed in or has no such row. */
    public Optional<Observation> find(String unit, String item, ReferencePeriod period) {
        Map<String, Observation> items = byItem.get(new ReturnKey(Form.codeOf(item), unit, period));
        return items == null ? Optional.empty() : Optional.ofNullable(items.get(item));
    }

    public boolean handedIn(String unit, String form, ReferencePeriod period) {
        return returns.containsKey(new ReturnKey(form, unit, period));
    }
}
