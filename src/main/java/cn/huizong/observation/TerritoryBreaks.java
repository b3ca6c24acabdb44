package cn.huizong.observation;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tells where a comparison crosses a change of territory, and whether the later return makes it comparable. */
public final class TerritoryBreaks {

    private final Catalogue catalogue;
    private final Respondents respondents;
    private final Observations observations;

    public TerritoryBreaks(Catalogue catalogue, Respondents respondents, Observations observations) {
        this.catalogue = catalogue;
        this.respondents = respondents;
        this.observations = observations;
    }

    /**
     * @param forms the figures compared come from; each of them that the unit hands in must state the scope
     * @return empty where the unit took over none that had to hand in one of the forms
     */
    public Optional<TerritoryBreak> find(
            Unit unit, Collection<String> forms, ReferencePeriod period, ReferencePeriod base) {
        List<Unit> predecessors = catalogue.units().predecessors(unit.code(), period, base).stream()
                .filter(former -> forms.stream().anyMatch(form -> handsIn(former, form, base)))
                .toList();
        if (predecessors.isEmpty()) {
            return Optional.empty();
        }
        List<String> wanted = predecessors.stream()
                .map(Unit::comparableIf)
                .flatMap(words -> Optional.ofNullable(words).stream())
                .filter(words -> !forms.stream()
                        .filter(form -> handsIn(unit, form, period))
                        .allMatch(form -> states(unit, form, period, words)))
                .distinct()
                .toList();
        return Optional.of(new TerritoryBreak(unit, predecessors, wanted.isEmpty(), wanted));
    }

    private boolean handsIn(Unit unit, String form, ReferencePeriod period) {
        return catalogue.form(form, period).stream().anyMatch(found -> unit.isAmong(found.reporters()));
    }

    private boolean states(Unit unit, String form, ReferencePeriod period, String words) {
        return scopeItems(unit, form, period).stream()
                .flatMap(item -> observations.find(unit.code(), item.code(), period).stream())
                .anyMatch(observation -> observation.value() instanceof ReportedValue.Text text
                        && ScopeStatement.covers(text.text(), words));
    }

    private List<Item> scopeItems(Unit unit, String form, ReferencePeriod period) {
        return catalogue.form(form, period).map(Form::items).orElse(List.of()).stream()
                .filter(item -> "scope".equals(item.role()) && respondents.asks(unit.code(), item.code(), period))
                .toList();
    }

    /** The cell in which a return states its scope, where it has one. */
    public Optional<Observation> statement(Unit unit, String form, ReferencePeriod period) {
        return scopeItems(unit, form, period).stream()
                .flatMap(item -> observations.find(unit.code(), item.code(), period).stream())
                .findFirst();
    }
}
