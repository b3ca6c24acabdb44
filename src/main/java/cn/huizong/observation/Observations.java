package cn.huizong.observation;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Observations of accepted returns, at most one return a key; several periods side by side. */
public final class Observations {

    private final Map<ReturnKey, ObservedReturn> returns;
    private final Map<ReturnKey, Map<String, Observation>> byItem;

    public Observations(Collection<ObservedReturn> accepted) {
        this(new TreeMap<>(), new HashMap<>());
        accepted.forEach(this::add);
    }

    private Observations(Map<ReturnKey, ObservedReturn> returns, Map<ReturnKey, Map<String, Observation>> byItem) {
        this.returns = returns;
        this.byItem = byItem;
    }

    private void add(ObservedReturn filed) {
        if (returns.put(filed.key(), filed) != null) {
            throw new IllegalArgumentException("two returns accepted for " + filed.key());
        }
        Map<String, Observation> items = new HashMap<>();
        filed.observations().forEach(observation -> items.put(observation.item(), observation));
        byItem.put(filed.key(), items);
    }

    /** These and others, of returns that are not among these. */
    public Observations and(Observations others) {
        Observations both = new Observations(new TreeMap<>(returns), new HashMap<>(byItem));
        others.returns.values().forEach(both::add);
        return both;
    }

    /** The same with one return replaced, added or, where {@code replacement} is null, left out. */
    public Observations with(ReturnKey key, @Nullable ObservedReturn replacement) {
        Observations changed = new Observations(new TreeMap<>(returns), new HashMap<>(byItem));
        changed.returns.remove(key);
        changed.byItem.remove(key);
        if (replacement != null) {
            changed.add(replacement);
        }
        return changed;
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
