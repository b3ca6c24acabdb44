package cn.huizong.observation;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Observations of accepted returns, at most one return a key; several periods side by side. Never altered. */
public final class Observations {

    private record Table(String form, ReferencePeriod period) {
        static Table of(ReturnKey key) {
            return new Table(key.form(), key.period());
        }
    }

    private final Map<Table, FormReturns> tables;

    public Observations(Collection<ObservedReturn> accepted) {
        this(new HashMap<>());
        Map<Table, List<ObservedReturn>> byTable = new HashMap<>();
        accepted.forEach(filed -> byTable.computeIfAbsent(Table.of(filed.key()), table -> new ArrayList<>())
                .add(filed));
        byTable.forEach((table, filed) -> tables.put(table, FormReturns.of(filed)));
    }

    private Observations(Map<Table, FormReturns> tables) {
        this.tables = tables;
    }

    /** These and others, of returns that are not among these. */
    public Observations and(Observations others) {
        Map<Table, FormReturns> both = new HashMap<>(tables);
        others.tables.forEach((table, more) -> both.merge(table, more, (mine, theirs) -> mine.and(theirs.returns())));
        return new Observations(both);
    }

    /** The same with one return replaced, added or, where {@code replacement} is null, left out. */
    public Observations with(ReturnKey key, @Nullable ObservedReturn replacement) {
        Map<Table, FormReturns> changed = new HashMap<>(tables);
        FormReturns others = of(key.form(), key.period()).without(key.unit());
        changed.put(Table.of(key), replacement == null ? others : others.and(List.of(replacement)));
        return new Observations(changed);
    }

    /** All of them, in the order of their keys. */
    public List<ObservedReturn> returns() {
        List<ObservedReturn> returns = new ArrayList<>();
        tables.values().forEach(table -> returns.addAll(table.returns()));
        returns.sort(Comparator.comparing(ObservedReturn::key));
        return List.copyOf(returns);
    }

    /** The returns of a form and period; none where none was accepted. */
    public FormReturns of(String form, ReferencePeriod period) {
        return tables.getOrDefault(new Table(form, period), FormReturns.NONE);
    }

    public Optional<ObservedReturn> find(ReturnKey key) {
        return of(key.form(), key.period()).find(key.unit());
    }

    /** The observation of an item; empty when the return was not handed in or has no such row. */
    public Optional<Observation> find(String unit, String item, ReferencePeriod period) {
        return Optional.ofNullable(of(Form.codeOf(item), period).find(unit, item));
    }

    public boolean handedIn(String unit, String form, ReferencePeriod period) {
        return of(form, period).handedIn(unit);
    }
}
