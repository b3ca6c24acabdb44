package cn.huizong.observation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accepted returns of one form and period, at most one a unit. Never altered; thousands of look-ups cost little. */
public final class FormReturns {

    static final FormReturns NONE = new FormReturns(Map.of());

    private record Filed(ObservedReturn filed, ItemPositions positions) {}

    private final Map<String, Filed> byUnit;

    private FormReturns(Map<String, Filed> byUnit) {
        this.byUnit = byUnit;
    }

    static FormReturns of(Collection<ObservedReturn> accepted) {
        return NONE.and(accepted);
    }

    /** These and others, of units that are not among these. */
    FormReturns and(Collection<ObservedReturn> others) {
        Map<String, Filed> all = new HashMap<>(byUnit);
        ItemPositions last = new ItemPositions(List.of());
        for (ObservedReturn filed : others) {
            if (!last.fit(filed.observations())) {
                last = new ItemPositions(filed.observations());
            }
            if (all.put(filed.key().unit(), new Filed(filed, last)) != null) {
                throw new IllegalArgumentException("two returns accepted for " + filed.key());
            }
        }
        return new FormReturns(all);
    }

    FormReturns without(String unit) {
        Map<String, Filed> left = new HashMap<>(byUnit);
        left.remove(unit);
        return new FormReturns(left);
    }

    List<ObservedReturn> returns() {
        List<ObservedReturn> returns = new ArrayList<>(byUnit.size());
        byUnit.values().forEach(each -> returns.add(each.filed()));
        return returns;
    }

    public Optional<ObservedReturn> find(String unit) {
        return Optional.ofNullable(byUnit.get(unit)).map(Filed::filed);
    }

    public boolean isEmpty() {
        return byUnit.isEmpty();
    }

    public boolean handedIn(String unit) {
        return byUnit.containsKey(unit);
    }

    /** The observation of an item; null when the return was not handed in or has no such row. */
    public @Nullable Observation find(String unit, String item) {
        Filed found = byUnit.get(unit);
        int position = found == null ? -1 : found.positions().of(item);
        return found == null || position < 0
                ? null
                : found.filed().observations().get(position);
    }
}
