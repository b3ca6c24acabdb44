package cn.huizong.catalogue;

import cn.huizong.rule.Formula;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Shift;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which indicators a figure flows into: an item of a unit, for a period. */
public final class Dependencies {

    /** An indicator's row for an area. */
    public record Place(String indicator, String area) {}

    /** That the figures of some units flow through a formula into an indicator's rows. */
    private record Flow(String indicator, Formula formula, Map<String, Unit> units, boolean city, boolean area) {}

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final ReferencePeriod period;
    private final Respondents respondents;
    private final Map<String, List<Flow>> byItem = new HashMap<>();
    private final Map<String, List<Flow>> byForm = new HashMap<>();
    private final Map<List<Unit>, Map<String, Unit>> byCode = new HashMap<>();

    public Dependencies(Catalogue catalogue, JobDefinition job, ReferencePeriod period) {
        this.catalogue = catalogue;
        this.job = job;
        this.period = period;
        this.respondents = new Respondents(catalogue);
        Contributors contributors = new Contributors(catalogue, job, respondents);
        job.indicators().forEach(indicator -> follow(indicator, contributors));
    }

    private void follow(IndicatorDefinition indicator, Contributors contributors) {
        IndicatorDefinition source = contributors.source(indicator);
        boolean summed = source.compilation() == Compilation.SUM;
        for (Formula formula : contributors.formulas(indicator)) {
            add(new Flow(indicator.code(), formula, byCode(contributors.of(source, formula, period)), true, summed));
        }
        Formula shown = source.shown();
        if (shown != null) {
            add(new Flow(indicator.code(), shown, byCode(contributors.shown(source, period)), false, true));
        }
    }

    /** Most indicators are compiled from the same units, which may be thousands: they are kept once. */
    private Map<String, Unit> byCode(List<Unit> units) {
        return byCode.computeIfAbsent(units, none -> {
            Map<String, Unit> found = new LinkedHashMap<>();
            units.forEach(unit -> found.put(unit.code(), unit));
            return found;
        });
    }

    private void add(Flow flow) {
        Set<String> items = new HashSet<>();
        flow.formula().references().forEach(reference -> items.add(reference.item()));
        Set<String> forms = new HashSet<>();
        items.forEach(item -> forms.add(Form.codeOf(item)));
        items.forEach(
                item -> byItem.computeIfAbsent(item, none -> new ArrayList<>()).add(flow));
        forms.forEach(
                form -> byForm.computeIfAbsent(form, none -> new ArrayList<>()).add(flow));
    }

    /** Codes of the indicators that change when this unit's figure of the item changes, in the job's order. */
    public List<String> indicators(String item, String unit) {
        return places(item, unit).stream().map(Place::indicator).distinct().toList();
    }

    /** Codes of the indicators that any figure of this unit's return flows into, in the job's order. */
    public List<String> indicatorsOfForm(String form, String unit) {
        boolean comparability = catalogue.form(form, period).stream()
                .flatMap(found -> found.items().stream())
                .anyMatch(item -> decidesComparability(item, unit));
        Set<String> touched = new HashSet<>();
        for (Flow flow : byForm.getOrDefault(form, List.of())) {
            if ((comparability && flow.units().containsKey(unit)) || feedsFrom(flow, form, unit)) {
                touched.add(flow.indicator());
            }
        }
        return inOrder(touched);
    }

    private boolean feedsFrom(Flow flow, String form, String unit) {
        return flow.formula().references().stream()
                .map(Reference::item)
                .anyMatch(item ->
                        Form.codeOf(item).equals(form) && !fed(flow, item, unit).isEmpty());
    }

    /** The codes as the job orders them. */
    public List<String> inOrder(Set<String> indicators) {
        return job.indicators().stream()
                .map(IndicatorDefinition::code)
                .filter(indicators::contains)
                .toList();
    }

    /** The same as rows: the city's and the unit's own area's, where the indicator has them. */
    public List<Place> places(String item, String unit) {
        Set<Place> places = new LinkedHashSet<>();
        for (Flow flow : byItem.getOrDefault(item, List.of())) {
            fed(flow, item, unit).forEach(fed -> addPlaces(places, flow, fed));
        }
        if (catalogue.item(item, period).stream().anyMatch(found -> decidesComparability(found, unit))) {
            for (Flow flow : byForm.getOrDefault(Form.codeOf(item), List.of())) {
                Optional.ofNullable(flow.units().get(unit)).ifPresent(fed -> addPlaces(places, flow, fed));
            }
        }
        return List.copyOf(places);
    }

    private void addPlaces(Set<Place> places, Flow flow, Unit fed) {
        if (flow.city()) {
            places.add(new Place(flow.indicator(), job.area()));
        }
        if (flow.area()) {
            places.add(new Place(flow.indicator(), fed.area()));
        }
    }

    /** The units whose formula asks for the unit's figure of the item: itself, or all where it counts into a total. */
    private Collection<Unit> fed(Flow flow, String item, String unit) {
        if (!respondents.asks(unit, item, period)) {
            return List.of();
        }
        boolean own = false;
        for (Reference reference : flow.formula().references()) {
            if (reference.item().equals(item) && reference.shift() == Shift.CURRENT) {
                if (!reference.group().isEmpty() && isIn(unit, reference)) {
                    return flow.units().values();
                }
                own |= reference.group().isEmpty();
            }
        }
        Unit self = own ? flow.units().get(unit) : null;
        return self == null ? List.of() : List.of(self);
    }

    private boolean isIn(String unit, Reference reference) {
        return catalogue.units().find(unit).stream().anyMatch(found -> found.isAmong(List.of(reference.group())));
    }

    /** A statement of the territory covered decides growth over a merger, for the unit that took another over. */
    private boolean decidesComparability(Item item, String unit) {
        return Item.SCOPE.equals(item.role())
                && !catalogue
                        .units()
                        .predecessors(unit, period, period.lastYear())
                        .isEmpty();
    }
}
